/** Where the choice of a reader who does not want the key is kept, in this browser only. */
const storageKey = 'raccourci';

/**
 * `/` leads to the search field from anywhere in the page but a field where one types. A check box turns it off
 * (WCAG 2.2, 2.1.4): people who speak to their computer would press it without meaning to.
 */
export function bindSearchKey(field: HTMLInputElement | null, box: HTMLInputElement | null, signal: AbortSignal): void {
  if (box) box.checked = read() !== 'non';
  box?.addEventListener('change', () => write(box.checked ? undefined : 'non'), { signal });
  document.addEventListener(
    'keydown',
    (event) => {
      const isTyping = (event.target as Element).closest(
        'input:not([type="checkbox"], [type="radio"]), select, textarea',
      );
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping || box?.checked === false)
        return;
      event.preventDefault();
      field?.focus();
      field?.select();
    },
    { signal },
  );
}

/** Storage may be refused: the key then works until the page is left. */
function read(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function write(value: string | undefined): void {
  try {
    if (value) localStorage.setItem(storageKey, value);
    else localStorage.removeItem(storageKey);
  } catch {
    // Nothing is lost but the memory of it.
  }
}
