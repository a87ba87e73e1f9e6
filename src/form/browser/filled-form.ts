import type { Commune } from '#model/place.ts';
import { type FormReading, readAnswers } from './answers.ts';
import type { Answers } from './results.ts';
import { type Origins, addItem, fillForm, keepTemplates } from './items.ts';
import { forgetUndo, keepTyped, removeItem, undoChange } from './removal.ts';
import { nameSources } from './source-names.ts';
import { splitNames, tidyName } from './split-names.ts';
import { today } from './today.ts';
import { proposeCommunes } from './commune-field.ts';
import { writeCommunes } from './commune-name.ts';

/** The file that a form corrects. */
export interface Original {
  slug: string;
  /** What people call it. */
  title: string;
  text: string;
  values: Answers;
  body: string;
}

/** The fields of the form: reads and fills them, and adds or removes the items of their lists. */
export class FilledForm {
  /** The communes chosen by the person or present in the corrected file, by their codes. */
  readonly communes = new Map<string, Commune>();
  original: Original | undefined;
  #form: HTMLFormElement;
  #communes: string;
  #signal: AbortSignal;
  #changed: () => void;

  /** `communes`: address of the folder of the index. `changed`: called for changes made otherwise than by typing. */
  constructor(form: HTMLFormElement, communes: string, changed: () => void, signal: AbortSignal) {
    this.#form = form;
    this.#communes = communes;
    this.#changed = changed;
    this.#signal = signal;
    keepTemplates(form);
    form.addEventListener('input', ({ target }) => keepTyped(target), { signal });
    form.addEventListener('change', ({ target }) => tidyName(target) && changed(), { signal });
    for (const list of form.querySelectorAll<HTMLElement>('[data-list]:has([data-split])'))
      splitNames(list, (nom) => addItem(list, today(), { nom }), changed, signal);
  }

  /** The name of the file: that of the corrected one, until it is given another. */
  get slug(): string {
    return this.#form.querySelector<HTMLInputElement>('#fiche')?.value.trim() || (this.original?.slug ?? '');
  }

  get body(): string {
    return this.#text.value;
  }

  get #text(): HTMLTextAreaElement {
    return this.#form.querySelector('#texte') as HTMLTextAreaElement;
  }

  read(): FormReading {
    const reading = readAnswers(this.#form, this.original?.values);
    const isRead = !this.original || this.#form.querySelector<HTMLInputElement>('#relue')?.checked;
    if (isRead) reading.values['verifie_le'] = today();
    return reading;
  }

  /** Fills the form with a file, or with nothing. */
  fill(values: Answers, body: string, origins: Origins): void {
    for (const list of this.#form.querySelectorAll<HTMLElement>('[data-list]')) forgetUndo(list);
    fillForm(this.#form, values, today(), origins);
    this.#text.value = body;
    nameSources(this.#form);
    const places = [...this.#form.querySelectorAll<HTMLElement>('[data-list="lieux"] .item')];
    for (const place of places) this.#proposeCommunes(place);
    writeCommunes(places, this.communes);
  }

  /** Handles a press on a button that adds, removes or restores an item. Returns whether it was one. */
  press(target: EventTarget | null): boolean {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
    const list = button?.closest<HTMLElement>('[data-list]');
    if (!button || !list) return false;
    if (button.dataset['action'] === 'add') {
      const item = addItem(list, today());
      if (list.dataset['list'] === 'lieux') this.#proposeCommunes(item);
      // Its group says its name when the focus enters it.
      item.querySelector<HTMLElement>(':is(input:not([type="hidden"]), select, textarea)')?.focus();
    } else if (button.dataset['action'] === 'undo') undoChange(list)?.focus();
    else removeItem(this.#form, list, button.closest('.item') as HTMLElement)?.focus();
    nameSources(this.#form);
    return true;
  }

  #proposeCommunes(place: HTMLElement): void {
    const choose = (commune: Commune) => {
      this.communes.set(commune.code, commune);
      this.#changed();
    };
    proposeCommunes(place, { folder: this.#communes, choose }, this.#signal);
  }
}
