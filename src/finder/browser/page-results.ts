import type { AnswerEntry } from '../answers.ts';

/** The pages of the site that have the words of a query, under the projects. */
export class PageResults {
  #part: HTMLElement;

  constructor(part: HTMLElement) {
    this.#part = part;
  }

  show(pages: readonly AnswerEntry[]): void {
    const items = pages.map(({ path, title, sentence }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = `${this.#part.dataset['base']}${path}`;
      link.textContent = title;
      const text = document.createElement('p');
      text.textContent = sentence;
      item.append(link, ...(sentence ? [text] : []));
      return item;
    });
    this.#part.querySelector('ul')?.replaceChildren(...items);
    this.#part.hidden = pages.length === 0;
  }
}
