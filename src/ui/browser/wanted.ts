/** A part of the page that is brought when it is first wanted. One that did not come is asked for again the next time. */
export class Wanted<Part> {
  #bring: () => Promise<Part>;
  #part: Promise<Part> | undefined;

  constructor(bring: () => Promise<Part>) {
    this.#bring = bring;
  }

  /** Does something with the part, once it is there. */
  use(act: (part: Part) => void): void {
    this.#part ??= this.#bring();
    this.#part.then(act, () => (this.#part = undefined));
  }

  /** Does something with the part if it was wanted before. */
  useIfThere(act: (part: Part) => void): void {
    if (this.#part) this.use(act);
  }
}
