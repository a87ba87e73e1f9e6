/** The reader’s place in the page, as a history entry stores it. */
interface Place {
  /** Pixels from the top of the page. */
  scroll: number;
  /** Selector of the focused element. */
  focus?: string | undefined;
  /** Other state to restore: the length of a list, the visible part of a map. */
  [detail: string]: unknown;
}

/** Saves the reader’s place in the history entry as it changes, so that Back and a reload can restore it. */
export function watchPlace(signal: AbortSignal): void {
  history.scrollRestoration = 'manual';
  for (const event of ['focusin', 'scrollend', 'click']) document.addEventListener(event, savePlace, { signal });
  window.addEventListener('pagehide', savePlace, { signal });
}

/** Saves the reader’s place in the current history entry. */
function savePlace(): void {
  write('replaceState', { ...(history.state as Place | null), ...presentPlace() });
}

/** Saves other state for the page to restore. */
export function saveDetail(name: string, value: unknown): void {
  write('replaceState', { ...(history.state as Place | null), ...presentPlace(), [name]: value });
}

/** The state saved under a name in the current history entry. */
export function savedDetail<Value>(name: string): Value | undefined {
  return (history.state as Place | null)?.[name] as Value | undefined;
}

/** Changes the address of this page, in a new history entry or in the current one. */
export function goTo(address: string, action: 'push' | 'replace'): void {
  if (action === 'push') savePlace();
  write(action === 'push' ? 'pushState' : 'replaceState', presentPlace(), address);
}

/** Restores the place saved in the current history entry; does nothing in a new entry. */
export function restorePlace(): void {
  const place = history.state as Place | null;
  if (!place) return;
  scrollTo({ top: place.scroll, behavior: 'instant' });
  if (place.focus) document.querySelector<HTMLElement>(place.focus)?.focus({ preventScroll: true });
}

/** Restores the focus to an element that was added late, unless another element has the focus now. */
export function restoreFocus(): void {
  const { focus } = (history.state as Place | null) ?? {};
  if (focus && document.activeElement === document.body)
    document.querySelector<HTMLElement>(focus)?.focus({ preventScroll: true });
}

/** Browsers refuse more than about a hundred changes in half a minute: the saved place is then slightly old. */
function write(action: 'pushState' | 'replaceState', place: Place, address?: string): void {
  try {
    history[action](place, '', address);
  } catch (error) {
    console.warn(error);
  }
}

function presentPlace(): Place {
  const focus = selectorOf(document.activeElement);
  // Without a focus, keep the saved selector: its element may not be in the page yet.
  return { scroll: scrollY, ...(focus && { focus }) };
}

/**
 * A selector that finds an element again after a reload: by id, our data attributes that have a value, `href`, or
 * name and value.
 */
function selectorOf(element: Element | null): string | undefined {
  if (!element || element === document.body) return undefined;
  if (element.id) return `#${CSS.escape(element.id)}`;
  // A popup is closed after a reload: select the element that opens it instead.
  const opener = element.closest<HTMLElement>('[data-opener]')?.dataset['opener'];
  if (opener) return opener;
  const by = (attribute: string) => `[${attribute}=${JSON.stringify(element.getAttribute(attribute))}]`;
  const data = element.getAttributeNames().filter((name) => /^data-(?!astro)/.test(name) && element.getAttribute(name));
  if (data.length > 0) return `main ${element.localName}${data.map(by).join('')}`;
  if (element.hasAttribute('href')) return `main a${by('href')}`;
  return element.hasAttribute('name')
    ? `main ${by('name')}${element.hasAttribute('value') ? by('value') : ''}`
    : undefined;
}
