import { foldedWords } from '#model/french.ts';

const months = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' ');

/** The number of a month from its folded name, or from an abbreviation of three letters or more; 0 when it is none. */
function monthOf(word: string): number {
  const [month, other] = word.length < 3 ? [] : months.filter((name) => name.startsWith(word));
  return month === undefined || other !== undefined ? 0 : months.indexOf(month) + 1;
}

/** A value as people see it: the form reads dates and numbers before it mends the file. */
const asSeen = (typed: string) => typed.replace(/\p{Cf}/gu, '').trim();

/**
 * Reads a date typed the French way (« 26/10/2023 », « le 26 octobre 2023 », « oct. 2023 », « 10/2023 ») as ISO 8601;
 * `undefined` when it is none.
 */
export function readDate(typed: string): string | undefined {
  const [, first, middle, last] =
    /^(?:(\d{1,2}|\d{4})[/.\s-])?(\d{1,2})[/.\s-](\d{1,2}|\d{4})$/.exec(asSeen(typed)) ?? [];
  if (middle && !first) return existing(last, middle, '1')?.slice(0, 7);
  if (middle) return first?.[2] ? existing(first, middle, last) : existing(last, middle, first);
  const words = foldedWords(asSeen(typed));
  const rank = words.findIndex((word) => monthOf(word) > 0);
  const [year, day] = [words[rank + 1], words[rank - 1]];
  if (rank < 0 || !year || !/^\d{4}$/.test(year)) return undefined;
  const month = String(monthOf(words[rank] ?? ''));
  return day && /^\d{1,2}(er)?$/.test(day)
    ? existing(year, month, String(Number.parseInt(day, 10)))
    : existing(year, month, '1')?.slice(0, 7);
}

function existing(year = '', month = '', day = ''): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** An ISO 8601 date of any precision as French people type it: `2023-10-26` → « 26/10/2023 ». */
export const dayFirst = (date: string): string => date.split('-').reverse().join('/');

/**
 * Reads a number typed the French way: « 100 000 € » → 100000, « 50,69 » → 50.69, « 1,2 M€ » → 1200000. `undefined`
 * when it is none.
 */
export function readNumber(typed: string): number | undefined {
  const [, sign = '', digits, unit = ''] =
    /^([-−–]?)\s*([\d\s.,]*\d)\s*(k|m|mille|millions?)?\s*(?:d[’'])?\s*(?:€|euros?|eur|°)?$/i.exec(asSeen(typed)) ?? [];
  if (!digits) return undefined;
  const isInEuros = /€|eur/i.test(typed) && !/^m(?!ille)/i.test(unit);
  const value =
    Number(plainDigits(digits.replace(/\s/g, ''), isInEuros)) * (/^k|^mille/i.test(unit) ? 1e3 : unit ? 1e6 : 1);
  return Number.isFinite(value) ? (sign ? -1 : 1) * Number(value.toFixed(6)) : undefined;
}

/** Digits without what separates thousands: signs that come twice, or in euros a single dot. A comma is decimal. */
function plainDigits(digits: string, isInEuros: boolean): string {
  const dots = isInEuros ? /^(\d{1,3}(?:\.\d{3})+)(,\d+)?$/ : /^(\d{1,3}(?:\.\d{3}){2,})(,\d+)?$/;
  const [, whole, decimals = ''] = dots.exec(digits) ?? /^(\d{1,3}(?:,\d{3}){2,})(\.\d+)?$/.exec(digits) ?? [];
  return whole ? whole.replace(/[.,]/g, '') + decimals.replace(',', '.') : digits.replace(',', '.');
}

/** A name without the sign or the number that begins an item of a list: « 1. École » → « École ». */
export const withoutListMark = (name: string): string => name.replace(/^(?:\d{1,2}[.)]|[-–—•*·])\s+(?=\S)/u, '');

const before = String.raw`^(?:[aà] hauteur d(?:e\s+|['’])|jusqu['’][aà]\s+|dans la limite de\s+|(?:un |au )?(?:maximum|plafond) de\s+)`;
const after = String.raw`[\s(]+(?:(?:au )?max(?:imum|\.)?|au plus|plafond)\)?$`;
const ofCeiling = new RegExp(`${before}|${after}`, 'i');

/** An amount as a person types it. */
export interface TypedAmount {
  /** Euros. */
  amount: number;
  /** Whether it is said to be the most that may be given: « à hauteur de », « jusqu’à », « maximum ». */
  isCeiling: boolean;
}

/** Reads an amount in euros, its unit or not beside it: « 1.200.000 », « jusqu’à 75 k€ »; `undefined` when it is none. */
export function readAmount(typed: string): TypedAmount | undefined {
  const seen = asSeen(typed);
  const sum = seen.replace(ofCeiling, '');
  const amount = readNumber(/€|eur/i.test(sum) ? sum : `${sum} €`);
  return amount === undefined ? undefined : { amount, isCeiling: sum !== seen };
}
