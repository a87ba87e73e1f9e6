import { idOfSource, itemsOf } from './answers.ts';
import { rank } from './items.ts';
import { fill } from '#text/fill.ts';

/** For each list, the function that restores the last removed item and returns it. */
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
  announce(list, isCited ? 'cited' : 'text', legendOf(item)?.textContent);
  item.remove();
  rank(list);
  // Reserve the id of the removed source: a new source with the same id would be cited in its place.
  if (id) list.dataset['gone'] = `${list.dataset['gone'] ?? ''} ${id}`;
  undone.set(list, () => {
    (itemsOf(list)[index] ?? list.querySelector('[data-part="removed"]'))?.before(item);
    rank(list);
    for (const choice of choices) if (choice.value === '') choice.dataset['wanted'] = id;
    return item;
  });
  return (
    legendOf(itemsOf(list)[index] ?? itemsOf(list).at(-1)) ?? list.querySelector<HTMLElement>('[data-action="add"]')
  );
}

/** Restores the last removed item. Returns the element to focus next. */
export function undoRemoval(list: HTMLElement): HTMLElement | null | undefined {
  const item = undone.get(list)?.();
  forgetRemoval(list);
  return legendOf(item);
}

/** Withdraws the offer to undo a removal. */
export function forgetRemoval(list: HTMLElement): void {
  undone.delete(list);
  announce(list);
}

function announce(list: HTMLElement, key?: 'text' | 'cited', item?: string | null): void {
  const status = list.querySelector<HTMLElement>('[data-part="removed"]');
  const line = status?.querySelector('p');
  if (!status || !line) return;
  line.hidden = key === undefined;
  const name = item?.replace(/\s+/g, ' ').trim() ?? '';
  (line.querySelector('span') as HTMLElement).textContent = key ? fill(status.dataset[key], { item: name }) : '';
}
