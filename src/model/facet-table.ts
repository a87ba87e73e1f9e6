import { type FacetName, type Facets, facetNames } from './criteria.ts';

/** The facets and verification date of a project. Its index is the rank of the project in the catalogue. */
export interface FacetRow extends Facets {
  /** Date of the last verification, ISO 8601. */
  verifiedOn: string;
}

/** The entries of a whole catalogue in compact form, to filter a list that does not fit in one page. */
export interface FacetTable {
  /** Facet → its values. */
  values: Readonly<Record<FacetName, readonly string[]>>;
  /**
   * Facet → for each project, the indexes of its values, one base-36 digit each (36 values at most): `03` is the first
   * and the fourth.
   */
  rows: Readonly<Record<FacetName, readonly string[]>>;
  /** Dates of the last verifications, each once. */
  days: readonly string[];
  /** For each project, the index of its date in `days`. */
  day: readonly number[];
}

/** Writes entries as a table. Throws when a facet has more than 36 values. */
export function toFacetTable(entries: readonly FacetRow[]): FacetTable {
  const valuesOf = (facet: FacetName) => [...new Set(entries.flatMap((entry) => entry[facet]))].sort();
  const values = mapFacets(valuesOf);
  const tooMany = facetNames.find((facet) => values[facet].length > 36);
  if (tooMany) throw new Error(`The facet ${tooMany} has ${values[tooMany].length} values; a table holds 36.`);
  const rowsOf = (facet: FacetName) =>
    entries.map((entry) => entry[facet].map((value) => values[facet].indexOf(value).toString(36)).join(''));
  const days = [...new Set(entries.map(({ verifiedOn }) => verifiedOn))].sort();
  return { values, rows: mapFacets(rowsOf), days, day: entries.map(({ verifiedOn }) => days.indexOf(verifiedOn)) };
}

/** Reads a table: the inverse of `toFacetTable`. */
export function fromFacetTable({ values, rows, days, day }: FacetTable): FacetRow[] {
  const read = (facet: FacetName, rank: number) =>
    [...(rows[facet][rank] ?? '')].map((sign) => values[facet][Number.parseInt(sign, 36)] ?? '');
  return day.map((index, rank) => ({ ...mapFacets((facet) => read(facet, rank)), verifiedOn: days[index] ?? '' }));
}

function mapFacets<Value>(make: (facet: FacetName) => Value): Record<FacetName, Value> {
  return { regions: make('regions'), sectors: make('sectors'), phases: make('phases') };
}
