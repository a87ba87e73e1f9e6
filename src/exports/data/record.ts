import type { Place } from '#model/place.ts';
import { updatedOn } from '#model/history.ts';
import { datePrecision, firstDayOf } from '#model/partial-date.ts';
import { type Fact, type Organisation, type Project, factKeys, sourcesOf, sourcesOfResult } from '#model/project.ts';
import { regionByCode } from '#model/region.ts';
import { licences, siteName } from '#site.ts';
import { absoluteAddress, dataPaths } from '#text/addresses.ts';
import type { DataSet, Details, OrganisationRecord, PlaceRecord, ProjectRecord } from './data-set.ts';
import { rowOf } from './columns.ts';

/** Version of the format. Changes only add: a new column makes 1.4.0; nothing is renamed or removed. */
export const formatVersion = '1.3.0';

/** Date of the data when there are no projects, ISO 8601: the day of the first version. */
const formatDay = '2026-11-23';

const facts = Object.keys(factKeys) as Fact[];

function placeRecord({ name, commune, latitude, longitude }: Place): PlaceRecord {
  return {
    nom: name ?? null,
    commune: commune.name,
    code_commune: commune.code,
    departement: commune.departement.name,
    code_departement: commune.departement.code,
    region: regionByCode(commune.regionCode).name,
    code_region: commune.regionCode,
    latitude,
    longitude,
  };
}

function organisationRecord({ name, type, website }: Organisation): OrganisationRecord {
  return { nom: name, type: type ?? null, site: website ?? null };
}

function detailsOf(project: Project): Details {
  return {
    lieux: project.places.map(placeRecord),
    porteur: project.leadOrganisation ? organisationRecord(project.leadOrganisation) : null,
    partenaires: project.partners.map(organisationRecord),
    phases: project.phases.map((result) => ({
      phase: result.phase,
      statut: result.status,
      date: result.date === undefined ? null : firstDayOf(result.date),
      date_precision: result.date === undefined ? null : datePrecision(result.date),
      montant: result.amount ?? null,
      montant_nature: result.amountNature ?? null,
      sources: sourcesOfResult(project, result).map(({ number }) => number),
    })),
    sources: project.sources.map((source) => ({
      numero: source.number,
      titre: source.title,
      editeur: source.publisher,
      url: source.url,
      date: source.date ?? null,
      consultee_le: source.consultedOn,
      lecture: source.isReadInPart ? 'partielle' : 'entiere',
      extrait: source.excerpt ?? null,
      archive: source.archiveUrl ?? null,
    })),
    preuves: Object.fromEntries(
      facts.map((fact) => [factKeys[fact], sourcesOf(project, fact).map(({ number }) => number)]),
    ),
    deductions: project.deduced.map((fact) => factKeys[fact]),
  };
}

/** A project as the JSON file holds it. */
export function recordOf(project: Project): ProjectRecord {
  return { ...rowOf(project), details: detailsOf(project) };
}

/** Day of the last change or check of a project, ISO 8601; without projects, the day of the format. */
export function dataDate(projects: readonly Project[]): string {
  const days = projects.flatMap((project) => [updatedOn(project), project.verifiedOn]);
  return days.sort().at(-1) ?? formatDay;
}

/** Title of the data. */
export const dataTitle = 'Lauréats des pôles territoriaux d’industries culturelles et créatives (France 2030)';

/** The projects as the data set of `projets.json`, in the same order. */
export function dataSetOf(projects: readonly Project[]): DataSet {
  const { code, name, url } = licences.data;
  return {
    $schema: absoluteAddress(dataPaths.jsonSchema),
    titre: dataTitle,
    version: formatVersion,
    date: dataDate(projects),
    licence: { code, nom: name, url },
    source: { nom: siteName, url: absoluteAddress() },
    projets: projects.map(recordOf),
  };
}
