import type { Commune } from '#model/place.ts';
import { communeByCode, communeRecords } from '#validation/communes.ts';
import { closest, distance } from 'fastest-levenshtein';
import { foldedWords } from '#model/french.ts';

const shown = 5;

const labelOf = ({ code, name, departement }: Commune) => `"${code}" (${name}, ${departement.name})`;

/** The remedy for a commune typed as a name, a postal code or an unquoted number; `undefined` when none is near. */
export function communeRemedy(typed: string): string | undefined {
  const text = typed.trim();
  const known = communeByCode(text);
  if (known) return `mettez-le entre guillemets : ${labelOf(known)}`;
  const isCode = /^\d{4,5}$/.test(text);
  const found = isCode ? communesOfPostCode(text.padStart(5, '0')) : communesNamed(text);
  if (found.length === 0) return undefined;
  const start = isCode ? 'c’est un code postal : ' : '';
  if (found.length === 1) return `${start}écrivez ${found.map(labelOf).join()}`;
  const left = found.length - shown;
  const others = left > 1 ? `, ou une des ${left} autres` : left === 1 ? ', ou une autre' : '';
  return `${start}choisissez la bonne commune : ${found.slice(0, shown).map(labelOf).join(', ')}${others}`;
}

/** Indexes the official list by name and postal code, most populous first. Called for the first mistyped commune. */
function load() {
  const byName = new Map<string, Commune[]>();
  const byPostCode = new Map<string, Commune[]>();
  const add = (map: Map<string, Commune[]>, key: string, commune: Commune) => {
    map.set(key, [...(map.get(key) ?? []), commune]);
  };
  for (const { commune, postalCodes } of communeRecords()) {
    add(byName, foldedWords(commune.name).join(' '), commune);
    for (const postCode of postalCodes) add(byPostCode, postCode, commune);
  }
  return { byName, byPostCode };
}

let index: ReturnType<typeof load> | undefined;

/**
 * The communes with a name, homonyms included, most populous first; without an exact match, those with the nearest
 * name, if it is near enough.
 */
function communesNamed(name: string): readonly Commune[] {
  index ??= load();
  const folded = foldedWords(name).join(' ');
  if (folded === '') return [];
  const exact = index.byName.get(folded);
  if (exact) return exact;
  const near = closest(folded, [...index.byName.keys()]);
  return distance(folded, near) <= Math.min(3, folded.length / 4) ? (index.byName.get(near) ?? []) : [];
}

/** The communes that share a postal code, the most populous first. */
function communesOfPostCode(postCode: string): readonly Commune[] {
  index ??= load();
  return index.byPostCode.get(postCode) ?? [];
}
