/** A project as one row of a table: French names in snake_case, an unknown value is `null`, never 0 or an empty text. */
export interface Row {
  slug: string;
  titre: string;
  accroche: string;
  resume: string;
  /** Absolute address of the project’s page. */
  url: string;
  confirmation: string;
  regions: readonly string[];
  codes_regions: readonly string[];
  departements: readonly string[];
  codes_departements: readonly string[];
  communes: readonly string[];
  codes_communes: readonly string[];
  /** Degrees, WGS 84, of the first place. */
  latitude: number;
  /** Degrees, WGS 84, of the first place. */
  longitude: number;
  secteurs: readonly string[];
  porteur_nom: string | null;
  porteur_type: string | null;
  partenaires: readonly string[];
  phases: readonly string[];
  statuts: readonly string[];
  /** ISO 8601. */
  date_selection: string | null;
  /** Euros. */
  montant_total: number | null;
  /** Addresses. */
  sources: readonly string[];
  /** ISO 8601. */
  verifie_le: string;
}

/** A value of a row. */
export type Value = Row[keyof Row];

/** The columns, in the order of every file. A promise: columns may be added at the end, none is renamed or removed. */
export const columns = [
  'slug',
  'titre',
  'accroche',
  'resume',
  'url',
  'confirmation',
  'regions',
  'codes_regions',
  'departements',
  'codes_departements',
  'communes',
  'codes_communes',
  'latitude',
  'longitude',
  'secteurs',
  'porteur_nom',
  'porteur_type',
  'partenaires',
  'phases',
  'statuts',
  'date_selection',
  'montant_total',
  'sources',
  'verifie_le',
] as const satisfies readonly (keyof Row)[];

/** The row in a record that may hold more, its columns in order. */
export function rowOf(record: Row): Row {
  return Object.fromEntries(columns.map((name) => [name, record[name]])) as unknown as Row;
}
