// Not in `typed-values.ts`, which the form loads at once: only remedies need this.

/** The only year of a text that says it in other words than a date: « fin 2023 », « printemps 2023 »; else `undefined`. */
export function readYear(typed: string): string | undefined {
  const [year, ...others] = typed.match(/(?<!\d)(19|20)\d{2}(?!\d)/g) ?? [];
  return others.length === 0 && /\p{L}/u.test(typed) ? year : undefined;
}
