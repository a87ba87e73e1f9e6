import type { PreviewedProject } from './preview.ts';
import type { PreviewView } from './browser/preview-view.ts';
import { Wanted } from '#ui/browser/wanted.ts';

/** Preview of a project being written, as the site will show it. Its drawing code is loaded with the first project. */
export class ContributionPreview extends HTMLElement {
  #project: PreviewedProject = {};
  #view = new Wanted<PreviewView>(async () => new (await import('./browser/preview-view.ts')).PreviewView(this));

  disconnectedCallback(): void {
    this.#view.useIfThere((view) => view.rest());
  }

  /** Shows a project, any part of which may be missing. Nothing is announced, because the person has just typed it. */
  show(project: PreviewedProject): void {
    this.#project = project;
    this.#view.use((view) => {
      view.show(this.#project);
      if (!this.hidden) return;
      const field = document.activeElement;
      const { top = 0, bottom = 0 } = field?.getBoundingClientRect() ?? {};
      this.hidden = false;
      // At the bottom of a narrow screen, it would cover the field in use, unless the person has scrolled away from it.
      if (bottom > 0 && top < innerHeight) field?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'contribution-preview': ContributionPreview;
  }
}

customElements.define('contribution-preview', ContributionPreview);
