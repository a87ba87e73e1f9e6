import { type Draft, goToDraft, hasCome, isHere, saveDraft, readDraft } from './draft.ts';
import { fill } from '#text/fill.ts';

/** Delay between the last keystroke and the save of the draft, in milliseconds. */
const pause = 800;

/** Functions of the form that the choice of a draft needs. */
export interface DraftChoiceSettings {
  /** Returns a draft of the current answers. */
  write: () => Draft;
  /** Shows a draft in the form. Resolves to whether it could. */
  resume: (draft: Draft) => Promise<boolean>;
}

/** The checkbox that asks for a draft, its status, and the offer to resume a draft on a later visit. */
export class DraftChoice {
  /** Whether the saved draft has all the current answers. */
  isSaved = false;
  #part: HTMLElement;
  #settings: DraftChoiceSettings;
  #timer = 0;

  constructor(part: HTMLElement, settings: DraftChoiceSettings, signal: AbortSignal) {
    this.#part = part;
    this.#settings = settings;
    const draft = readDraft();
    const act = (action: string, then: () => void) =>
      part.querySelector(`[data-action="${action}"]`)?.addEventListener('click', then, { signal });
    act('resume', () => draft && (isHere(draft) ? void this.#resume(draft) : goToDraft(draft)));
    act('erase', () => {
      this.erase();
      this.#box.focus();
    });
    this.#box.addEventListener('change', () => (this.#box.checked ? this.keep() : this.erase()), { signal });
    if (draft) this.#offer(draft);
    if (draft && hasCome() && isHere(draft)) void this.#resume(draft);
  }

  get #box(): HTMLInputElement {
    return this.#part.querySelector('#brouillon') as HTMLInputElement;
  }

  /** Whether the person asked to save a draft of these answers. */
  get isAsked(): boolean {
    return this.#box.checked;
  }

  /** Offers to resume or erase a draft. The checkbox is hidden meanwhile, so that no other draft can replace it. */
  #offer(draft: Draft): void {
    const text = this.#part.querySelector<HTMLElement>('[data-text]');
    const date = new Date(draft.time).toLocaleDateString('fr-FR', { day: 'numeric', month: 'long' });
    const title = typeof draft.values['titre'] === 'string' ? draft.values['titre'] : '';
    const words = title ? text?.dataset['text'] : text?.dataset['untitled'];
    if (text) text.textContent = fill(words, { date, title });
    this.#show('offer');
  }

  #show(name: 'offer' | 'choice'): void {
    for (const part of this.#part.querySelectorAll<HTMLElement>('[data-part]'))
      part.hidden = part.dataset['part'] !== name;
  }

  async #resume(draft: Draft): Promise<void> {
    if (!(await this.#settings.resume(draft))) return;
    this.#show('choice');
    this.#box.checked = this.isSaved = true;
    this.#say('resumed');
    this.#box.focus();
  }

  #say(key: 'kept' | 'erased' | 'refused' | 'resumed'): void {
    const status = this.#part.querySelector('[role="status"]');
    const text = this.#part.dataset[key] ?? '';
    if (status && status.textContent !== text) status.textContent = text;
  }

  /** Saves the draft after a pause, if the person asked for one. */
  saveSoon(): void {
    this.isSaved = false;
    clearTimeout(this.#timer);
    if (this.isAsked) this.#timer = window.setTimeout(() => this.keep(), pause);
  }

  keep(): void {
    clearTimeout(this.#timer);
    this.isSaved = saveDraft(this.#settings.write());
    this.#say(this.isSaved ? 'kept' : 'refused');
    this.#box.checked = this.isSaved;
  }

  erase(): void {
    clearTimeout(this.#timer);
    saveDraft(undefined);
    this.#box.checked = this.isSaved = false;
    this.#show('choice');
    this.#say('erased');
  }
}
