const key = 'apparence';

/**
 * Radio buttons for the colour scheme: applies the choice, and stores it only when it differs from the system’s scheme.
 */
export class ThemeSwitch extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const chosen = document.documentElement.dataset['theme'] ?? '';
    for (const input of this.querySelectorAll('input')) input.checked = input.value === chosen;
    this.addEventListener('change', (event) => this.#apply((event.target as HTMLInputElement).value), {
      signal: this.#listeners.signal,
    });
    this.hidden = false;
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  #apply(theme: string): void {
    if (theme) document.documentElement.dataset['theme'] = theme;
    else delete document.documentElement.dataset['theme'];
    try {
      if (theme) localStorage.setItem(key, theme);
      else localStorage.removeItem(key);
    } catch {
      // Storage may be forbidden: the choice then lasts as long as the page.
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'theme-switch': ThemeSwitch;
  }
}

customElements.define('theme-switch', ThemeSwitch);
