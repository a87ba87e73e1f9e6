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
  population?: number;
}

// The list weighs 9 MB: `require` reads it as data, where an import would have Vite turn it into a module.
const require = createRequire(import.meta.url);
const kept = new Set(['commune-actuelle', 'arrondissement-municipal']);
const regionCodes = new Set(regions.map(({ code }) => code));

let communes: Map<string, Commune> | undefined;

function load(): Map<string, Commune> {
  const rows: Row[] = require('@etalab/decoupage-administratif/data/communes.json');
  const departements: {
    code: string;
    nom: string;
  }[] = require('@etalab/decoupage-administratif/data/departements.json');
  const departementNames = new Map(departements.map(({ code, nom }) => [code, nom]));
  const bySize = rows.toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0));
  return new Map(
    bySize.flatMap(({ code, nom, type, departement, region }) => {
      const name = departement && departementNames.get(departement);
      if (!kept.has(type) || !region || !regionCodes.has(region) || !name) return [];
      return [[code, { code, name: nom, departement: { code: departement, name }, regionCode: region }]];
    }),
  );
}

/** The official communes of the 18 regions (COG 2026, `@etalab/decoupage-administratif`), the most populous first. */
export function officialCommunes(): readonly Commune[] {
  communes ??= load();
  return [...communes.values()];
}

/** The commune of an INSEE code in the official list, or `undefined`. */
export function communeByCode(code: string): Commune | undefined {
  communes ??= load();
  return communes.get(code);
}
