import { fillControls, fillProofs, itemsOf } from './answers.ts';
import type { Answers } from './results.ts';
import { choiceOf } from './results.ts';

/** Attributes that contain field names, with their indexes. */
const named = ['id', 'for', 'name', 'aria-describedby', 'aria-controls', 'aria-activedescendant'];

/** Numbers the items of a list: in the names of their fields, from 0, and in the text that people read, from 1. */
export function rank(list: HTMLElement): void {
  const key = list.dataset['list'] ?? '';
  const items = itemsOf(list);
  items.forEach((item, index) => {
    for (const element of item.querySelectorAll('*')) {
      for (const name of named) {
        const value = element.getAttribute(name);
        if (value?.includes(`${key}.`))
          element.setAttribute(name, value.replaceAll(new RegExp(`(?<!\\S)${key}\\.\\d+\\.`, 'g'), `${key}.${index}.`));
      }
    }
    for (const place of item.querySelectorAll('[data-rank]')) place.textContent = String(index + 1);
    const remove = item.querySelector<HTMLElement>('[data-action="remove"]');
    if (remove) remove.hidden = items.length <= Number(list.dataset['least']);
  });
}

/** Keeps a copy of the first item of each list that the server wrote, still empty, to add others. */
export function keepTemplates(form: HTMLFormElement): void {
  for (const list of form.querySelectorAll<HTMLElement>('[data-list]:not(:has(> template))')) {
    const template = document.createElement('template');
    template.content.append(...itemsOf(list).map((item) => item.cloneNode(true)));
    list.prepend(template);
  }
}

/** Adds an item at the end of a list, with its values, if any. `origin`: index of the item in the corrected file. */
export function addItem(list: HTMLElement, today: string, values?: unknown, origin?: number): HTMLElement {
  const copy = list.querySelector('template')?.content.cloneNode(true) as DocumentFragment;
  const item = copy.querySelector('.item') as HTMLElement;
  list.querySelector('[data-part="undo"]')?.before(item);
  if (origin !== undefined) item.dataset['origin'] = String(origin);
  rank(list);
  if (values !== undefined) fillControls(item, values as Answers, 2);
  else {
    // Assume that a new source was read today, unless the person changes the date.
    const read = item.querySelector<HTMLInputElement>('[name$=".consultee_le"]');
    if (read) read.value = read.dataset['preset'] = today;
  }
  return item;
}

/** Returns the index of an item in the corrected file, or `undefined` for a new item. */
export type Origins = (list: string, rank: number) => number | undefined;

/** Shows the values of a file in a form; without values, shows an empty form. */
export function fillForm(form: HTMLFormElement, values: Answers, today: string, origins: Origins): void {
  for (const list of form.querySelectorAll<HTMLElement>('[data-list]')) {
    for (const item of itemsOf(list)) item.remove();
    const key = list.dataset['list'] ?? '';
    const given = values[key];
    const items = Array.isArray(given) ? (given as unknown[]) : [];
    items.forEach((item, rank) => addItem(list, today, item, origins(key, rank)));
    for (let count = items.length; count < Number(list.dataset['least']); count++) addItem(list, today);
  }
  fillControls(form, values);
  fillProofs([...form.querySelectorAll<HTMLElement>('[data-list="sources"] .item')], values);
  const results = Array.isArray(values['phases']) ? (values['phases'] as Answers[]) : [];
  for (const [rank, select] of form.querySelectorAll<HTMLSelectElement>('[data-kind="result"]').entries())
    select.value = choiceOf(results[rank] ?? {}, values['confirmation']);
}
