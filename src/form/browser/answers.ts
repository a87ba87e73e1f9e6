import { readDate, readNumber } from '#validation/typed-values.ts';

/** The front matter of a project as the form holds it. */
export type Answers = Record<string, unknown>;

/** What a form says: the values of a file, and the items that each list of them stands for, in its order. */
export interface Reading {
  values: Answers;
  items: ReadonlyMap<string, readonly HTMLElement[]>;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What is asked of each source: which facts it states. */
const facts = ['lieux', 'secteurs', 'porteur', 'partenaires', 'phases'];

/** The controls under an element that hold answers. */
export const controlsOf = (part: ParentNode) => [
  ...part.querySelectorAll<Control>('[name]:is(input, select, textarea)'),
];

/** The items of a list, as shown. */
export const itemsOf = (list: Element) => [...list.querySelectorAll<HTMLElement>('.item')];

const isObject = (value: unknown): value is Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** Answers as the file wants them: one line, a number, a date from the year on; what cannot be read so stays as typed. */
function readText({ value, dataset, name }: Control): string | number {
  const text = value.replace(/\s*\n\s*/g, ' ').trim();
  if (dataset['kind'] === 'number') return readNumber(text) ?? text;
  return name.endsWith('.date') ? (readDate(text) ?? text) : text;
}

/** What was ticked, in the order of the file that is corrected: what it had already comes first. */
const inOrderOf = (before: unknown, ticked: readonly string[]) => [
  ...listOf(before).filter((one) => ticked.includes(one as string)),
  ...ticked.filter((one) => !listOf(before).includes(one)),
];

/** Writes in `values` what a control says at `keys`. Boxes that share a name give a list; one alone, its value or nothing. */
function readControl(values: Answers, keys: readonly string[], control: Control): void {
  const [key = '', ...others] = keys;
  if (others.length > 0) {
    values[key] = { ...(isObject(values[key]) ? values[key] : {}) };
    readControl(values[key] as Answers, others, control);
  } else if (!(control instanceof HTMLInputElement) || !/^(checkbox|radio)$/.test(control.type)) {
    values[key] = readText(control);
  } else if (control.checked) values[key] = control.value;
  // Unticked, a file may say so in a word of its own.
  else if (control.type === 'checkbox' && values[key] === control.value) delete values[key];
}

/** Whether a person has answered nothing in an item, or a part of the form: what was filled in for them does not count. */
const isUntouched = (item: HTMLElement) =>
  controlsOf(item).every((control) =>
    control instanceof HTMLInputElement && control.type === 'checkbox'
      ? !control.checked
      : control.type === 'hidden' || control.dataset['preset'] === control.value || !control.value,
  );

/** Reads a form. `before`: the file that it corrects, of which all that the form does not ask is kept. */
export function readAnswers(form: HTMLFormElement, before: Answers = {}): Reading {
  const values: Answers = { ...before };
  const items = new Map<string, HTMLElement[]>();
  for (const list of form.querySelectorAll<HTMLElement>('[data-list]')) {
    const key = list.dataset['list'] ?? '';
    const least = Number(list.dataset['least']);
    const shown = itemsOf(list);
    const touched = shown.filter((item) => !isUntouched(item));
    const kept = touched.length < least ? shown.slice(0, least) : touched;
    values[key] = kept.map((item) => readItem(item, listOf(before[key])[Number(item.dataset['origin'])]));
    items.set(key, kept);
  }
  for (const control of controlsOf(form)) {
    if (!control.closest('[data-list]') && control.name !== 'secteurs')
      readControl(values, control.name.split('.'), control);
  }
  values['secteurs'] = inOrderOf(
    before['secteurs'],
    [...form.querySelectorAll<HTMLInputElement>('[name="secteurs"]:checked')].map(({ value }) => value),
  );
  values['preuves'] = readProofs(items.get('sources') ?? [], before['preuves']);
  return { values, items };
}

function readItem(item: HTMLElement, before: unknown): Answers {
  const values = { ...(isObject(before) ? before : {}) };
  for (const control of controlsOf(item)) readControl(values, control.name.split('.').slice(2), control);
  return values;
}

function readProofs(sources: readonly HTMLElement[], before: unknown): Answers {
  const proofs: Answers = { ...(isObject(before) ? before : {}) };
  for (const fact of facts) {
    const ids = sources.filter((source) => source.querySelector(`[data-proof="${fact}"]:checked`)).map(idOfSource);
    proofs[fact] = inOrderOf(proofs[fact], ids);
  }
  return proofs;
}

/** The id of a source, from its item. */
export const idOfSource = (item: HTMLElement) =>
  item.querySelector<HTMLInputElement>('[type="hidden"][name$=".id"]')?.value ?? '';

/** Puts values in the controls of a part of the form; `keys`: how many keys their names begin with before those of `values`. */
export function fillControls(part: ParentNode, values: Answers, keys = 0): void {
  for (const control of controlsOf(part)) {
    if (keys === 0 && control.closest('[data-list]')) continue;
    const value = control.name
      .split('.')
      .slice(keys)
      .reduce<unknown>((parent, key) => (isObject(parent) ? parent[key] : undefined), values);
    if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type))
      control.checked = Array.isArray(value) ? value.includes(control.value) : value === control.value;
    else
      control.value = typeof value === 'string' || typeof value === 'number' ? shownText(control, String(value)) : '';
  }
}

/** A date that is typed as one likes is shown as people write it here: from the day on. */
const shownText = ({ name, type }: Control, value: string) =>
  name.endsWith('.date') && type === 'text' && /^\d{4}(-\d{2}){0,2}$/.test(value)
    ? value.split('-').reverse().join('/')
    : value;

/** Ticks what each source proves. */
export function fillProofs(sources: readonly HTMLElement[], proofs: unknown): void {
  for (const source of sources) {
    for (const box of source.querySelectorAll<HTMLInputElement>('[data-proof]')) {
      const ids = isObject(proofs) ? listOf(proofs[box.dataset['proof'] ?? '']) : [];
      box.checked = ids.includes(idOfSource(source));
    }
  }
}
