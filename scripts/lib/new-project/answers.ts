import { isSlug, slugFrom } from '#model/slug.ts';
import type { Town } from '#form/commune-search.ts';
import { isoDate } from '#validation/french-values.ts';

/** A source under its French keys. */
export interface SourceValues {
  id: string;
  titre: string;
  editeur: string;
  url: string;
  date?: string | undefined;
  consultee_le: string;
}

/**
 * A date as people type it (« 26/10/2023 », « 26 octobre 2023 », « 10/2023 ») in ISO 8601; anything else as it is, for the
 * gate to judge.
 */
export function readDate(text: string): string {
  return isoDate(text) ?? text.trim();
}

/** An amount as people type it (« 100 000 € ») in euros; anything else as it is; none when there is nothing. */
export function readAmount(text: string): number | string | undefined {
  const digits = text.replace(/[\s\u00a0\u202f]|€|euros?/gi, '').replace(',', '.');
  return digits === '' ? undefined : /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : text;
}

/** « 50.69, 3.182 » as degrees; `undefined` when it is anything else. */
export function readPoint(text: string): { latitude: number; longitude: number } | undefined {
  const [, latitude, longitude] = /^\s*(-?\d+(?:\.\d+)?)\s*[,; ]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text) ?? [];
  return latitude && longitude ? { latitude: Number(latitude), longitude: Number(longitude) } : undefined;
}

/** An id for a source, from who publishes it and the year; none that is taken. */
export function sourceIdFor(publisher: string, date: string | undefined, taken: readonly string[]): string {
  const name = slugFrom(publisher).slice(0, 40).replace(/-+$/, '');
  const id = [name || 'source', /^\d{4}/.exec(date ?? '')?.[0]].filter(Boolean).join('-');
  const others = Array.from({ length: taken.length + 1 }, (_, index) => `${id}-${index + 2}`);
  return [id, ...others].find((one) => isSlug(one) && !taken.includes(one)) ?? id;
}

/** A paragraph with calls of its sources where its last sentence ends. */
export function withCalls(paragraph: string, ids: readonly string[]): string {
  const calls = ids.map((id) => `<Source id="${id}" />`).join('');
  return paragraph.trim().replace(/([\s\u00a0\u202f]?[.!?…]+)?$/, (end) => `${calls}${end}`);
}

/** « Saint-Denis (93) »: what tells a town from its homonyms. */
export const townName = ({ name, departement }: Town) => `${name} (${departement.code})`;
