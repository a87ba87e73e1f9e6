/** Reduces a folded word to its stem (« images » and « image » alike). */
export type Stem = (word: string) => string;

/** The words that a search can meet: what tells an unknown word from one that Pagefind would bend to a known beginning. */
export class Vocabulary {
  #words: readonly string[];
  #stems: ReadonlySet<string>;
  #stem: Stem;

  /** `words`: folded, each once. */
  constructor(words: readonly string[], stem: Stem) {
    this.#words = words;
    this.#stem = stem;
    this.#stems = new Set(words.map(stem));
  }

  /** Whether a word occurs, in this form or another of the same stem, or begins a word that occurs. */
  has(word: string): boolean {
    return this.#stems.has(this.#stem(word)) || this.#words.some((one) => one.startsWith(word));
  }
}
