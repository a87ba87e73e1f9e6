import { withoutListMark } from '#validation/typed-values.ts';
import { offerUndo } from './removal.ts';
import { rank } from './items.ts';

/** The names in an answer, separated by semicolons or on lines of their own. */
const namesIn = (text: string) => text.split(/[;\n]/).flatMap((name) => withoutListMark(name.trim()) || []);

const nameField = (target: EventTarget | null) =>
  target instanceof HTMLInputElement && target.name.endsWith('.nom') ? target : undefined;

/** Takes off the sign that begins an item of a list, in a name that a person has left. Returns whether there was one. */
export function tidyName(target: EventTarget | null): boolean {
  const input = nameField(target);
  const name = input?.value.trim() ?? '';
  if (!input || withoutListMark(name) === name) return false;
  input.value = withoutListMark(name);
  return true;
}

/**
 * Makes an item of each name that a person typed in one name field, once they have left it, or pasted there as lines.
 * `add`: adds an item at the end of the list; `changed`: called for changes made otherwise than by typing.
 */
export function splitNames(
  list: HTMLElement,
  add: (name: string) => HTMLElement,
  changed: () => void,
  signal: AbortSignal,
): void {
  let isPressed = false;
  const split = (input: HTMLInputElement) => {
    const item = input.closest<HTMLElement>('.item');
    const { value } = input;
    const [first = '', ...others] = namesIn(value);
    if (!item?.isConnected || others.length === 0) return;
    const added = others.map(add);
    input.value = first;
    item.after(...added);
    rank(list);
    changed();
    const undo = () => {
      input.value = value;
      for (const one of added) one.remove();
      rank(list);
      return item;
    };
    offerUndo(list, 'split', { count: others.length + 1 }, { rewritten: [item, ...added], undo });
  };

  window.addEventListener('pointerdown', () => (isPressed = true), { signal, capture: true });
  for (const end of ['pointerup', 'pointercancel'])
    window.addEventListener(end, () => (isPressed = false), { signal, capture: true });
  list.addEventListener(
    'change',
    ({ target }) => {
      const input = nameField(target);
      if (!input) return;
      // A press on a control takes the focus first: nothing may move under it until it ends.
      const end = () => setTimeout(split, 0, input);
      if (isPressed) window.addEventListener('pointerup', end, { signal, once: true });
      else end();
    },
    { signal },
  );
  list.addEventListener(
    'paste',
    (event) => {
      const input = nameField(event.target);
      const names = namesIn(event.clipboardData?.getData('text') ?? '');
      if (!input || names.length < 2) return;
      // A field of one line would join the lines of a list.
      event.preventDefault();
      input.setRangeText(names.join(' ; '), input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
      split(input);
    },
    { signal },
  );
}
