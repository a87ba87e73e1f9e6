import type { Project } from './project.ts';

/** A page whose last verification is older than this many months shows a warning. */
export const monthsOfTrust = 12;

/**
 * Whether more than `months` calendar months separate `day` from `today` (both ISO 8601). Twelve months after
 * `2028-02-29` end on `2029-02-28`.
 */
export function isOlderThan(months: number, day: string, today: string): boolean {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const monthIndex = month - 1 + months;
  const lastOfMonth = new Date(Date.UTC(year, monthIndex + 1, 0)).getUTCDate();
  const end = new Date(Date.UTC(year, monthIndex, Math.min(date, lastOfMonth)));
  return today > end.toISOString().slice(0, 10);
}

/**
 * The `count` projects with the oldest verification date, oldest first; projects with the same date keep their order.
 */
export function longestUnchecked(projects: readonly Project[], count: number): Project[] {
  return projects
    .toSorted((a, b) => (a.verifiedOn < b.verifiedOn ? -1 : Number(a.verifiedOn > b.verifiedOn)))
    .slice(0, count);
}
