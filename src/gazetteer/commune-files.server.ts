import type { LocatedCommune } from './commune-search.ts';
import {
  type CodeRows,
  type CommuneRow,
  type Departements,
  codePart,
  everyCodePart,
  everyPart,
  partsOf,
} from './commune-rows.ts';
import { communeRecords, formerCommunes, outsideCommunes } from '#validation/communes.ts';
import { pointOf } from '#validation/commune-points.ts';

let communes: readonly LocatedCommune[] | undefined;

/** The current communes, and the arrondissements of Paris, Lyon and Marseille, the most populous first. */
export function locatedCommunes(): readonly LocatedCommune[] {
  communes ??= communeRecords().map(({ commune }): LocatedCommune => {
    const point = pointOf(commune.code);
    return point ? { ...commune, point } : commune;
  });
  return communes;
}

function rowOf(name: string, code: string, today = ''): CommuneRow {
  const point = pointOf(code);
  if (point) return [name, code, today, point.latitude, point.longitude];
  return today ? [name, code, today] : [name, code];
}

function addTo<Item>(files: Map<string, Item[]>, key: string, item: Item): void {
  const items = files.get(key);
  if (items) items.push(item);
  else files.set(key, [item]);
}

/**
 * The published files of communes by the words of their names: today’s, the most populous first; then merged ones; then
 * those outside the 18 regions.
 */
export function communeFiles(): Map<string, CommuneRow[]> {
  const files = new Map<string, CommuneRow[]>(everyPart().map((part) => [part, []]));
  const add = (row: CommuneRow) => partsOf(row[0]).forEach((part) => addTo(files, part, row));
  for (const { commune } of communeRecords()) add(rowOf(commune.name, commune.code));
  for (const { name, commune } of formerCommunes()) add(rowOf(name, commune.code, commune.name));
  for (const { name, code } of outsideCommunes()) add(rowOf(name, code));
  return files;
}

/**
 * The published files of postal and INSEE codes, by their first three characters. A code that is both is a postal one,
 * which people type more often.
 */
export function codeFiles(): Map<string, CodeRows> {
  const rows = new Map<string, CommuneRow[]>();
  const all = [
    ...communeRecords().map(({ commune, postalCodes }) => ({ ...commune, postalCodes })),
    ...outsideCommunes(),
  ];
  for (const { name, code, postalCodes } of all) for (const postal of postalCodes) addTo(rows, postal, [name, code]);
  for (const { name, code } of all) if (!rows.has(code)) rows.set(code, [[name, code]]);
  for (const { code, name, commune } of formerCommunes())
    if (!rows.has(code)) rows.set(code, [[name, commune.code, commune.name]]);
  const files = Map.groupBy(
    [...rows].sort(([a], [b]) => (a < b ? -1 : 1)),
    ([code]) => codePart(code),
  );
  return new Map(everyCodePart().map((part) => [part, Object.fromEntries(files.get(part) ?? [])]));
}

/** Département code → its name and the INSEE code of its region, which the files of communes leave out. */
export function departements(): Departements {
  const entries = communeRecords().map(
    ({ commune: { departement, regionCode } }) => [departement.code, [departement.name, regionCode]] as const,
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
