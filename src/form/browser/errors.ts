import type { FormReading } from './answers.ts';
import type { Fault } from './validate.ts';
import { fill } from '#text/fill.ts';

/** A fault and the control that it is about. */
export interface Placed extends Fault {
  control: HTMLElement;
}

/** The control that a fault is about: at its path, or else at the longest start of this path that has one. */
export function controlAt(form: HTMLFormElement, { items }: FormReading, path: readonly PropertyKey[]): HTMLElement {
  const [list, index, ...keys] = path.map(String);
  const proof = list === 'preuves' && form.querySelector<HTMLElement>(`[data-proof="${index}"]`);
  if (proof) return proof;
  const item = items.get(list ?? '')?.[Number(index)];
  if (item && keys[0] === 'commune') return item.querySelector<HTMLElement>('[role="combobox"]') as HTMLElement;
  if (/^(?:phase|statut|confirmation)$/.test(keys[0] ?? list ?? ''))
    return (item ?? form).querySelector<HTMLElement>('[data-kind="result"]') as HTMLElement;
  const isOnlyResult = list === 'phases' && keys[0] === 'source' && (items.get('phases')?.length ?? 0) < 2;
  if (isOnlyResult) return form.querySelector<HTMLElement>('[data-proof="phases"]') as HTMLElement;
  for (let length = keys.length; item && length > 0; length--) {
    const control = item.querySelector<HTMLElement>(
      `[name$=".${keys.slice(0, length).join('.')}"]:not([type="hidden"])`,
    );
    if (control) return control;
  }
  if (item) return item.querySelector('input:not([type="hidden"])') as HTMLElement;
  for (let length = path.length; length > 0; length--) {
    const name = path.slice(0, length).map(String).join('.');
    const control =
      form.querySelector<HTMLElement>(`[name="${name}"]`) ?? form.querySelector<HTMLElement>(`#${CSS.escape(name)}`);
    if (control) return control;
  }
  const first = form.querySelector<HTMLElement>(`[data-list="${list}"] :is(select, input:not([type="hidden"]))`);
  return first ?? (form.querySelector('[type="submit"]') as HTMLElement);
}

/** The element that shows a control’s message: its field, or that of its group of boxes. */
const fieldOf = (control: HTMLElement) =>
  control.closest<HTMLElement>('.boxes')?.closest<HTMLElement>('fieldset') ??
  control.closest<HTMLElement>('.field') ??
  control.closest<HTMLElement>('.box');

const withId = (ids: string | null, id: string, isThere: boolean) =>
  [...(ids ?? '').split(' ').filter((one) => one && one !== id), ...(isThere ? [id] : [])].join(' ');

/** Shows each fault beside its field, and lists all of them at the top, in the order of the page. */
export class Errors {
  #form: HTMLFormElement;
  #shown: readonly ShownFault[] = [];

  constructor(form: HTMLFormElement) {
    this.#form = form;
  }

  get #summary(): HTMLElement {
    return this.#form.querySelector('[data-part="errors"]') as HTMLElement;
  }

  /** Updates only the messages that changed: screen readers would read a rebuilt one again, and the page would move. */
  show(faults: readonly Placed[]): void {
    const sorted = [...faults]
      .sort((one, other) =>
        one.control.compareDocumentPosition(other.control) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
      )
      .map((fault): ShownFault => ({ ...fault, words: wordsOf(fault) }));
    if (sorted.length === this.#shown.length && sorted.every((fault, rank) => isSame(fault, this.#shown[rank]))) return;
    this.#shown = sorted;
    const place = topOfFocus();
    for (const error of this.#form.querySelectorAll<HTMLElement>('.error'))
      if (!sorted.some((fault) => error.id === idOf(fault) && error.lastElementChild?.textContent === fault.message))
        this.#unmark(error);
    for (const fault of sorted) this.#mark(fault);
    const { one = '', many = '', title = '' } = this.#summary.dataset;
    const heading = this.#summary.querySelector('h2') as HTMLElement;
    heading.textContent = sorted.length < 2 ? one : fill(many, { count: sorted.length });
    this.#summary.querySelector('ul')?.replaceChildren(...sorted.map((fault) => linkTo(fault, fault.words)));
    this.#summary.hidden = sorted.length === 0;
    const bare = document.title.startsWith(title) ? document.title.slice(title.length) : document.title;
    document.title = sorted.length > 0 ? title + bare : bare;
    // What one is filling in stays where it is.
    if (place !== undefined) scrollBy({ top: (topOfFocus() ?? place) - place, behavior: 'instant' });
  }

  focus(): void {
    this.#summary.focus();
    this.#summary.scrollIntoView();
  }

  #mark(fault: ShownFault): void {
    const { control, message } = fault;
    const id = idOf(fault);
    if (this.#form.querySelector(`#${CSS.escape(id)}`)) return;
    const field = fieldOf(control);
    const template = this.#form.querySelector('template[data-part="error"]') as HTMLTemplateElement;
    const error = template.content.querySelector('p')?.cloneNode(true) as HTMLElement;
    (error.lastElementChild as HTMLElement).textContent = message;
    error.id = id;
    // Insert the message outside the label of a box, of which it is not a part.
    (field instanceof HTMLFieldSetElement
      ? field.querySelector('.boxes')
      : (control.closest('label') ?? control)
    )?.before(error);
    field?.classList.add('has-error');
    unfold(control);
    // The link of the summary leads to the first box of a group, which is not the only one at fault.
    control.setAttribute('aria-describedby', withId(control.getAttribute('aria-describedby'), id, true));
    const isOne = !(field instanceof HTMLFieldSetElement) && control.matches('input, select, textarea');
    if (isOne) control.setAttribute('aria-invalid', 'true');
  }

  #unmark(error: HTMLElement): void {
    const target = this.#form.querySelector(`[aria-describedby~="${CSS.escape(error.id)}"]`);
    if (target) {
      const ids = withId(target.getAttribute('aria-describedby'), error.id, false);
      if (ids) target.setAttribute('aria-describedby', ids);
      else target.removeAttribute('aria-describedby');
      target.removeAttribute('aria-invalid');
    }
    error.closest('.has-error')?.classList.remove('has-error');
    error.remove();
  }
}

/** The item of a list of faults or of advice: words that lead to their place. */
export function linkTo({ control, line, passage }: Placed, words: string): HTMLLIElement {
  const entry = document.createElement('li');
  const link = document.createElement('a');
  link.textContent = words;
  link.href = `#${(control.id || fieldOf(control)?.id) ?? ''}`;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    reach(control, line, passage);
  });
  entry.append(link);
  return entry;
}

/** A fault and its words in the summary. */
interface ShownFault extends Placed {
  words: string;
}

const isSame = (one: ShownFault, other: ShownFault | undefined) =>
  one.control === other?.control && one.words === other.words && one.line === other.line;

const idOf = ({ control }: Placed) => `${control.id || control.getAttribute('name')}-erreur`;

const bare = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim() ?? '';

/** The words of a fault: « Source 1 : Adresse du document : … », without the field when the message names it. */
function wordsOf({ control, message, isNamed }: Placed): string {
  const label = (control as HTMLInputElement).labels?.[0] ?? null;
  // The first text of a label is its name; « (facultatif) » comes next.
  const name = (control.closest('.boxes')?.closest('fieldset')?.querySelector('legend') ?? label)?.firstChild;
  const item = control.closest('.item')?.querySelector('legend');
  const words = [bare(item?.textContent), isNamed ? '' : bare(name?.textContent), message].filter(Boolean);
  // A change has a colon already: « Montant : 80 000 € → 90 000 € ».
  return words.join(words[0]?.includes('→') ? '. ' : '\u00a0: ');
}

/** Opens every `details` element that contains a control. */
function unfold(control: HTMLElement): void {
  for (let fold = control.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
}

/** Focuses a control, even in a closed `details` element, and selects a passage there, or a line of the text. */
function reach(control: HTMLElement, line?: number, passage?: string): void {
  unfold(control);
  (fieldOf(control) ?? control).scrollIntoView({ block: 'start' });
  // A field that stands in for the text focuses the place itself.
  if (!control.dispatchEvent(new CustomEvent('reach', { cancelable: true, detail: { line, passage } }))) return;
  control.focus({ preventScroll: true });
  const isText = control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement;
  // A box or a date selects nothing.
  if (!isText || control.selectionStart === null) return;
  const lines = control.value.split('\n');
  const start = line === undefined ? 0 : lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const index = passage ? control.value.indexOf(passage, start) : -1;
  if (index >= 0) control.setSelectionRange(index, index + (passage?.length ?? 0));
  else if (line !== undefined) control.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
}

/** Where the focused field of the page is in the window, in pixels; `undefined` without one. */
function topOfFocus(): number | undefined {
  const field = document.activeElement?.closest('form :is(input, select, textarea, [contenteditable])');
  return field?.getBoundingClientRect().top;
}
