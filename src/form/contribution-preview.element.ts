import type { PreviewedProject } from './preview.ts';
import type { PreviewView } from './browser/preview-view.ts';
import { Wanted } from '#ui/browser/wanted.ts';

export type { PreviewedPlace, PreviewedProject } from './preview.ts';

/** Shows a project that is being written as the site will: what draws it is brought with the first. */
export class ContributionPreview extends HTMLElement {
  #project: PreviewedProject = {};
  #view = new Wanted<PreviewView>(async () => new (await import('./browser/preview-view.ts')).PreviewView(this));

  disconnectedCallback(): void {
    this.#view.useIfThere((view) => view.rest());
  }

  /** Shows a project in place of the last; anything may be missing. Nothing is announced: what is typed is there already. */
  show(project: PreviewedProject): void {
    this.#project = project;
    this.#view.use((view) => {
      view.show(this.#project);
      this.hidden = false;
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'contribution-preview': ContributionPreview;
  }
}

customElements.define('contribution-preview', ContributionPreview);
