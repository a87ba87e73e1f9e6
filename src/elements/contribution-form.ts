import { slugFrom } from '#domain/slug.ts';
import type { Answers } from './contribution/answers.ts';
import { countSigns } from './contribution/counts.ts';
import { type Draft, DraftChoice } from './contribution/draft.ts';
import { Errors, type Placed, controlAt } from './contribution/errors.ts';
import { FilledForm } from './contribution/filled-form.ts';
import type { Origins } from './contribution/items.ts';
import { Result } from './contribution/result.ts';
import { shownProject } from './contribution/shown-project.ts';
import { nameSources } from './contribution/source-names.ts';
import { unfoldBeside } from './contribution/preview-fold.ts';
import { insertPieces } from './contribution/text-tools.ts';
import { changedParts, fetchOriginal, loadGate } from './contribution/files.ts';
import type { ContributionPreview } from './contribution-preview.ts';

/** Pause in the typing before what it changes is shown, in milliseconds. */
const pause = 250;

/** Writes or corrects the file of a project: what is answered goes through the very gate of the files. */
export class ContributionForm extends HTMLElement {
  #listeners = new AbortController();
  #timer = 0;
  #filled!: FilledForm;
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
    const { towns = '' } = this.dataset;
    this.#filled = new FilledForm(form, towns, () => this.#typed(null), signal);
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
    form.addEventListener('click', ({ target }) => this.#filled.press(target) && this.#typed(null), { signal });
    form.addEventListener('focusin', () => void loadGate().catch(() => undefined), { signal, once: true });
    form.addEventListener('input', ({ target }) => this.#typed(target), { signal });
    form.addEventListener('change', () => nameSources(form), { signal });
    window.addEventListener('beforeunload', (event) => this.#isUnsaved && event.preventDefault(), { signal });
    insertPieces(form, signal);
    unfoldBeside(this.#part('fold') as HTMLDetailsElement, signal);
    this.#fill({}, '', () => undefined);
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

  #part(name: string): HTMLElement {
    return this.querySelector(`[data-part="${name}"]`) as HTMLElement;
  }

  #fill(values: Answers, body: string, origins: Origins): void {
    this.#filled.fill(values, body, origins);
    this.#show();
  }

  async #correct(slug: string): Promise<void> {
    const original = await fetchOriginal(this.dataset['files'] ?? '', slug);
    const notice = this.#part(original ? 'editing' : 'missing');
    const text = notice.querySelector<HTMLElement>('[data-text]');
    if (text)
      text.textContent = text.dataset['text']?.replace('{title}', String(original?.values['titre'] ?? slug)) ?? '';
    notice.hidden = false;
    if (!original) return;
    this.#filled.original = { ...original, slug };
    for (const commune of original.communes) this.#filled.communes.set(commune.code, commune);
    this.#part('address').hidden = true;
    this.#part('reread').hidden = false;
    this.#fill(original.values, original.body, (_list, rank) => rank);
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
    const { values } = this.#filled.read();
    const field = this.querySelector<HTMLInputElement>('#fiche');
    if (field && !field.dataset['own']) field.value = slugFrom(String(values['titre'] ?? ''));
    for (const place of this.querySelectorAll('summary [data-part="slug"]'))
      place.textContent = this.#filled.slug || 'mon-projet';
    countSigns(this.#form, this.dataset);
    const preview = this.querySelector<ContributionPreview>('contribution-preview');
    preview?.show?.(shownProject(this.#filled.slug, values, this.#filled.communes));
  }

  /** The faults of what is answered now, and the file when there is none; `null` when the gate cannot be had. */
  async #examine(): Promise<{ text: string; faults: Placed[]; isTaken: boolean } | null> {
    const gate = await loadGate().catch(() => null);
    if (!gate) return null;
    const reading = this.#filled.read();
    for (const commune of this.#filled.communes.values()) gate.knowCommune(commune);
    for (const place of (reading.values['lieux'] ?? []) as Answers[]) gate.trustCommune(String(place['commune']));
    const original = this.#filled.original?.text;
    const checked = gate.checkProposed({
      slug: this.#filled.slug,
      values: reading.values,
      body: this.#filled.body,
      original,
    });
    const faults = checked.faults.map((one) => ({ ...one, control: controlAt(this.#form, reading, one.path) }));
    const isTaken = !this.#filled.original && (await gate.isTaken(this.dataset['projects'] ?? '', this.#filled.slug));
    return { text: checked.text, faults, isTaken };
  }

  async #check(): Promise<void> {
    const status = this.#part('checking');
    status.textContent = status.dataset['waiting'] ?? '';
    // What is typed last may not have been followed yet.
    clearTimeout(this.#timer);
    this.#show();
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
    const isSame = text !== undefined && text === this.#filled.original?.text;
    const isReady = text !== undefined && !isSame;
    const changes = isReady ? await changedParts(this.#form.dataset, this.#filled.original?.text ?? text, text) : [];
    this.#result.show(
      isReady ? { slug: this.#filled.slug, text, isCorrection: Boolean(this.#filled.original), changes } : undefined,
    );
    if (!isAsked || text === undefined) return;
    status.textContent = status.dataset[isSame ? 'same' : 'right'] ?? '';
    if (isReady) this.#result.focus();
  }

  #draftNow(): Draft {
    const { slug, body, communes, original } = this.#filled;
    const { values, items } = this.#filled.read();
    const rankOf = ({ dataset: { origin } }: HTMLElement) => (origin === undefined ? null : Number(origin));
    const origins = Object.fromEntries([...items].map(([list, kept]) => [list, kept.map(rankOf)]));
    const isCorrection = Boolean(original);
    return { time: Date.now(), slug, isCorrection, values, origins, body, towns: [...communes.values()] };
  }

  async #resume({ slug, isCorrection, values, origins, body, towns }: Draft): Promise<void> {
    for (const town of towns) this.#filled.communes.set(town.code, town);
    if (isCorrection) await this.#correct(slug);
    this.#fill(values, body, (list, rank) => origins[list]?.[rank] ?? undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'contribution-form': ContributionForm;
  }
}

customElements.define('contribution-form', ContributionForm);
