import { createRequire } from 'node:module';
import type { Commune } from '#model/place.ts';
import { regions } from '#model/region.ts';

/** The columns that we read in a row of the official list. */
interface Row {
  code: string;
  nom: string;
  type: string;
  departement?: string;
  region?: string;
  codesPostaux?: string[];
  population?: number;
  /** Code of the commune of a former one, or of an arrondissement. */
  chefLieu?: string;
}

/** A commune with what the official list says besides. */
export interface CommuneRecord {
  commune: Commune;
  /** Five digits each; none for a few communes. */
  postalCodes: readonly string[];
  /** Inhabitants; 0 when unknown. */
  population: number;
}

/** A commune that has merged into another, which keeps its name and its code. */
export interface FormerCommune {
  code: string;
  name: string;
  commune: Commune;
}

/** A commune of an overseas collectivity, outside the 18 regions. */
export interface OutsideCommune {
  code: string;
  name: string;
  postalCodes: readonly string[];
}

/** What we keep of the official list (COG 2026, `@etalab/decoupage-administratif`), the most populous first. */
interface OfficialList {
  records: ReadonlyMap<string, CommuneRecord>;
  former: readonly FormerCommune[];
  outside: readonly OutsideCommune[];
}

// The list weighs 9 MB: `require` reads it as data, where an import would have Vite turn it into a module.
const require = createRequire(import.meta.url);
const current = new Set(['commune-actuelle', 'arrondissement-municipal']);
const merged = new Set(['commune-deleguee', 'commune-associee']);
const regionCodes = new Set(regions.map(({ code }) => code));

let list: OfficialList | undefined;

/** The official list, read once. */
function official(): OfficialList {
  list ??= load();
  return list;
}

function load(): OfficialList {
  const rows: Row[] = require('@etalab/decoupage-administratif/data/communes.json');
  const departements: {
    code: string;
    nom: string;
  }[] = require('@etalab/decoupage-administratif/data/departements.json');
  const departementNames = new Map(departements.map(({ code, nom }) => [code, nom]));
  const bySize = rows.toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0));
  const records = new Map<string, CommuneRecord>();
  const outside: OutsideCommune[] = [];
  for (const { code, nom, type, departement = '', region = '', codesPostaux = [], population = 0 } of bySize) {
    if (!current.has(type)) continue;
    const name = departementNames.get(departement);
    if (!name || !regionCodes.has(region)) outside.push({ code, name: nom, postalCodes: codesPostaux });
    else {
      const commune = { code, name: nom, departement: { code: departement, name }, regionCode: region };
      records.set(code, { commune, postalCodes: codesPostaux, population });
    }
  }
  const former = rows.flatMap(({ code, nom, type, chefLieu = '' }) => {
    const commune = merged.has(type) ? records.get(chefLieu)?.commune : undefined;
    return commune && commune.name !== nom ? [{ code, name: nom, commune }] : [];
  });
  return { records, former, outside };
}

/** The communes of the 18 regions, arrondissements of Paris, Lyon and Marseille included, the most populous first. */
export const communeRecords = (): readonly CommuneRecord[] => [...official().records.values()];

let byPostalCode: ReadonlyMap<string, readonly CommuneRecord[]> | undefined;

/** The communes that share a postal code, the most populous first. */
export function communesAt(postalCode: string): readonly CommuneRecord[] {
  byPostalCode ??= indexByPostalCode();
  return byPostalCode.get(postalCode) ?? [];
}

function indexByPostalCode() {
  const index = new Map<string, CommuneRecord[]>();
  for (const record of official().records.values()) {
    for (const code of record.postalCodes) index.set(code, [...(index.get(code) ?? []), record]);
  }
  return index;
}

/** The communes that have merged into another. */
export const formerCommunes = (): readonly FormerCommune[] => official().former;

/** The communes of the overseas collectivities, which are in none of the 18 regions. */
export const outsideCommunes = (): readonly OutsideCommune[] => official().outside;

/** The commune of an INSEE code in the official list, or `undefined`. */
export const communeByCode = (code: string): Commune | undefined => official().records.get(code)?.commune;
