/** Closes the open popover of an element when the focus leaves the element: it would cover the newly focused one. */
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
