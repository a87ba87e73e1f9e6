import { foldedWords } from '#model/french.ts';

/** The months, folded, in order. */
export const months = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' ');

/** A value as people see it: the form reads dates and numbers before it mends the file. */
const asSeen = (typed: string) => typed.replace(/\p{Cf}/gu, '').trim();

/**
 * Reads a date typed the French way (« 26/10/2023 », « 26 octobre 2023 », « octobre 2023 », « 10/2023 ») as ISO 8601;
 * `undefined` when it is none.
 */
export function readDate(typed: string): string | undefined {
  const [, first, middle, last] =
    /^(?:(\d{1,2}|\d{4})[/.\s-])?(\d{1,2})[/.\s-](\d{1,2}|\d{4})$/.exec(asSeen(typed)) ?? [];
  if (middle && !first) return existing(last, middle, '1')?.slice(0, 7);
  if (middle) return first?.[2] ? existing(first, middle, last) : existing(last, middle, first);
  const words = foldedWords(typed);
  const month = words.findIndex((word) => months.includes(word));
  const [year, day] = [words[month + 1], words[month - 1]];
  if (month < 0 || !year || !/^\d{4}$/.test(year)) return undefined;
  const number = String(months.indexOf(words[month] ?? '') + 1);
  return day && /^\d{1,2}(er)?$/.test(day)
    ? existing(year, number, String(Number.parseInt(day, 10)))
    : `${year}-${number.padStart(2, '0')}`;
}

function existing(year = '', month = '', day = ''): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/**
 * Reads a number typed the French way: « 100 000 € » → 100000, « 50,69 » → 50.69, « 1,2 M€ » → 1200000. `undefined`
 * when it is none.
 */
export function readNumber(typed: string): number | undefined {
  const [, sign = '', digits, unit = ''] =
    /^([-−–]?)\s*([\d\s.,]*\d)\s*(k|m|mille|millions?(?: d[’'])?)?\s*(?:€|euros?|eur|°)?$/i.exec(asSeen(typed)) ?? [];
  if (!digits) return undefined;
  const bare = digits.replace(/\s/g, '');
  // In euros, dots between groups of three digits separate thousands. A comma is decimal.
  const plain =
    /^\d{1,3}(\.\d{3})+$/.test(bare) && /€|eur/i.test(typed) ? bare.replaceAll('.', '') : bare.replace(',', '.');
  const value = Number(plain) * (/^k|^mille/i.test(unit) ? 1e3 : unit ? 1e6 : 1);
  return Number.isFinite(value) ? (sign ? -1 : 1) * Number(value.toFixed(6)) : undefined;
}
