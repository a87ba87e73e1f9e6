/** Where a reader was in the page: what a history entry keeps of it. */
interface Place {
  /** Pixels from the top of the page. */
  scroll: number;
  /** Selector of what had the focus. */
  focus?: string | undefined;
  /** What else the page shows again: how much of a list, what part of a map. */
  [detail: string]: unknown;
}

/** Keeps the reader’s place in the history entry as it changes, so that Back and a reload can give it again. */
export function watchPlace(signal: AbortSignal): void {
  history.scrollRestoration = 'manual';
  for (const event of ['focusin', 'scrollend', 'click']) document.addEventListener(event, savePlace, { signal });
  window.addEventListener('pagehide', savePlace, { signal });
}

/** Writes the reader’s place in the present history entry. */
export function savePlace(): void {
  write('replaceState', { ...(history.state as Place | null), ...presentPlace() });
}

/** Keeps something else that the page is to show again. */
export function saveDetail(name: string, value: unknown): void {
  write('replaceState', { ...(history.state as Place | null), ...presentPlace(), [name]: value });
}

/** What the present history entry keeps under a name. */
export function savedDetail<Value>(name: string): Value | undefined {
  return (history.state as Place | null)?.[name] as Value | undefined;
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

/** A selector that finds an element again after a reload: by its id, its data, its address, or its name and value. */
function selectorOf(element: Element | null): string | undefined {
  if (!element || element === document.body) return undefined;
  if (element.id) return `#${CSS.escape(element.id)}`;
  // A popup is closed after a reload: what opened it is found instead.
  const opener = element.closest<HTMLElement>('[data-opener]')?.dataset['opener'];
  if (opener) return opener;
  const by = (attribute: string) => `[${attribute}=${JSON.stringify(element.getAttribute(attribute))}]`;
  const data = element.getAttributeNames().filter((name) => name.startsWith('data-'));
  if (data.length > 0) return `main ${data.map(by).join('')}`;
  if (element.hasAttribute('href')) return `main a${by('href')}`;
  return element.hasAttribute('name')
    ? `main ${by('name')}${element.hasAttribute('value') ? by('value') : ''}`
    : undefined;
}
