interface PlaceState {
  place?: number;
}

/**
 * Saves where the page is scrolled as one leaves it. Returns where it was when one left it before, in pixels from its
 * top; 0 for a first visit. The browser would scroll there before the form has its answers, when it is shorter.
 */
export function keepPlace(signal: AbortSignal): number {
  const leave = () => {
    history.replaceState({ place: scrollY } satisfies PlaceState, '');
    history.scrollRestoration = 'manual';
  };
  // Not `pagehide`: a reload has forgotten what is written then.
  window.addEventListener('beforeunload', leave, { signal });
  return (history.state as PlaceState | null)?.place ?? 0;
}

/** Scrolls where one was, unless one has scrolled meanwhile; once the browser has drawn what has just been filled in. */
export function returnTo(place: number): void {
  const scroll = () => {
    if (scrollY === 0 || location.hash) scrollTo({ top: place, behavior: 'instant' });
    history.scrollRestoration = 'auto';
  };
  requestAnimationFrame(() => requestAnimationFrame(scroll));
}
