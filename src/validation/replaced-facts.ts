import { tokensOf } from '#model/french.ts';
import type { FactAdvice } from './fact-advice.ts';
import { quote } from './issue.ts';
import { isHolder, valueAt } from './tree.ts';
import { readDate, withoutListMark } from './typed-values.ts';

/** A passage of a text, with its first index, in UTF-16 units. */
interface Passage {
  written: string;
  start: number;
}

type Find = (text: string) => Passage | undefined;

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The values of one key in the items of a list. */
const valuesOf = (values: unknown, list: string, key: string): unknown[] =>
  listOf(valueAt(values, [list])).map((item) => valueAt(item, [key]));

const isText = (value: unknown): value is string => typeof value === 'string';

/** Finds an amount, however it is written with its unit: 50000 in « 50 k€ ». */
const findAmount =
  (amount: unknown): Find =>
  (text) =>
    tokensOf(text).find(({ folded, written }) => folded === String(amount) && /€|euro|milli/i.test(written));

/** What may be a date in words: « 26 octobre 2023 », « oct. 2023 ». */
const dateInWords = /(?:\d{1,2}(?:er)?\s)?\p{L}{3,}\.?\s\d{4}(?!\d)/gu;

/** Finds a date in words: 2023-10 in « octobre 2023 ». */
const findDate =
  (date: string): Find =>
  (text) => {
    const match = [...text.matchAll(dateInWords)].find(([written]) => readDate(written) === date);
    return match && { written: match[0], start: match.index };
  };

/** Finds a name, whatever its capitals, accents and spaces. */
const findName = (name: string): Find => {
  const wanted = tokensOf(name).map(({ folded }) => folded);
  return (text) => {
    const tokens = tokensOf(text);
    const at = tokens.findIndex((_, index) => wanted.every((word, rank) => tokens[index + rank]?.folded === word));
    const [first, last] = [tokens[at], tokens[at + wanted.length - 1]];
    return first && last && wanted.length > 0
      ? { written: text.slice(first.start, last.end), start: first.start }
      : undefined;
  };
};

/** How to find each value that a version has and the next one replaces: amounts, dates of results, and names. */
function replacedBetween(before: unknown, after: unknown): Find[] {
  const gone = (all: (values: unknown) => readonly unknown[]) => all(before).filter((one) => !all(after).includes(one));
  const namesOf = (values: unknown) =>
    [valueAt(values, ['titre']), valueAt(values, ['porteur', 'nom']), ...valuesOf(values, 'partenaires', 'nom')]
      .filter(isText)
      .map(withoutListMark);
  const dates = valuesOf(after, 'phases', 'date').filter(isText);
  return [
    ...gone((values) => valuesOf(values, 'phases', 'montant').filter((one) => typeof one === 'number')).map(findAmount),
    ...gone((values) => valuesOf(values, 'phases', 'date').filter(isText))
      .filter(isText)
      // A month is still true of the day that makes it precise.
      .filter((date) => !dates.some((now) => now.startsWith(date)))
      .map(findDate),
    ...gone(namesOf)
      .filter(isText)
      // « Pôle » is still in « Pôle d’essai ».
      .filter((name) => !namesOf(after).some((now) => findName(name)(now)))
      .map(findName),
  ];
}

/**
 * Advice on what the texts of a corrected project still say and that the correction replaces: « 50 000 € » after the
 * amount became 90000. `before` and `after`: the front matters; `body`: the corrected text.
 */
export function adviseOnReplaced(before: unknown, after: unknown, body: string): FactAdvice[] {
  if (!isHolder(before) || !isHolder(after)) return [];
  return replacedBetween(before, after).flatMap((find): FactAdvice[] => {
    const inFields = ['accroche', 'resume'].flatMap((key): FactAdvice[] => {
      const text = valueAt(after, [key]);
      const passage = isText(text) ? find(text) : undefined;
      return passage ? [{ ...words(passage), path: [key] }] : [];
    });
    const inBody = find(body);
    return [...inFields, ...(inBody ? [{ ...words(inBody), offset: inBody.start }] : [])];
  });
}

const words = ({ written }: Passage) => ({
  code: 'fact-replaced' as const,
  received: quote(written),
  passage: written,
  expected: 'un texte qui dit ce que dit la fiche corrigée',
  remedy: 'corrigez-le aussi, sauf s’il parle d’autre chose',
});
