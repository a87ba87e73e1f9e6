import { slugFrom } from '#model/slug.ts';
import type { FormFolder } from './form-folder.ts';
import type { Answers } from './browser/results.ts';
import type { Check } from './browser/check.ts';
import { hasAnswers } from './browser/draft-keys.ts';
import type { Drafts } from './browser/drafts.ts';
import { FilledForm } from './browser/filled-form.ts';
import type { Origins } from './browser/items.ts';
import { keepPlace, returnTo } from './browser/place.ts';
import { shownProject } from './browser/shown-project.ts';
import { countSigns } from './browser/sign-counts.ts';
import { nameSources } from './browser/source-names.ts';
import { enrichText } from './browser/text-tools.ts';
import { inTime } from '#ui/browser/fetch-file.ts';
import type { ContributionPreview } from './contribution-preview.element.ts';

/** `null` on failure or timeout. */
const loadCheck = () => inTime(import('./browser/check.ts'));

/** Delay between the last keystroke and the update of the page, in milliseconds. */
const pause = 250;

/** Form that writes or corrects a file of a folder of `content/`; its answers go through the same validation as files. */
export class ContributionForm extends HTMLElement {
  #listeners = new AbortController();
  #timer = 0;
  #filled!: FilledForm;
  /** `undefined` before the first check. */
  #check: Check | undefined;
  /** Settles once the page shows what the check says of the answers. */
  #followed: Promise<void> | undefined;
  /** Settles once the file to correct is shown or could not be loaded; `undefined` for a new file. */
  #opened: Promise<void> | undefined;
  /** `undefined` until the browser has answers to give back, or the person types. */
  #drafts: Drafts | undefined;
  #isBringing = false;
  #isTyped = false;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const form = this.#form;
    const { communes = '' } = this.dataset;
    form.inert = false;
    this.#filled = new FilledForm(form, communes, () => this.#typed(null), signal);
    form.addEventListener('submit', (event) => (event.preventDefault(), void this.#verify()), { signal });
    // Enter in a field must not submit: the person may not have answered everything.
    form.addEventListener('keydown', (event) => isInField(event) && event.preventDefault(), { signal });
    form.addEventListener('click', ({ target }) => this.#filled.press(target) && this.#typed(null), { signal });
    form.addEventListener('focusin', () => this.#bringAll(signal), { signal, once: true });
    form.addEventListener('input', ({ target }) => this.#typed(target), { signal });
    form.addEventListener('change', () => nameSources(form), { signal });
    // A reload and « Back » give the answers back; closing the tab loses them.
    window.addEventListener('beforeunload', (event) => this.#isLosing && event.preventDefault(), { signal });
    enrichText(form, signal);
    this.#fill({}, '', () => undefined);
    const fold = this.#fold;
    if (fold) unfoldBeside(fold, signal);
    fold?.addEventListener('toggle', () => fold.open && this.#preview(), { signal });
    const place = keepPlace(signal);
    if (this.dataset['opens']) this.#opened = this.#correct(place > 0);
    const drafted = hasAnswers() ? this.#bringDrafts() : this.#opened;
    if (place > 0) void this.#comeBack(place, drafted);
    this.#part('forget')
      .querySelector('button')
      ?.addEventListener('click', () => this.#forget(), { signal });
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
    clearTimeout(this.#timer);
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  get #folder(): FormFolder {
    return this.dataset['folder'] as FormFolder;
  }

  /** Holds the preview. */
  get #fold(): HTMLDetailsElement | null {
    return this.querySelector('[data-part="fold"]');
  }

  #part(name: string): HTMLElement {
    return this.querySelector(`[data-part="${name}"]`) as HTMLElement;
  }

  /** Brings what the form needs once one answers. */
  #bringAll(signal: AbortSignal): void {
    void this.#follow();
    void this.#bringDrafts();
    const shown = inTime(import('./browser/read-answers.ts'));
    void shown.then((brought) => brought?.showReadAnswers(this.#form, this.dataset, signal));
  }

  /** Brings what keeps the answers. The page says so when it does not come. */
  async #bringDrafts(): Promise<void> {
    if (this.#drafts || this.#isBringing) return;
    this.#isBringing = true;
    const [brought] = await Promise.all([inTime(import('./browser/drafts.ts')), this.#opened]);
    this.#isBringing = false;
    const { signal } = this.#listeners;
    const drafted = { form: this.#form, filled: this.#filled, update: () => this.#update() };
    if (brought) this.#drafts = new brought.Drafts(drafted, this.#isTyped, signal);
    else this.#part('kept').textContent = this.#part('draft').dataset['refused'] ?? '';
  }

  #fill(values: Answers, body: string, origins: Origins): void {
    this.#filled.fill(values, body, origins);
    this.#show();
    if (this.#fold?.open) this.#preview();
  }

  /** `isBack`: whether the page scrolls by itself where one was. */
  async #correct(isBack: boolean): Promise<void> {
    // Most people add a file: what a correction alone needs is loaded for it.
    const opening = await inTime(import('./browser/opening.ts'));
    const original = await opening?.openFile(this.#form, this.#folder, this.dataset['files'] ?? '');
    if (!original) return;
    this.#filled.original = original;
    for (const commune of original.communes) this.#filled.communes.set(commune.code, commune);
    this.#fill(original.values, original.body, (_list, rank) => rank);
    this.#followed = this.#follow();
    if (!isBack) opening?.reachFragment();
  }

  /** Scrolls where one was, once nothing more is to come above. `drafted`: settles once the answers are back. */
  async #comeBack(place: number, drafted: Promise<void> | undefined): Promise<void> {
    await drafted;
    await this.#followed;
    returnTo(place);
  }

  #typed(target: EventTarget | null): void {
    if (target instanceof HTMLInputElement && target.id === 'fiche') target.dataset['own'] = target.value;
    const isAnswer = !(target instanceof HTMLElement && target.id === 'brouillon');
    this.#isTyped ||= isAnswer;
    if (!this.#drafts) void this.#bringDrafts();
    if (!isAnswer) return;
    this.#drafts?.typed();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#update(), pause);
  }

  #update(): void {
    this.#show();
    this.#preview();
    this.#followed = this.#follow();
  }

  /** Updates the address and the character counts from the answers. */
  #show(): void {
    const field = this.querySelector<HTMLInputElement>('input#fiche');
    const title = this.querySelector<HTMLTextAreaElement>('[name="titre"]');
    if (field && !field.dataset['own']) field.value = this.#filled.original?.slug ?? slugFrom(title?.value ?? '');
    for (const place of this.querySelectorAll('summary [data-part="slug"]'))
      place.textContent = this.#filled.slug || 'mon-projet';
    countSigns(this.#form, this.dataset);
  }

  /** Shows the answers in the preview: when it is beside the form; under it, from the first answer. */
  #preview(): void {
    const preview = this.querySelector<ContributionPreview>('contribution-preview');
    const { slug, communes } = this.#filled;
    preview?.show?.(shownProject(slug, this.#filled.read().values, communes));
  }

  async #verify(): Promise<void> {
    // The last keystrokes may still wait for the timer.
    clearTimeout(this.#timer);
    this.#update();
    const status = this.#part('checking');
    status.textContent = status.dataset['waiting'] ?? '';
    const check = await this.#bringCheck();
    if (check) await check.run();
    else status.textContent = status.dataset['failed'] ?? '';
  }

  /** Brings the check, with all of validation; `undefined` on failure. */
  async #bringCheck(): Promise<Check | undefined> {
    const brought = await loadCheck();
    if (!brought) return undefined;
    const { known = '', repository } = this.dataset;
    const settings = { known, repository, folder: this.#folder, taken: () => this.#taken() };
    this.#check ??= new brought.Check(this.#form, this.#filled, settings, this.#listeners.signal);
    return this.#check;
  }

  async #follow(): Promise<void> {
    await (await this.#bringCheck())?.follow();
  }

  get #isLosing(): boolean {
    return this.#drafts ? !this.#drafts.isSafe : this.#isTyped;
  }

  /** Offers to erase the draft once the file was sent, downloaded or copied. */
  #taken(): void {
    this.#isTyped = false;
    this.#drafts?.taken();
    this.#part('forget').hidden = !this.#drafts?.isAsked;
  }

  #forget(): void {
    this.#drafts?.erase();
    this.#part('forget').hidden = true;
    const status = this.#part('taken');
    status.textContent = this.#part('draft').dataset['erased'] ?? '';
    this.querySelector<HTMLElement>('[data-action="download"]')?.focus();
  }
}

const isInField = ({ key, target }: KeyboardEvent) => key === 'Enter' && target instanceof HTMLInputElement;

/** Media query of a preview beside the form: the same width as in `form-layout.css`. */
const beside = '(width >= 66rem)';

/** Folds the preview under the form on a narrow screen, and opens it when it is beside the form. */
function unfoldBeside(fold: HTMLDetailsElement, signal: AbortSignal): void {
  const wide = matchMedia(beside);
  const follow = () => (fold.open = wide.matches);
  wide.addEventListener('change', follow, { signal });
  follow();
}

declare global {
  interface HTMLElementTagNameMap {
    'contribution-form': ContributionForm;
  }
}

customElements.define('contribution-form', ContributionForm);
