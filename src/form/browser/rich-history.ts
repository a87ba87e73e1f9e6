import type { Caret } from './rich-caret.ts';

/** A state of the field: its text, and where the caret was. */
interface RichState {
  text: string;
  caret: Caret | undefined;
}

/** Longest pause between keystrokes undone together, in milliseconds. */
const pause = 1000;

/** The states to come back to by undoing. Words typed one after the other are undone together. */
export class RichHistory {
  #states: RichState[] = [];
  #at = -1;
  #time = 0;
  #kind = '';

  /** Starts again from a state. */
  reset(state: RichState): void {
    this.#states = [state];
    this.#at = 0;
    this.#kind = '';
  }

  /** Adds a state. `kind`: of the edit; only `insertText` and deletions continue the one before. */
  add(state: RichState, kind: string, now: number): void {
    const isNext =
      kind === this.#kind && /^(?:insertText|delete)/.test(kind) && now - this.#time < pause && this.#at > 0;
    this.#states.length = isNext ? this.#at : this.#at + 1;
    this.#at = this.#states.push(state) - 1;
    if (this.#states.length > 200) this.#at = this.#states.splice(0, 1) && this.#at - 1;
    this.#kind = kind;
    this.#time = now;
  }

  /** Remembers where the caret is before an edit. */
  mark(caret: Caret | undefined): void {
    const state = this.#states[this.#at];
    if (state) state.caret = caret;
  }

  /** Moves by one state, back or forward. */
  move(step: 1 | -1): RichState | undefined {
    const state = this.#states[this.#at + step];
    if (state) this.#at += step;
    this.#kind = '';
    return state;
  }
}
