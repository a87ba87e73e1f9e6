import type { AnswerEntry } from '../answers.ts';

/** The pages of the site that have the words of a query, under the projects. */
export class PageResults {
  #part: HTMLElement;
  #base: string;

  /** `base`: address of the site. */
  constructor(part: HTMLElement, base: string) {
    this.#part = part;
    this.#base = base;
  }

  show(pages: readonly AnswerEntry[]): void {
    const items = pages.map(({ path, title, sentence }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = this.#base + path;
      link.textContent = title;
      const text = document.createElement('p');
      text.className = 'small muted measure';
      text.textContent = sentence;
      item.append(link, ...(sentence ? [text] : []));
      return item;
    });
    this.#part.querySelector('ul')?.replaceChildren(...items);
    this.#part.hidden = pages.length === 0;
  }
}
