import { type Draft, goTo, hasCome, isHere, saveDraft, readDraft } from './draft.ts';
import { fill } from '#text/fill.ts';

/** Pause in the typing before a draft is kept, in milliseconds. */
const pause = 800;

/** What the choice of a draft needs of the form. */
export interface DraftChoiceSettings {
  /** Gives the draft of what is answered. */
  write: () => Draft;
  /** Shows a draft; whether it could. */
  resume: (draft: Draft) => Promise<boolean>;
}

/** The box that asks for a draft, what it says, and the draft that is offered on return. */
export class DraftChoice {
  /** Whether the draft says all that is answered. */
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
    act('resume', () => draft && (isHere(draft) ? void this.#resume(draft) : goTo(draft)));
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

  /** Whether there is a draft on the device, of these answers. */
  get isAsked(): boolean {
    return this.#box.checked;
  }

  /** Until one has said what becomes of a draft, no other can take its place. */
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

  /** After a pause, if the person asked for it. */
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
