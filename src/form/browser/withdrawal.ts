import { formerSlugsMerged } from '#model/former-slugs.ts';
import { fill } from '#text/fill.ts';
import { mailAddress } from '#text/mail-address.ts';
import { inTime } from '#ui/browser/fetch-file.ts';
import { loadStylesheet } from '#ui/browser/stylesheet.ts';
import styles from '../form-answers.css?url';
import { Errors, type Placed } from './errors.ts';
import { fetchOriginal, projectNames } from './files.ts';
import { type Ready, Result } from './result.ts';

/** Settings of the form that a withdrawal needs. */
interface WithdrawalSettings {
  /** Address of the folder of the files of projects. */
  files: string;
  /** Address of the facts about the existing files (`KnownFiles`, in JSON). */
  known: string;
  repository: string | undefined;
  /** What is said of the proposal, where `{removedTitle}`, `{removed}`, `{title}`, `{slug}` and `{reason}` are filled in. */
  note: string;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The proposal to remove a project: the file that answers for its addresses, or an e-mail. */
export class Withdrawal {
  #form: HTMLFormElement;
  #settings: WithdrawalSettings;
  #errors: Errors;
  #result: Result;
  /** Number of changes of the answers: a proposal prepared for others is not shown. */
  #changes = 0;
  /** The controls with an error when the proposal was last asked for; new errors wait for the next time. */
  #reported: ReadonlySet<HTMLElement> = new Set();

  constructor(form: HTMLFormElement, settings: WithdrawalSettings, signal: AbortSignal) {
    this.#form = form;
    this.#settings = settings;
    this.#errors = new Errors(form);
    const part = form.querySelector('[data-part="result"]') as HTMLElement;
    this.#result = new Result(part, settings.repository, () => undefined, signal);
    void loadStylesheet(styles).catch(() => undefined);
    this.follow();
  }

  /** Follows the answers: clears the errors that they correct, and takes back what was ready for others. */
  follow(): void {
    this.#changes++;
    const [kept, removed] = [this.#select('reste'), this.#select('fiche')];
    for (const option of kept.options) option.disabled = option.value !== '' && option.value === removed.value;
    if (kept.selectedOptions[0]?.disabled) kept.value = '';
    this.#result.show(undefined);
    this.#say(undefined);
    this.#errors.show(this.#faults().filter(({ control }) => this.#reported.has(control)));
    this.#addressMail();
  }

  /** Reports what is missing, or shows the two files, and moves the focus there. */
  async prepare(): Promise<void> {
    const faults = this.#faults();
    this.#reported = new Set(faults.map(({ control }) => control));
    this.#errors.show(faults);
    if (faults.length > 0) return this.#errors.focus();
    const changes = ++this.#changes;
    this.#say('waiting');
    const merged = await this.#merge();
    if (changes !== this.#changes) return;
    const [fault] = merged?.faults ?? [];
    this.#say(!merged ? 'failed' : fault && 'refused', fault?.message);
    if (!merged || fault) return;
    this.#result.show(merged.ready);
    this.#result.focus();
  }

  #select(id: 'fiche' | 'reste'): HTMLSelectElement {
    return this.#form.querySelector(`#${id}`) as HTMLSelectElement;
  }

  get #reason(): string {
    return this.#form.querySelector<HTMLTextAreaElement>('#raison')?.value.trim() ?? '';
  }

  #say(key: 'waiting' | 'failed' | 'refused' | undefined, message = ''): void {
    const status = this.#form.querySelector('[data-part="checking"]') as HTMLElement;
    const text = fill(key && status.dataset[key], { message });
    if (status.textContent !== text) status.textContent = text;
  }

  /** The questions asked that have no answer. */
  #faults(): Placed[] {
    const isPrepared = this.#form.querySelector('[type="submit"]')?.checkVisibility();
    const asked = isPrepared ? [...this.#form.querySelectorAll<Control>('[required]')] : [];
    return asked
      .filter((control) => !control.closest('[hidden]'))
      .filter((control) => !control.validity.valid || control.value.trim() === '')
      .map((control) => {
        const message = control.dataset['missing'] ?? '';
        return { code: 'field-missing', path: [control.id], control, message, isNamed: true };
      });
  }

  /** The file that stays, as it will be, and what is wrong in it; `null` when the files could not be loaded. */
  async #merge(): Promise<{ ready: Ready; faults: readonly { message: string }[] } | null> {
    const { files, known, note } = this.#settings;
    const [slug, removed] = [this.#select('reste').value, this.#select('fiche').value];
    const [kept, gone] = await Promise.all([slug, removed].map((one) => fetchOriginal(files, 'projets', one)));
    const validation = await inTime(import('./validate.ts'));
    if (!kept || !gone || !validation) return null;
    for (const commune of kept.communes) validation.knowCommune(commune);
    const formerSlugs = formerSlugsMerged(projectNames(kept), projectNames(gone));
    const checked = validation.checkRenamed(kept, formerSlugs);
    const among = await validation.checkAmong(known, { folder: 'projets', slug }, checked, [slug, removed]);
    const { title } = kept;
    const { text } = checked;
    const names = { title, slug, removedTitle: gone.title, removed, reason: this.#reason };
    const ready = {
      folder: 'projets' as const,
      slug,
      title,
      text,
      corrected: slug,
      removed,
      note: fill(note, names),
      advice: [],
    };
    return { ready, faults: [...checked.faults, ...among] };
  }

  /** Fills in the e-mail that says that a project is false. */
  #addressMail(): void {
    const link = this.#form.querySelector<HTMLAnchorElement>('[data-action="write"]');
    const [option] = this.#select('fiche').selectedOptions;
    if (!link || !option?.value) return;
    const { to = '', subject, body } = link.dataset;
    const values = { title: option.text, file: `${option.value}.mdx`, reason: this.#reason };
    link.href = mailAddress({ to, subject: fill(subject, values), body: fill(body, values) });
  }
}
