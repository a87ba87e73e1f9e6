import type { Commune } from '#domain/commune.ts';
import type { Answers } from './answers.ts';

/** Where the browser keeps the draft. */
const key = 'contribution-brouillon';

/** What was answered, as it can be shown again. */
export interface Draft {
  /** When it was kept, in milliseconds. */
  time: number;
  slug: string;
  /** Whether it corrects the file of that slug. */
  isCorrection: boolean;
  values: Answers;
  /** For each item of each list, its rank in the file that is corrected. */
  origins: Readonly<Record<string, readonly (number | null)[]>>;
  body: string;
  towns: readonly Commune[];
}

/** The draft of the device, or `undefined`: none, not readable, or storage refused. */
export function readDraft(): Draft | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null;
    return draft && typeof draft.values === 'object' ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a draft, or erases it; whether the browser let it. */
export function keepDraft(draft: Draft | undefined): boolean {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** Pause in the typing before a draft is kept, in milliseconds. */
const pause = 800;

/** The box that asks for a draft, what it says, and the draft that is offered on return. */
export class DraftChoice {
  #part: HTMLElement;
  #write: () => Draft;
  #timer = 0;

  /** `write`: gives the draft of what is answered; `resume`: shows one. */
  constructor(part: HTMLElement, write: () => Draft, resume: (draft: Draft) => void, signal: AbortSignal) {
    this.#part = part;
    this.#write = write;
    const draft = readDraft();
    const offer = part.querySelector<HTMLElement>('[data-part="offer"]');
    const text = offer?.querySelector<HTMLElement>('[data-text]');
    if (draft && offer && text) {
      const date = new Date(draft.time).toLocaleDateString('fr-FR', { day: 'numeric', month: 'long' });
      text.textContent = text.dataset['text']?.replace('{date}', date) ?? '';
      offer.hidden = false;
    }
    const act = (action: string, then: () => void) =>
      part.querySelector(`[data-action="${action}"]`)?.addEventListener('click', then, { signal });
    act('resume', () => {
      if (draft) resume(draft);
      if (offer) offer.hidden = true;
      this.#box.checked = true;
    });
    act('erase', () => this.erase());
    this.#box.addEventListener('change', () => (this.#box.checked ? this.keep() : this.erase()), { signal });
  }

  get #box(): HTMLInputElement {
    return this.#part.querySelector('#brouillon') as HTMLInputElement;
  }

  #say(key: 'kept' | 'erased' | 'refused'): void {
    const status = this.#part.querySelector('[role="status"]');
    const text = this.#part.dataset[key] ?? '';
    if (status && status.textContent !== text) status.textContent = text;
  }

  /** After a pause, if the person asked for it. */
  keepSoon(): void {
    clearTimeout(this.#timer);
    if (this.#box.checked) this.#timer = window.setTimeout(() => this.keep(), pause);
  }

  keep(): void {
    clearTimeout(this.#timer);
    const isKept = keepDraft(this.#write());
    this.#say(isKept ? 'kept' : 'refused');
    this.#box.checked = isKept;
  }

  erase(): void {
    clearTimeout(this.#timer);
    keepDraft(undefined);
    this.#box.checked = false;
    for (const offer of this.#part.querySelectorAll<HTMLElement>('[data-part="offer"]')) offer.hidden = true;
    this.#say('erased');
  }
}
