import { dayFirst, readAmount, readDate, readNumber } from '#validation/typed-values.ts';
import { type Answers, readConfirmation, readResult, statingIds, withSources } from './results.ts';

/** The answers of a form: the values of the file, and for each of its lists, the items in the same order. */
export interface FormReading {
  values: Answers;
  items: ReadonlyMap<string, readonly HTMLElement[]>;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The controls inside an element that contain answers. */
const controlsOf = (part: ParentNode) => [...part.querySelectorAll<Control>('[name]:is(input, select, textarea)')];

/** The items of a list, in the order shown. */
export const itemsOf = (list: Element) => [...list.querySelectorAll<HTMLElement>('.item')];

const isObject = (value: unknown): value is Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** What an answer of a number is, as a number or as typed. */
const readQuantity = ({ name }: Control, text: string) =>
  (name.endsWith('.montant') ? readAmount(text)?.amount : readNumber(text)) ?? text;

/** Converts an answer to the format of the file: one line, a list of lines, a number, an ISO 8601 date; or else leaves it as typed. */
export function readText(control: Control): string | number | string[] {
  const { value, dataset, name } = control;
  if (dataset['kind'] === 'lines') return value.split('\n').flatMap((line) => line.trim() || []);
  const text = value.replace(/\s*\n\s*/g, ' ').trim();
  if (dataset['kind'] === 'number') return readQuantity(control, text);
  return name.endsWith('.date') ? (readDate(text) ?? text) : text;
}

/** Sorts ticked values as in the corrected file: those it already had, in its order, then the others. */
const inOrderOf = (before: unknown, ticked: readonly string[]) => [
  ...listOf(before).filter((one) => ticked.includes(one as string)),
  ...ticked.filter((one) => !listOf(before).includes(one)),
];

/** Writes the value of a control at `keys` in `values`. A ticked box gives its value, an unticked one nothing. */
function readControl(values: Answers, keys: readonly string[], control: Control): void {
  const [key = '', ...others] = keys;
  if (control.dataset['kind'] === 'result') Object.assign(values, readResult(control.value));
  else if (others.length > 0) {
    values[key] = { ...(isObject(values[key]) ? values[key] : {}) };
    readControl(values[key] as Answers, others, control);
  } else if (!(control instanceof HTMLInputElement) || !/^(checkbox|radio)$/.test(control.type)) {
    values[key] = readText(control);
  } else if (control.checked) values[key] = control.value;
  // Delete only the value of the box: the file may have an explicit value for the unticked case (`entiere`).
  else if (control.type === 'checkbox' && values[key] === control.value) delete values[key];
}

/** Whether a person answered nothing in an item: preset and hidden values do not count; a commune to choose does. */
export const isUntouched = (item: HTMLElement): boolean =>
  !item.querySelector<HTMLInputElement>('[role="combobox"]')?.value.trim() &&
  controlsOf(item).every((control) =>
    control instanceof HTMLInputElement && control.type === 'checkbox'
      ? !control.checked
      : control.type === 'hidden' || control.dataset['preset'] === control.value || !control.value,
  );

/** Reads a form. `before`: values of the file that it corrects; those that the form does not ask for are preserved. */
export function readAnswers(form: HTMLFormElement, before: Answers = {}): FormReading {
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
  const sources = items.get('sources') ?? [];
  const chosen = [...form.querySelectorAll<HTMLSelectElement>('[data-kind="result"]')].map(({ value }) => value);
  values['confirmation'] = readConfirmation(chosen, before);
  values['phases'] = withSources(listOf(values['phases']), idsTicked(sources, 'phases'));
  values['preuves'] = readProofs(sources, before);
  return { values, items };
}

function readItem(item: HTMLElement, before: unknown): Answers {
  const values = { ...(isObject(before) ? before : {}) };
  for (const control of controlsOf(item)) readControl(values, control.name.split('.').slice(2), control);
  return values;
}

/** The ids of the sources that state a fact, ticked in the form. */
const idsTicked = (sources: readonly HTMLElement[], fact: string) =>
  sources.filter((source) => source.querySelector(`[data-proof="${fact}"]:checked`)).map(idOfSource);

/** Reads what each source states. Facts whose ticks did not change keep their sources as in the corrected file. */
function readProofs(sources: readonly HTMLElement[], before: Answers): Answers {
  const proofs: Answers = { ...(isObject(before['preuves']) ? before['preuves'] : {}) };
  for (const { dataset } of sources[0]?.querySelectorAll<HTMLElement>('[data-proof]') ?? []) {
    const fact = dataset['proof'] ?? '';
    const ticked = idsTicked(sources, fact);
    const already = [...statingIds(before, fact)].filter((id) => !listOf(proofs[fact]).includes(id));
    proofs[fact] = inOrderOf(
      proofs[fact],
      ticked.filter((id) => !already.includes(id)),
    );
  }
  return proofs;
}

/** The id of a source, from its item. */
export const idOfSource = (item: HTMLElement) =>
  item.querySelector<HTMLInputElement>('[type="hidden"][name$=".id"]')?.value ?? '';

/** Fills the controls of a part of the form. `keys`: number of leading keys in their names that `values` lacks. */
export function fillControls(part: ParentNode, values: Answers, keys = 0): void {
  for (const control of controlsOf(part)) {
    if (keys === 0 && control.closest('[data-list]')) continue;
    const value = control.name
      .split('.')
      .slice(keys)
      .reduce<unknown>((parent, key) => (isObject(parent) ? parent[key] : undefined), values);
    if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type))
      control.checked = Array.isArray(value) ? value.includes(control.value) : value === control.value;
    else control.value = shownValue(control, value);
    // `nameSources` creates the options of this select: store the wanted one until then.
    if (control.dataset['choices']) control.dataset['wanted'] = shownValue(control, value);
  }
}

/** Shows a value in a control: one line for each item of a list; nothing for a value that is not a text. */
function shownValue(control: Control, value: unknown): string {
  if (control.dataset['kind'] === 'lines') return listOf(value).join('\n');
  return typeof value === 'string' || typeof value === 'number' ? shownText(control, String(value)) : '';
}

/** Shows an ISO 8601 date in a text control, and an amount, as French people write them: « 26/10/2023 », « 50 000 ». */
function shownText({ name, type }: Control, value: string): string {
  if (name.endsWith('.montant') && /^\d+$/.test(value)) return value.replace(/\B(?=(?:\d{3})+$)/g, '\u00a0');
  return name.endsWith('.date') && type === 'text' && /^\d{4}(-\d{2}){0,2}$/.test(value) ? dayFirst(value) : value;
}

/** Ticks the facts that each source states. */
export function fillProofs(sources: readonly HTMLElement[], values: Answers): void {
  for (const source of sources)
    for (const box of source.querySelectorAll<HTMLInputElement>('[data-proof]'))
      box.checked = statingIds(values, box.dataset['proof'] ?? '').has(idOfSource(source));
}
