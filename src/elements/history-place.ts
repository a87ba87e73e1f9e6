import type { MapView } from './project-map.ts';

/** Where a reader was in the page: what a history entry keeps of it. */
interface Place {
  /** Pixels from the top of the page. */
  scroll: number;
  /** Selector of what had the focus. */
  focus?: string | undefined;
  /** How many projects of a long list were shown. */
  limit?: number | undefined;
  /** What part of the map was shown. */
  map?: MapView | undefined;
}

/** Keeps the reader’s place in the history entry as it changes, so that Back and a reload can give it again. */
export function keepPlace(signal: AbortSignal): void {
  history.scrollRestoration = 'manual';
  for (const event of ['focusin', 'scrollend', 'click']) document.addEventListener(event, savePlace, { signal });
  window.addEventListener('pagehide', savePlace, { signal });
}

/** Writes the reader’s place in the present history entry. */
export function savePlace(): void {
  write('replaceState', { ...(history.state as Place | null), ...presentPlace() });
}

/** Keeps how much of a long list is shown. */
export function keepLimit(limit: number): void {
  write('replaceState', { ...(history.state as Place | null), ...presentPlace(), limit });
}

/** Keeps what part of the map is shown; `undefined` when it is whole. */
export function keepMap(map: MapView | undefined): void {
  write('replaceState', { ...(history.state as Place | null), ...presentPlace(), map });
}

/** What part of the map the present history entry showed. */
export function keptMap(): MapView | undefined {
  return (history.state as Place | null)?.map;
}

/** How much of a long list the present history entry showed. */
export function keptLimit(): number | undefined {
  return (history.state as Place | null)?.limit;
}

/** Goes to another address of this page: a new history entry, or the present one under another address. */
export function goTo(address: string, action: 'push' | 'replace'): void {
  if (action === 'push') savePlace();
  write(action === 'push' ? 'pushState' : 'replaceState', presentPlace(), address);
}

/** Puts the reader where the present history entry says; elsewhere than in an entry that was left, does nothing. */
export function restorePlace(): void {
  const place = history.state as Place | null;
  if (!place) return;
  scrollTo({ top: place.scroll, behavior: 'instant' });
  if (place.focus) document.querySelector<HTMLElement>(place.focus)?.focus({ preventScroll: true });
}

/** Gives the focus back to what had it and has come late, unless something else has it now. */
export function restoreFocus(): void {
  const { focus } = (history.state as Place | null) ?? {};
  if (focus && document.activeElement === document.body)
    document.querySelector<HTMLElement>(focus)?.focus({ preventScroll: true });
}

/** Browsers refuse more than some hundred changes in half a minute: the place is then a little old, nothing else. */
function write(action: 'pushState' | 'replaceState', place: Place, address?: string): void {
  try {
    history[action](place, '', address);
  } catch (error) {
    console.warn(error);
  }
}

function presentPlace(): Place {
  const focus = selectorOf(document.activeElement);
  // What had the focus may not be there yet: it is not forgotten.
  return { scroll: scrollY, ...(focus && { focus }) };
}

/** A selector that finds an element again after a reload: by its id, its address, or its name and value. */
function selectorOf(element: Element | null): string | undefined {
  if (!element || element === document.body) return undefined;
  if (element.id) return `#${CSS.escape(element.id)}`;
  const by = (attribute: string) => `[${attribute}=${JSON.stringify(element.getAttribute(attribute))}]`;
  // What is in a popup is no more there: its disc is.
  const popup = element.closest<HTMLElement>('.map-popup');
  const ranks = popup ? popup.dataset['opener'] : (element as HTMLElement).dataset['ranks'];
  if (ranks) return `.living-disc[data-ranks="${ranks}"]`;
  const { region } = (element as SVGElement).dataset;
  if (region) return `main a[data-region="${region}"]`;
  if (element.hasAttribute('href')) return `main a${by('href')}`;
  const { facet, value, action, release } = (element as HTMLElement).dataset;
  if (facet) return `main [data-facet="${facet}"][data-value="${value}"]`;
  if (action) return `main [data-action="${action}"]`;
  if (release) return `main [data-release="${release}"]`;
  return element.hasAttribute('name')
    ? `main ${by('name')}${element.hasAttribute('value') ? by('value') : ''}`
    : undefined;
}
