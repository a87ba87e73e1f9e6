import type { Commune } from '#domain/commune.ts';
import { slugFrom } from '#domain/slug.ts';
import { type Answers, type Reading, itemsOf, readAnswers } from './contribution/answers.ts';
import { countSigns } from './contribution/counts.ts';
import { type Draft, DraftChoice } from './contribution/draft.ts';
import { Errors, type Placed, controlAt } from './contribution/errors.ts';
import { addItem, fillForm, removeItem } from './contribution/items.ts';
import { Result } from './contribution/result.ts';
import { shownProject } from './contribution/shown-project.ts';
import { nameSources } from './contribution/source-names.ts';
import { insertPieces } from './contribution/text-tools.ts';
import { proposeTowns, writeTowns } from './contribution/town-field.ts';
import { changedParts, fetchOriginal, loadGate } from './contribution/files.ts';
import type { ContributionPreview } from './contribution-preview.ts';

/** Pause in the typing before what it changes is shown, in milliseconds. */
const pause = 250;
const today = () => new Intl.DateTimeFormat('sv-SE').format();

/** Writes or corrects the file of a project: what is answered goes through the very gate of the files. */
export class ContributionForm extends HTMLElement {
  #listeners = new AbortController();
  #timer = 0;
  #original: { slug: string; text: string; values: Answers } | undefined;
  #communes = new Map<string, Commune>();
  #errors!: Errors;
  #result!: Result;
  #draft!: DraftChoice;
  /** The controls that were told wrong, and may be told right again as one mends them; none before the first check. */
  #told: ReadonlySet<HTMLElement> | undefined;
  #isUnsaved = false;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const form = this.#form;
    this.#errors = new Errors(form);
    this.#result = new Result(
      this.#part('result'),
      this.dataset['repository'],
      () => (this.#isUnsaved = false),
      signal,
    );
    this.#draft = new DraftChoice(
      this.#part('draft'),
      () => this.#draftNow(),
      (draft) => void this.#resume(draft),
      signal,
    );
    form.addEventListener('submit', (event) => (event.preventDefault(), void this.#check()), { signal });
    form.addEventListener('click', ({ target }) => this.#press(target), { signal });
    form.addEventListener('focusin', () => void loadGate().catch(() => undefined), { signal, once: true });
    form.addEventListener('input', ({ target }) => this.#typed(target), { signal });
    form.addEventListener('change', () => nameSources(form), { signal });
    window.addEventListener('beforeunload', (event) => this.#isUnsaved && event.preventDefault(), { signal });
    insertPieces(form, signal);
    this.#fill({}, '');
    const slug = new URLSearchParams(location.search).get('fiche');
    if (slug) void this.#correct(slug);
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
    clearTimeout(this.#timer);
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  get #slug(): string {
    return this.#original?.slug ?? this.querySelector<HTMLInputElement>('#fiche')?.value.trim() ?? '';
  }

  get #body(): HTMLTextAreaElement {
    return this.querySelector('#texte') as HTMLTextAreaElement;
  }

  #part(name: string): HTMLElement {
    return this.querySelector(`[data-part="${name}"]`) as HTMLElement;
  }

  #read(): Reading {
    const reading = readAnswers(this.#form, this.#original?.values);
    const isRead = !this.#original || this.querySelector<HTMLInputElement>('#relue')?.checked;
    if (isRead) reading.values['verifie_le'] = today();
    return reading;
  }

  #fill(values: Answers, body: string): void {
    fillForm(this.#form, values, today(), values === this.#original?.values);
    this.#body.value = body;
    for (const select of this.querySelectorAll<HTMLSelectElement>('[name$=".source"]')) {
      const item = select.closest<HTMLElement>('.item');
      const phases = values['phases'] as Answers[] | undefined;
      const index = item ? itemsOf(item.parentElement as HTMLElement).indexOf(item) : -1;
      select.dataset['wanted'] = String(phases?.[index]?.['source'] ?? '');
    }
    nameSources(this.#form);
    for (const select of this.querySelectorAll<HTMLSelectElement>('[data-wanted]')) delete select.dataset['wanted'];
    const places = [...this.querySelectorAll<HTMLElement>('[data-list="lieux"] .item')];
    for (const place of places) this.#town(place);
    writeTowns(places, this.#communes);
    this.#show();
  }

  #town(place: HTMLElement): void {
    const choose = (town: Commune) => (this.#communes.set(town.code, town), this.#typed(null));
    proposeTowns(place, { folder: this.dataset['towns'] ?? '', choose }, this.#listeners.signal);
  }

  async #correct(slug: string): Promise<void> {
    const original = await fetchOriginal(this.dataset['files'] ?? '', slug);
    const notice = this.#part(original ? 'editing' : 'missing');
    const text = notice.querySelector<HTMLElement>('[data-text]');
    if (text)
      text.textContent = text.dataset['text']?.replace('{title}', String(original?.values['titre'] ?? slug)) ?? '';
    notice.hidden = false;
    if (!original) return;
    this.#original = { ...original, slug };
    for (const commune of original.communes) this.#communes.set(commune.code, commune);
    this.#part('address').hidden = true;
    this.#part('reread').hidden = false;
    this.#fill(original.values, original.body);
  }

  #press(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
    const list = button?.closest<HTMLElement>('[data-list]');
    if (!button || !list) return;
    if (button.dataset['action'] === 'add') {
      const item = addItem(list, today());
      if (list.dataset['list'] === 'lieux') this.#town(item);
      item.querySelector<HTMLElement>('legend')?.focus();
    } else removeItem(button.closest('.item') as HTMLElement)?.focus();
    nameSources(this.#form);
    this.#typed(button);
  }

  #typed(target: EventTarget | null): void {
    if (target instanceof HTMLElement && target.id === 'brouillon') return;
    if (target instanceof HTMLInputElement && target.id === 'fiche') target.dataset['own'] = target.value;
    this.#isUnsaved = true;
    this.#draft.keepSoon();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => (this.#show(), void this.#recheck()), pause);
  }

  /** What follows from the answers at once: the address, the counts, the preview. */
  #show(): void {
    const { values } = this.#read();
    const field = this.querySelector<HTMLInputElement>('#fiche');
    if (field && !field.dataset['own']) field.value = slugFrom(String(values['titre'] ?? ''));
    for (const place of this.querySelectorAll('summary [data-part="slug"]'))
      place.textContent = this.#slug || 'mon-projet';
    countSigns(this.#form, this.dataset);
    const preview = this.querySelector<ContributionPreview>('contribution-preview');
    preview?.show?.(shownProject(this.#slug, values, this.#communes));
  }

  /** The faults of what is answered now, and the file when there is none; `null` when the gate cannot be had. */
  async #examine(): Promise<{ text: string; faults: Placed[]; isTaken: boolean } | null> {
    const gate = await loadGate().catch(() => null);
    if (!gate) return null;
    const reading = this.#read();
    for (const commune of this.#communes.values()) gate.knowCommune(commune);
    for (const place of (reading.values['lieux'] ?? []) as Answers[]) gate.trustCommune(String(place['commune']));
    const original = this.#original?.text;
    const checked = gate.checkProposed({ slug: this.#slug, values: reading.values, body: this.#body.value, original });
    const faults = checked.faults.map((one) => ({ ...one, control: controlAt(this.#form, reading, one.path) }));
    const isTaken = !this.#original && (await gate.isTaken(this.dataset['projects'] ?? '', this.#slug));
    return { text: checked.text, faults, isTaken };
  }

  async #check(): Promise<void> {
    const status = this.#part('checking');
    status.textContent = status.dataset['waiting'] ?? '';
    const examined = await this.#examine();
    status.textContent = (examined ? '' : status.dataset['failed']) ?? '';
    if (!examined) return;
    const faults = [...examined.faults];
    const field = this.querySelector<HTMLInputElement>('#fiche');
    if (examined.isTaken && field)
      faults.push({ path: ['fiche'], message: field.dataset['taken'] ?? '', control: field });
    this.#told = new Set(faults.map(({ control }) => control));
    this.#errors.show(faults);
    await this.#offer(faults.length === 0 ? examined.text : undefined);
    if (faults.length > 0) this.#errors.focus();
  }

  /** After a first check, what is mended is no longer told wrong; nothing else is, before it is asked again. */
  async #recheck(): Promise<void> {
    const told = this.#told;
    const examined = told && (await this.#examine());
    if (!told || !examined || told !== this.#told) return;
    this.#errors.show(examined.faults.filter(({ control }) => told.has(control)));
    if (told.size === 0) await this.#offer(examined.faults.length === 0 ? examined.text : undefined, false);
  }

  async #offer(text: string | undefined, isAsked = true): Promise<void> {
    const status = this.#part('checking');
    const isSame = text !== undefined && text === this.#original?.text;
    const isReady = text !== undefined && !isSame;
    const changes = isReady ? await changedParts(this.#form.dataset, this.#original?.text ?? text, text) : [];
    this.#result.show(isReady ? { slug: this.#slug, text, isCorrection: Boolean(this.#original), changes } : undefined);
    if (!isAsked || text === undefined) return;
    status.textContent = status.dataset[isSame ? 'same' : 'right'] ?? '';
    if (isReady) this.#result.focus();
  }

  #draftNow(): Draft {
    const { values } = this.#read();
    const towns = [...this.#communes.values()];
    return {
      time: Date.now(),
      slug: this.#slug,
      isCorrection: Boolean(this.#original),
      values,
      body: this.#body.value,
      towns,
    };
  }

  async #resume({ slug, isCorrection, values, body, towns }: Draft): Promise<void> {
    for (const town of towns) this.#communes.set(town.code, town);
    if (isCorrection) await this.#correct(slug);
    this.#fill(values, body);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'contribution-form': ContributionForm;
  }
}

customElements.define('contribution-form', ContributionForm);
