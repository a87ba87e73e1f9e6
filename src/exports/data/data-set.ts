import type { Row } from './columns.ts';

/** A place of a project. */
export interface PlaceRecord {
  nom: string | null;
  commune: string;
  code_commune: string;
  departement: string;
  code_departement: string;
  region: string;
  code_region: string;
  /** Degrees, WGS 84. */
  latitude: number;
  /** Degrees, WGS 84. */
  longitude: number;
}

/** A lead organisation or a partner. */
export interface OrganisationRecord {
  nom: string;
  type: string | null;
  site: string | null;
}

/** Details of a project that do not fit in a table. Sources are identified by their numbers on the project’s page. */
export interface Details {
  lieux: readonly PlaceRecord[];
  porteur: OrganisationRecord | null;
  partenaires: readonly OrganisationRecord[];
  phases: readonly {
    phase: string;
    statut: string;
    /** ISO 8601 day; the first of the month or of the year when only these are known. */
    date: string | null;
    date_precision: string | null;
    montant: number | null;
    montant_nature: string | null;
    sources: readonly number[];
  }[];
  sources: readonly {
    numero: number;
    titre: string;
    editeur: string;
    url: string;
    date: string | null;
    consultee_le: string;
    lecture: 'entiere' | 'partielle';
    extrait: string | null;
    archive: string | null;
  }[];
  /** Fact → numbers of the sources that support it. */
  preuves: Readonly<Record<string, readonly number[]>>;
  /** Facts that we deduced: no source states them as such. */
  deductions: readonly string[];
}

/** A project in the JSON file: its row, then the details that do not fit in a table. */
export interface ProjectRecord extends Row {
  details: Details;
}

/** Description of a selection, in a file that holds only part of the projects. */
export interface DataSelection {
  /** Address that shows the list in the file. */
  url: string;
  nombre: number;
  /** Number of projects in the published file. */
  sur: number;
}

/** Contents of `projets.json`, from which the build and the browser make every other file of projects. */
export interface DataSet {
  $schema: string;
  titre: string;
  /** Version of the format (semver), not of the content. */
  version: string;
  /** The day of the last change or check of a project, ISO 8601. */
  date: string;
  licence: { code: string; nom: string; url: string };
  source: { nom: string; url: string };
  /** Absent from a published file, because it holds every project. */
  selection?: DataSelection;
  projets: readonly ProjectRecord[];
}
