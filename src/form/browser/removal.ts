import { idOfSource, itemsOf } from './answers.ts';
import { rank } from './items.ts';
import { fill } from '#text/fill.ts';

/** What puts back the item that was taken away last from a list; gives it. */
const undone = new WeakMap<Element, () => HTMLElement>();

const legendOf = (item: Element | undefined) => item?.querySelector<HTMLElement>('legend');

/** Takes an item away and says so, with the means to undo it; gives where the keyboard goes next. */
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
  // Its id stays its own: another source that took it would be cited in its place.
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

/** Puts back the item that was taken away last; gives where the keyboard goes next. */
export function undoRemoval(list: HTMLElement): HTMLElement | null | undefined {
  const item = undone.get(list)?.();
  forgetRemoval(list);
  return legendOf(item);
}

/** Offers no more to put back what was taken away. */
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
