/** Brings a drawn map to life when it comes near the screen; until then, and if that fails, the drawing stays as it is. */
export class ProjectMap extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        void this.#enliven();
      },
      { rootMargin: '200px' },
    );
    observer.observe(this);
    this.#listeners.signal.addEventListener('abort', () => observer.disconnect());
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  async #enliven(): Promise<void> {
    try {
      const { livingMap } = await import('./leaflet/living-map.ts');
      if (this.isConnected) await livingMap(this, this.#listeners.signal);
    } catch {
      const status = this.querySelector('[role="status"]');
      if (status) status.textContent = this.dataset['failed'] ?? '';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'project-map': ProjectMap;
  }
}

customElements.define('project-map', ProjectMap);
