import { slugFrom } from '#model/slug.ts';
import { idOfSource, itemsOf } from './answers.ts';

/** The label of a source in a list of choices: its number and its publisher. */
export const labelOfSource = (item: HTMLElement): string => {
  const publisher = item.querySelector<HTMLInputElement>('[name$=".editeur"]')?.value.trim();
  return [item.querySelector('legend')?.textContent?.trim(), publisher].filter(Boolean).join(' · ');
};

/** Makes a unique id for a new source: from its publisher and year, or from its number. */
function newId(item: HTMLElement, index: number, taken: readonly string[]): string {
  const text = (key: string) => item.querySelector<HTMLInputElement>(`[name$=".${key}"]`)?.value ?? '';
  const year = /\d{4}/.exec(text('date'))?.[0] ?? '';
  const name = slugFrom(`${text('editeur').slice(0, 40)} ${year}`);
  const id = /[a-z]/.test(name) ? name : `source-${index + 1}`;
  const free = [id, ...Array.from({ length: taken.length + 1 }, (_, count) => `${id}-${count + 2}`)];
  return free.find((one) => !taken.includes(one)) ?? id;
}

/**
 * Gives each source its id, and offers the sources wherever one is chosen. An id of the corrected file never changes;
 * any other follows the publisher and the year, and its citations in the text follow it.
 */
export function nameSources(form: HTMLFormElement): void {
  const list = form.querySelector<HTMLElement>('[data-list="sources"]');
  const text = form.querySelector<HTMLTextAreaElement>('#texte');
  const items = list ? itemsOf(list) : [];
  const isOwn = (item: HTMLElement) => item.dataset['origin'] !== undefined && idOfSource(item) !== '';
  const gone = (list?.dataset['gone'] ?? '').split(' ').filter((id) => !items.some((item) => idOfSource(item) === id));
  const taken = [...gone, ...items.filter(isOwn).map(idOfSource)];
  const renamed = new Map<string, string>();
  items.forEach((item, index) => {
    const field = item.querySelector<HTMLInputElement>('[name$=".id"]');
    if (!field || isOwn(item)) return;
    const id = newId(item, index, taken);
    taken.push(id);
    if (field.value && field.value !== id) renamed.set(field.value, id);
    field.value = id;
  });
  if (text && renamed.size > 0)
    text.value = text.value.replace(
      /((?:<Source\s+id|<(?:Chiffre|Citation)\s[^>]*\bsource)=")([^"]+)(?=")/g,
      (_, before: string, id: string) => before + (renamed.get(id) ?? id),
    );
  for (const select of form.querySelectorAll<HTMLSelectElement>('[data-choices="sources"]')) {
    const chosen = select.dataset['wanted'] ?? renamed.get(select.value) ?? select.value;
    select.replaceChildren(
      ...[...select.options].slice(0, 1),
      ...items.map((item) => new Option(labelOfSource(item), idOfSource(item))),
    );
    select.value = chosen;
    delete select.dataset['wanted'];
    if (select.selectedIndex < 0) select.value = '';
  }
  // What shows the text otherwise shows it again, with the numbers of the sources.
  text?.dispatchEvent(new Event('refresh'));
}
