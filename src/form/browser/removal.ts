import { idOfSource, itemsOf } from './answers.ts';
import { rank } from './items.ts';
import { fill } from '#text/fill.ts';

/** How to undo a change of a list. */
interface Undo {
  /** The items that undoing would rewrite or remove: once one of them is edited, the offer is withdrawn. */
  rewritten: readonly HTMLElement[];
  /** Undoes the change and returns the item to focus. */
  undo: () => HTMLElement;
}

/** For each list, how to undo its last change. */
const undone = new WeakMap<Element, Undo>();

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
  const undo = () => {
    (itemsOf(list)[index] ?? list.querySelector('[data-part="undo"]'))?.before(item);
    rank(list);
    for (const choice of choices) if (choice.value === '') choice.dataset['wanted'] = id;
    return item;
  };
  offerUndo(list, isCited ? 'cited' : 'text', { item: name }, { rewritten: [], undo });
  return list.querySelector<HTMLElement>('[data-action="undo"]');
}

/** Undoes the last change that was announced. Returns the element to focus next. */
export function undoChange(list: HTMLElement): HTMLElement | null | undefined {
  const item = undone.get(list)?.undo();
  forgetUndo(list);
  return legendOf(item);
}

/** Withdraws the offer to undo. */
export function forgetUndo(list: HTMLElement): void {
  undone.delete(list);
  announce(list);
}

/** Withdraws the offer to undo a change when what was just typed would be lost by it. */
export function keepTyped(target: EventTarget | null): void {
  const list = target instanceof Element ? target.closest<HTMLElement>('[data-list]') : null;
  if (list && undone.get(list)?.rewritten.some((item) => item.contains(target as Element))) forgetUndo(list);
}

/** Announces a change of a list, in the words of its `key`, with a button that undoes it. */
export function offerUndo(
  list: HTMLElement,
  key: 'text' | 'cited' | 'split',
  values: Record<string, string | number>,
  undo: Undo,
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
