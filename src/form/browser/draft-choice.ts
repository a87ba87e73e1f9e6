import { type Draft, goToDraft, hasCome, isHere, readDraft, saveDraft } from './draft.ts';
import { fill } from '#text/fill.ts';

/** Functions of the form that the choice of a draft needs. */
interface DraftChoiceSettings {
  /** Saves the current answers wherever they are kept. */
  keep: () => void;
  /** Shows a draft in the form. Returns whether it could. */
  resume: (draft: Draft) => boolean;
}

/** The checkbox that asks for a draft on the device, its status, and the offer to resume a draft on a later visit. */
export class DraftChoice {
  #part: HTMLElement;
  #settings: DraftChoiceSettings;

  constructor(part: HTMLElement, settings: DraftChoiceSettings, signal: AbortSignal) {
    this.#part = part;
    this.#settings = settings;
    const act = (action: string, then: () => void) =>
      part.querySelector(`[data-action="${action}"]`)?.addEventListener('click', then, { signal });
    act('resume', () => {
      const draft = readDraft();
      if (draft && isHere(draft)) this.#resume(draft);
      else if (draft) goToDraft(draft);
    });
    act('erase', () => {
      this.erase();
      this.#box.focus();
    });
    this.#box.addEventListener('change', () => (this.#box.checked ? settings.keep() : this.erase()), { signal });
  }

  get #box(): HTMLInputElement {
    return this.#part.querySelector('#brouillon') as HTMLInputElement;
  }

  /** Whether the person asked to save a draft of these answers. */
  get isAsked(): boolean {
    return this.#box.checked;
  }

  /**
   * Looks for a draft on the device. `isShown`: whether the form shows its answers. Otherwise resumes it, if the person
   * came for that, or offers to: the checkbox is hidden meanwhile, so that no other draft can replace it.
   */
  look(isShown: boolean): void {
    const draft = readDraft();
    const isOwn = draft !== undefined && isHere(draft);
    this.#show('choice');
    if (hasCome() && isOwn && this.#resume(draft)) return;
    if (isShown && isOwn) {
      this.#box.checked = true;
      this.say('kept');
    }
    if (this.isAsked && !draft) this.#settings.keep();
    if (this.isAsked || !draft) return;
    const text = this.#part.querySelector<HTMLElement>('[data-text]');
    const date = new Date(draft.time).toLocaleDateString('fr-FR', { day: 'numeric', month: 'long' });
    const { title } = draft;
    if (text) text.textContent = fill(title ? text.dataset['text'] : text.dataset['untitled'], { date, title });
    this.#show('offer');
  }

  /** Leaves the draft as it is, and offers it: the form starts again. */
  leave(): void {
    if (!this.isAsked) return;
    this.#box.checked = false;
    this.look(false);
  }

  #show(name: 'offer' | 'choice'): void {
    for (const one of ['offer', 'choice'])
      (this.#part.querySelector(`[data-part="${one}"]`) as HTMLElement).hidden = one !== name;
  }

  #resume(draft: Draft): boolean {
    if (!this.#settings.resume(draft)) return false;
    this.#show('choice');
    this.#box.checked = true;
    this.say('resumed');
    this.#box.focus();
    return true;
  }

  /** Says in the status what became of the answers. */
  say(key: 'kept' | 'erased' | 'refused' | 'resumed'): void {
    const status = this.#part.querySelector('#brouillon-etat');
    const text = this.#part.dataset[key] ?? '';
    if (status && status.textContent !== text) status.textContent = text;
  }

  /** Saves the draft, if the person asked for one. Returns whether it is saved. */
  keep(draft: Draft): boolean {
    if (!this.isAsked) return false;
    this.#box.checked = saveDraft(draft);
    this.say(this.#box.checked ? 'kept' : 'refused');
    return this.#box.checked;
  }

  erase(): void {
    saveDraft(undefined);
    this.#box.checked = false;
    this.#show('choice');
    this.say('erased');
  }
}
