import { idOfSource, itemsOf } from './answers.ts';
import { rank } from './items.ts';
import { fill } from '#text/fill.ts';

/** For each list, the function that undoes its last change and returns the item to focus. */
const undone = new WeakMap<Element, () => HTMLElement>();

const legendOf = (item: Element | undefined) => item?.querySelector<HTMLElement>('legend');

/** Removes an item and announces it, with a button to undo. Returns the element to focus next. */
export function removeItem(
  form: HTMLFormElement,
  list: HTMLElement,
  item: HTMLElement,
): HTMLElement | null | undefined {
  const index = itemsOf(list).indexOf(item);
  const id = idOfSource(item);
  const text = form.querySelector<HTMLTextAreaElement>('#texte');
  const choices = [...form.querySelectorAll<HTMLSelectElement>('[data-choices="sources"]')].filter(
    ({ value }) => id !== '' && value === id,
  );
  const isCited = choices.some(({ name }) => name) || (id !== '' && text?.value.includes(`"${id}"`));
  const name = legendOf(item)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  item.remove();
  rank(list);
  // Reserve the id of the removed source: a new source with the same id would be cited in its place.
  if (id) list.dataset['gone'] = `${list.dataset['gone'] ?? ''} ${id}`;
  offerUndo(list, isCited ? 'cited' : 'text', { item: name }, () => {
    (itemsOf(list)[index] ?? list.querySelector('[data-part="undo"]'))?.before(item);
    rank(list);
    for (const choice of choices) if (choice.value === '') choice.dataset['wanted'] = id;
    return item;
  });
  return list.querySelector<HTMLElement>('[data-action="undo"]');
}

/** Undoes the last change that was announced. Returns the element to focus next. */
export function undoChange(list: HTMLElement): HTMLElement | null | undefined {
  const item = undone.get(list)?.();
  forgetUndo(list);
  return legendOf(item);
}

/** Withdraws the offer to undo. */
export function forgetUndo(list: HTMLElement): void {
  undone.delete(list);
  announce(list);
}

/** Announces a change of a list, in the words of its `key`, with a button that undoes it. */
export function offerUndo(
  list: HTMLElement,
  key: 'text' | 'cited' | 'split',
  values: Record<string, string | number>,
  undo: () => HTMLElement,
): void {
  const words = list.querySelector<HTMLElement>('[data-part="undo"]')?.dataset[key];
  announce(list, fill(words, values));
  undone.set(list, undo);
}

function announce(list: HTMLElement, words = ''): void {
  const line = list.querySelector<HTMLElement>('[data-part="undo"] p');
  if (!line) return;
  line.hidden = words === '';
  (line.querySelector('span') as HTMLElement).textContent = words;
}
