/** Key in `localStorage` for readers who turn the shortcut off; the choice never leaves their browser. */
const storageKey = 'raccourci';

/**
 * Makes `/` focus the search field from anywhere in the page, except while someone types in a field. A check box turns
 * it off (WCAG 2.2, 2.1.4), because people who dictate to their computer could trigger it by accident.
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

/** Storage may be blocked: the shortcut is then on whenever a page loads. */
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
    // Storage is blocked: the choice lasts only until the reader leaves the page.
  }
}
