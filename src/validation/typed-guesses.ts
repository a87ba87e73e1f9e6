// Not in `typed-values.ts`, which the form loads at once: only remedies need these.
import { foldedWords } from '#model/french.ts';
import { readDate } from './typed-values.ts';

/** The only year of a text that says it in other words than a date: « fin 2023 », « printemps 2023 »; else `undefined`. */
export function readYear(typed: string): string | undefined {
  const [year, ...others] = typed.match(/(?<!\d)(19|20)\d{2}(?!\d)/g) ?? [];
  return others.length === 0 && /\p{L}/u.test(typed) ? year : undefined;
}

/** The date, ISO 8601, that a year of two digits may mean: « octobre 23 », « 26/10/23 »; else `undefined`. */
export const guessDate = (typed: string): string | undefined =>
  readDate(typed.replace(/[«»"]/g, '').replace(/(?<!\d)\d{2}\s*$/, '20$&'));

/** The only amount of a text that says more than it, in euros: « environ 100 000 € »; else `undefined`. */
export function guessAmount(typed: string): number | undefined {
  const [amount, ...others] = foldedWords(typed).filter((word) => /^\d{4,}$/.test(word));
  return amount === undefined || others.length > 0 || /^20\d\d$/.test(amount) ? undefined : Number(amount);
}
