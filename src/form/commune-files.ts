import { type Departements, type TownRow, partsOf } from './commune-search.ts';
import { officialTowns } from './official-communes.ts';

/** The published files of towns by name (« ro »), the most populous first in each. */
export function townFiles(): Map<string, TownRow[]> {
  const files = new Map<string, TownRow[]>();
  for (const { name, code, point } of officialTowns()) {
    const row: TownRow = [name, code, point?.latitude ?? null, point?.longitude ?? null];
    for (const part of partsOf(name)) files.set(part, [...(files.get(part) ?? []), row]);
  }
  return files;
}

/** Département code → its name and the INSEE code of its region: what the files of towns leave out. */
export function departements(): Departements {
  const entries = officialTowns().map(
    ({ departement: { code, name }, regionCode }) => [code, [name, regionCode]] as const,
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
