import { closeOnLeave } from '#ui/browser/leave-popover.ts';

/** Where the panel stands beside the list and opens no more: the width of `FilterPanel.astro`. */
const wide = '(width >= 60rem)';

/** The panel of the filters on a narrow screen: the keyboard starts in it, and it closes when it is no longer wanted. */
export function keepPanel(panel: HTMLElement, signal: AbortSignal): void {
  closeOnLeave(panel, signal);
  panel.addEventListener(
    'toggle',
    (event) => {
      if (event.newState === 'open') panel.querySelector<HTMLElement>('h2')?.focus();
    },
    { signal },
  );
  matchMedia(wide).addEventListener('change', () => panel.hidePopover(), { signal });
  window.addEventListener('popstate', () => panel.hidePopover(), { signal });
}
