/** Closes the open popover of an element when the keyboard leaves it: open, it would cover what has the focus. */
export function closeOnLeave(root: HTMLElement, signal: AbortSignal): void {
  root.addEventListener(
    'focusout',
    ({ relatedTarget }) => {
      const isOpen = root.matches(':popover-open');
      const popover = isOpen ? root : root.querySelector<HTMLElement>('[popover]:popover-open');
      if (popover && relatedTarget instanceof Node && !root.contains(relatedTarget)) popover.hidePopover();
    },
    { signal },
  );
}
