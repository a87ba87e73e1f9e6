import { datePrecision } from '#model/partial-date.ts';
import { formatNumber, widenSpaces } from './number.ts';

const locale = 'fr-FR';

const euroFormat = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 2 });
const percentFormat = new Intl.NumberFormat(locale, { style: 'percent' });
const listFormat = new Intl.ListFormat(locale, { type: 'conjunction' });
const monthFormat = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
const dayFormat = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });
const pluralRules = new Intl.PluralRules(locale);

/** Formats an amount in euros: « 100 000 € ». */
export function formatEuros(amount: number): string {
  return widenSpaces(euroFormat.format(amount)).replace(/,00(?=\D*$)/, '');
}

/** Formats a share as a percentage: 0.18 → « 18 % ». */
export function formatPercent(share: number): string {
  return widenSpaces(percentFormat.format(share));
}

/** Joins a list: « Roubaix, Tourcoing et Valenciennes ». */
export function formatList(items: readonly string[]): string {
  return listFormat.format(items);
}

/** Joins the first items of a list, at most `most` of them: « A, B et 3 autres ». */
export function formatSome(items: readonly string[], most: number): string {
  if (items.length <= most) return formatList(items);
  return formatList([...items.slice(0, most - 1), `${formatNumber(items.length - most + 1)} autres`]);
}

/** The word that agrees with a number. French treats zero as singular. */
export const agree = (count: number, one: string, many = `${one}s`): string =>
  pluralRules.select(count) === 'one' ? one : many;

/** A count with its noun: « 1 projet », « 2 projets », « 0 projet ». */
export const formatCount = (count: number, one: string, many?: string): string =>
  `${formatNumber(count)}\u00a0${agree(count, one, many)}`;

/**
 * Formats an ISO 8601 date of any precision: `2023-10-26` → « 26 octobre 2023 », `2025-05` → « mai 2025 », `2024` →
 * « 2024 ». Throws when the text does not start with a year.
 */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) throw new Error(`Not an ISO 8601 date: ${JSON.stringify(date)}.`);
  if (month === undefined) return String(year);
  const text = (day === undefined ? monthFormat : dayFormat).format(Date.UTC(year, month - 1, day ?? 1));
  // French writes the first of the month « 1er », and the day must not be separated from its month.
  return text.replace(/^1 /, '1er ').replace(/(?<=^(?:1er|\d+)) /, '\u00a0');
}

/** An ISO 8601 date with its preposition: « le 26 octobre 2023 », « en octobre 2023 », « en 2023 ». */
export const formatWhen = (date: string): string =>
  `${datePrecision(date) === 'jour' ? 'le' : 'en'}\u00a0${formatDate(date)}`;

const kilo = 1000;

/** Formats a file size in decimal units: « 812 o », « 12 ko », « 1,2 Mo ». */
export function formatBytes(bytes: number): string {
  if (bytes < kilo) return `${formatNumber(bytes)}\u00a0o`;
  const [size, unit] = bytes < kilo ** 2 ? [bytes / kilo, 'ko'] : [bytes / kilo ** 2, 'Mo'];
  return `${formatNumber(size < 10 ? Math.round(size * 10) / 10 : Math.round(size))}\u00a0${unit}`;
}
