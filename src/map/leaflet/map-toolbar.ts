/** The buttons of a map, by their `data-map`: each does what `actions` says. */
export function bindToolbar(
  host: HTMLElement,
  signal: AbortSignal,
  actions: Readonly<Record<string, () => void>>,
): void {
  for (const button of host.querySelectorAll<HTMLButtonElement>('button[data-map]')) {
    button.addEventListener('click', () => actions[button.dataset['map'] ?? '']?.(), { signal });
  }
}
