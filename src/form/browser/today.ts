/** Today where the person is, ISO 8601: `2026-11-23`. A formatter of `Intl` would take longer to make than the form. */
export function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
