import { formerSlugsRenamed } from '#model/former-slugs.ts';
import type { Answers } from './results.ts';
import { Errors, type Placed, controlAt } from './errors.ts';
import { Changes } from './changes.ts';
import { projectNames } from './files.ts';
import type { FilledForm } from './filled-form.ts';
import type { FormFolder } from '../form-folder.ts';
import { checkAmong, checkProposed, knowCommune, titleOfFile, trustCommune } from './validate.ts';
import { showFacts, showProgress } from './live.ts';
import { Result } from './result.ts';
import styles from '../form-answers.css?url';
import { loadStylesheet } from '#ui/browser/stylesheet.ts';
import { fill } from '#text/fill.ts';
import { inTime } from '#ui/browser/fetch-file.ts';

/** Settings of the form that the check needs. */
interface CheckSettings {
  /** Address of the facts about the existing files (`KnownFiles`, in JSON). */
  known: string;
  repository: string | undefined;
  folder: FormFolder;
  /** Called when the file was sent, downloaded or copied. */
  taken: () => void;
}

/** Reports the issues of the answers: all of them when asked, then those that remain as the answers change. */
export class Check {
  #form: HTMLFormElement;
  #filled: FilledForm;
  #result: Result;
  #errors: Errors;
  /** Of a correction only. */
  #changes: Changes | undefined;
  #status: HTMLElement;
  #known: string;
  /** Settles in any case: a message without its style is still read. */
  #styled = loadStylesheet(styles).catch(() => undefined);
  #folder: FormFolder;
  /** The controls with an error at the last check, whose errors `follow` clears; `undefined` before the first check. */
  #reported: ReadonlySet<HTMLElement> | undefined;
  #running: Promise<void> | undefined;

  constructor(
    form: HTMLFormElement,
    filled: FilledForm,
    { known, repository, folder, taken }: CheckSettings,
    signal: AbortSignal,
  ) {
    this.#form = form;
    this.#filled = filled;
    this.#known = known;
    this.#folder = folder;
    this.#errors = new Errors(form);
    const changes = form.querySelector<HTMLElement>('[data-part="changes"]');
    this.#changes = changes ? new Changes(form, changes, signal) : undefined;
    this.#result = new Result(form.querySelector('[data-part="result"]') as HTMLElement, repository, taken, signal);
    this.#status = form.querySelector('[data-part="checking"]') as HTMLElement;
  }

  /** Reports all that is wrong, or shows the file, and moves the focus there. */
  run(): Promise<void> {
    // What `follow` is reading would be said before the end of this check.
    this.#reported = undefined;
    this.#running = this.#run();
    return this.#running;
  }

  async #run(): Promise<void> {
    const [{ text, faults, advice }] = await Promise.all([this.#examine(), this.#styled]);
    this.#reported = new Set(faults.map(({ control }) => control));
    this.#report(faults);
    const isReady = this.#offer(faults.length === 0 ? text : undefined, advice);
    this.#say(faults.length === 0 && !isReady ? 'same' : undefined);
    if (isReady) this.#result.focus();
    else if (faults.length > 0) this.#errors.focus();
  }

  /** Clears the errors of the controls corrected since the last check; new errors wait for the next one. */
  async follow(): Promise<void> {
    await this.#running;
    const reported = this.#reported;
    showFacts(this.#form);
    this.#progress();
    // A correction shows what it changes from the start.
    if (!reported && !this.#filled.original) return;
    const { text, faults, advice } = await this.#examine();
    if (!reported || reported !== this.#reported) return;
    const left = faults.filter(({ control }) => reported.has(control));
    this.#report(left);
    const isRight = reported.size === 0 && faults.length === 0;
    const isReady = this.#offer(isRight ? text : undefined, advice);
    this.#say(left.length > 0 || isReady ? undefined : isRight ? 'same' : 'changed');
  }

  /** Shows the errors; a step that has one is not complete. */
  #report(faults: readonly Placed[]): void {
    this.#errors.show(faults);
    this.#progress();
  }

  #progress(): void {
    showProgress(this.#form.parentElement as HTMLElement, this.#form);
  }

  #say(key: 'same' | 'changed' | undefined): void {
    const text = (key && this.#status.dataset[key]) ?? '';
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  /** Validates the current answers; returns their file, their faults and advice. */
  async #examine(): Promise<{ text: string; faults: Placed[]; advice: Placed[] }> {
    const reading = this.#filled.read();
    const { slug, body, original, communes } = this.#filled;
    for (const commune of communes.values()) knowCommune(commune);
    for (const [rank, place] of ((reading.values['lieux'] ?? []) as Answers[]).entries()) {
      // A commune that is typed but not chosen is an answer to mend: left empty, its place would be left out.
      place['commune'] ||= reading.items
        .get('lieux')
        ?.[rank]?.querySelector<HTMLInputElement>('[role="combobox"]')?.value;
      trustCommune(String(place['commune']));
    }
    const folder = this.#folder;
    if (original && folder === 'projets') reading.values['anciens'] = formerSlugsRenamed(projectNames(original), slug);
    const proposed = { folder, slug, values: reading.values, body, original: original?.text };
    const checked = checkProposed(proposed);
    const { text } = checked;
    const among = await checkAmong(this.#known, proposed, checked, original ? [original.slug] : []);
    const placed = [...checked.faults, ...among].map((fault): Placed => {
      const control = controlAt(this.#form, reading, fault.path);
      // A commune that is typed but not chosen in the list is not a missing answer: show the message for this case.
      const { unchosen } = control.dataset;
      const isUnchosen = fault.path.at(-1) === 'commune';
      const typed = isUnchosen && control instanceof HTMLInputElement ? control.value.trim() : '';
      return { ...fault, control, ...(unchosen && typed && { message: fill(unchosen, { commune: typed }) }) };
    });
    const proofs = { before: original?.values['preuves'], after: reading.values['preuves'] };
    const unasked = (original && this.#changes?.show(original, { slug, text }, proofs)) ?? [];
    // An answer to mend is not one to look for in a source.
    const wrong = new Set(placed.map(({ path: [key] }) => key));
    const asked = unasked.filter(({ fact }) => !wrong.has(fact === 'montant' ? 'phases' : fact));
    placed.push(...asked.map(({ fact, ...one }): Placed => ({ code: 'fact-unsourced', path: [fact], ...one })));
    const advise = await inTime(import('./advise.ts'));
    const told = advise?.adviseOnProposed(checked, proposed) ?? [];
    const ceilings = advise?.adviseOnCeilings(this.#form) ?? [];
    const advice = told.map((one): Placed => ({ ...one, control: controlAt(this.#form, reading, one.path) }));
    return { text, faults: placed.filter(isFirst), advice: [...ceilings, ...advice] };
  }

  /** Shows the file, unless there is none or it equals the original. Returns whether it is shown. */
  #offer(text: string | undefined, advice: readonly Placed[]): boolean {
    const { slug, original } = this.#filled;
    if (text === undefined || text === original?.text) {
      this.#result.show(undefined);
      return false;
    }
    const folder = this.#folder;
    const title = titleOfFile(folder, slug, this.#filled.read().values);
    this.#result.show({ folder, slug, title, text, corrected: original?.slug, advice });
    return true;
  }
}

/** Whether no fault before has the same control and message: one answer may fill in several fields. */
const isFirst = ({ control, message }: Placed, rank: number, all: readonly Placed[]) =>
  all.findIndex((other) => other.control === control && other.message === message) === rank;
