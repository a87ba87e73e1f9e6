/** A part of the page that is loaded on first use. After a failure, the next use tries again. */
export class Wanted<Part> {
  #bring: () => Promise<Part>;
  #part: Promise<Part> | undefined;

  constructor(bring: () => Promise<Part>) {
    this.#bring = bring;
  }

  /** Calls `act` with the part, once it is loaded. */
  use(act: (part: Part) => void): void {
    this.#part ??= this.#bring();
    this.#part.then(act, () => (this.#part = undefined));
  }

  /** Calls `act` with the part only if it was requested before. */
  useIfThere(act: (part: Part) => void): void {
    if (this.#part) this.use(act);
  }
}
