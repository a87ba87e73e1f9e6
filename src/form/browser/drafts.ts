import { slugFrom } from '#model/slug.ts';
import { DraftChoice } from './draft-choice.ts';
import { type Draft, type TabDraft, addressOfForm, isFirstVisit, readTab, saveTab } from './draft.ts';
import type { FilledForm } from './filled-form.ts';

/** Delay between the last keystroke and the save of the answers, in milliseconds. */
const pause = 800;

/** What of the form its drafts read and fill. */
interface DraftedForm {
  form: HTMLFormElement;
  filled: FilledForm;
  /** Shows what follows from the answers: the counts, the preview, the errors. */
  update: () => void;
}

/** Keeps the answers in the tab as they are typed, and in a draft on the device if asked; gives them back. */
export class Drafts {
  #form: HTMLFormElement;
  #filled: FilledForm;
  #update: () => void;
  #part: HTMLElement;
  #choice: DraftChoice;
  #timer = 0;
  /** Whether the form has answers that its file, or the empty form, has not. */
  #isTyped: boolean;
  #isTaken = false;
  /** Whether the draft on the device has all the current answers. */
  #isOnDevice = false;
  /** The answers that the last replacement took away. */
  #before: TabDraft | undefined;

  /** `isTyped`: whether the person typed before this was brought. */
  constructor({ form, filled, update }: DraftedForm, isTyped: boolean, signal: AbortSignal) {
    this.#form = form;
    this.#filled = filled;
    this.#update = update;
    this.#isTyped = isTyped;
    this.#part = form.querySelector('[data-part="draft"]') as HTMLElement;
    const settings = { keep: () => this.#save(), resume: (draft: Draft) => this.#resume(draft) };
    this.#choice = new DraftChoice(this.#part, settings, signal);
    this.#button('restart').addEventListener('click', () => this.#restart(), { signal });
    this.#button('undo').addEventListener('click', () => this.#undo(), { signal });
    window.addEventListener('pagehide', () => this.#timer && this.#save(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
    this.#open();
  }

  #button(action: 'restart' | 'undo'): HTMLButtonElement {
    return this.#part.querySelector(`[data-action="${action}"]`) as HTMLButtonElement;
  }

  get #isCorrection(): boolean {
    return Boolean(this.#filled.original);
  }

  /** Whether the tab may close without losing an answer: the person has its file, or a draft, or typed nothing. */
  get isSafe(): boolean {
    return !this.#isTyped || this.#isTaken || this.#isOnDevice;
  }

  /** Whether a draft of these answers is on the device. */
  get isAsked(): boolean {
    return this.#choice.isAsked;
  }

  /** Gives back the answers of this tab, unless their file was taken and the person did not come back to them. */
  #open(): void {
    const { corrected } = this.#button('restart').dataset;
    if (corrected && this.#isCorrection) this.#button('restart').textContent = corrected;
    const kept = readTab(this.#isCorrection);
    const isOver = kept?.isTaken && isFirstVisit();
    if (isOver) saveTab(this.#isCorrection, undefined);
    else if (kept) {
      this.#resume(kept);
      this.#isTaken = kept.isTaken;
      if (!this.#before) this.#say('returned');
    }
    this.#choice.look(!isOver && kept?.isOnDevice === true);
    this.#isOnDevice = this.isAsked;
    if (this.#isTyped && !kept) this.typed();
  }

  /** Keeps the answers after a pause. */
  typed(): void {
    this.#isTyped = true;
    this.#isTaken = this.#isOnDevice = false;
    this.#button('restart').disabled = false;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#save(), pause);
  }

  /** The file was sent, downloaded or copied. */
  taken(): void {
    this.#isTaken = true;
    this.#save();
  }

  /** Erases the draft on the device. */
  erase(): void {
    this.#choice.erase();
    this.#save();
  }

  #save(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const now = this.#now();
    this.#isOnDevice = this.#choice.keep(now);
    const isKept = !this.#isTyped || saveTab(this.#isCorrection, { ...now, isOnDevice: this.#isOnDevice });
    if (!isKept && !this.#isOnDevice) this.#choice.say('refused');
  }

  #now(): TabDraft {
    const { slug: newSlug, original, body, communes } = this.#filled;
    const slug = original?.slug ?? newSlug;
    const { values, items } = this.#filled.read();
    const rankOf = ({ dataset: { origin } }: HTMLElement) => (origin === undefined ? null : Number(origin));
    return {
      time: Date.now(),
      address: addressOfForm(),
      slug,
      newSlug,
      title: titleIn(this.#form),
      isCorrection: this.#isCorrection,
      isReread: this.#reread?.checked === true,
      values,
      origins: Object.fromEntries([...items].map(([list, kept]) => [list, kept.map(rankOf)])),
      body,
      communes: [...communes.values()],
      typed: (items.get('lieux') ?? []).map((item) => communeField(item)?.value ?? ''),
      isTaken: this.#isTaken,
      isOnDevice: this.isAsked,
    };
  }

  /** Of a correction only. */
  get #reread(): HTMLInputElement | null {
    return this.#form.querySelector('#relue');
  }

  /** Shows answers in the form. Returns whether it could. */
  #resume(draft: Draft): boolean {
    // Without the file that it corrects, the draft would be proposed as a new file.
    if (draft.isCorrection && !this.#filled.original) return false;
    const before = this.#isTyped ? this.#now() : undefined;
    this.#show(draft);
    this.#isTyped = true;
    this.#button('restart').disabled = false;
    this.#replaced(before && isSame(before, draft) ? undefined : before);
    return true;
  }

  #show(draft: Omit<Draft, 'time' | 'address' | 'title'>): void {
    const { slug, newSlug = slug, isCorrection, isReread, values, origins, body, communes, typed = [] } = draft;
    for (const commune of communes) this.#filled.communes.set(commune.code, commune);
    const field = this.#form.querySelector<HTMLInputElement>('#fiche');
    const given = isCorrection ? slug : slugFrom(String(values['titre'] ?? ''));
    if (field && !field.disabled) field.value = field.dataset['own'] = newSlug === given ? '' : newSlug;
    if (this.#reread) this.#reread.checked = isReread;
    this.#filled.fill(values, body, (list, rank) => origins[list]?.[rank] ?? undefined);
    for (const [rank, field] of this.#form.querySelectorAll<HTMLInputElement>('[role="combobox"]').entries())
      field.value ||= typed[rank] ?? '';
    this.#update();
  }

  /** Empties the form, or shows the file to correct as it is, and offers to undo. A draft on the device stays. */
  #restart(): void {
    if (this.#timer) this.#save();
    const before = this.#now();
    this.#choice.leave();
    const { original } = this.#filled;
    const { values = {}, body = '', slug = '' } = original ?? {};
    const empty = { slug, isCorrection: Boolean(original), isReread: false, origins: {}, communes: [] };
    this.#show({ ...empty, values, body, origins: originsOf(values) });
    saveTab(this.#isCorrection, undefined);
    this.#isTyped = this.#isTaken = false;
    this.#button('restart').disabled = true;
    this.#replaced(before);
    this.#button('undo').focus();
  }

  #undo(): void {
    const before = this.#before;
    if (!before) return;
    this.#choice.leave();
    this.#isTyped = false;
    this.#resume(before);
    this.#choice.look(before.isOnDevice);
    this.#isTaken = before.isTaken;
    this.#save();
    this.#say('returned');
    this.#button('restart').focus();
  }

  /** Offers to undo a replacement of the answers, if it took any away. */
  #replaced(before: TabDraft | undefined): void {
    this.#before = before;
    this.#say(before && 'removed');
  }

  #say(key: 'returned' | 'removed' | undefined): void {
    const status = this.#part.querySelector('[data-part="again"]') as HTMLElement;
    status.textContent = (key && this.#part.dataset[key]) ?? '';
    this.#button('undo').hidden = key !== 'removed';
  }
}

/** What people call the file of a form: the title typed, or the region chosen; empty when there is none yet. */
function titleIn(form: HTMLFormElement): string {
  const region = form.querySelector<HTMLOptionElement>('#fiche option:checked:not([value=""])');
  return region?.text ?? form.querySelector<HTMLInputElement>('[name="titre"]')?.value.trim() ?? '';
}

/** The items of each list of a file, by their ranks in it. */
const originsOf = (values: Draft['values']): Draft['origins'] =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, list]) => (Array.isArray(list) ? [[key, list.map((_, rank) => rank)]] : [])),
  );

const communeField = (item: HTMLElement) => item.querySelector<HTMLInputElement>('[role="combobox"]');

/** Whether two drafts have the same answers. */
const isSame = (one: Draft, other: Draft) => contentOf(one) === contentOf(other);

const contentOf = ({ slug, newSlug = slug, values, body }: Draft) => JSON.stringify([newSlug, values, body]);
