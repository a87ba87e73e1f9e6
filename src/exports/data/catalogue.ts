import { publishedAt } from '#model/history.ts';
import { datePrecision } from '#model/partial-date.ts';
import type { Project } from '#model/project.ts';
import { countLaureates } from '#model/statistics.ts';
import { contactEmail, legal, licences, repositoryUrl, siteName } from '#site.ts';
import { absoluteAddress, dataPaths } from '#text/addresses.ts';
import { laureateCount } from '#text/figures.ts';
import { formatCount } from '#text/format.ts';
import type { DataFile } from './formats.ts';
import { dataTitle, formatVersion } from './record.ts';

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const authority = 'http://publications.europa.eu/resource/authority';
const keywords = [
  'industries culturelles et créatives',
  'France 2030',
  'pôles territoriaux',
  'culture',
  'lauréats',
  'appel à manifestation d’intérêt',
  'régions',
];

const thing = (address: string, type?: string) => ({ '@id': address, ...(type && { '@type': type }) });
const french = (text: string) => ({ '@value': text, '@language': 'fr' });
/** XML Schema’s types of dates, by what a date tells. */
const dateTypes = { jour: 'xsd:date', mois: 'xsd:gYearMonth', annee: 'xsd:gYear' } as const;
const dated = (date: string) => ({ '@value': date, '@type': dateTypes[datePrecision(date)] });

/** The EU’s codes of file types: https://op.europa.eu/en/web/eu-vocabularies/dataset/-/resource?uri=http://publications.europa.eu/resource/dataset/file-type. */
const fileTypes: Readonly<Record<string, string>> = { CSV: 'CSV', JSON: 'JSON', GeoJSON: 'GEOJSON' };

/** Format → the schema that its file follows. */
const schemas: Partial<Record<DataFile['key'], string>> = { csv: dataPaths.tableSchema, json: dataPaths.jsonSchema };

const licence = thing(licences.data.url, 'dct:LicenseDocument');
const publisher = {
  ...thing(absoluteAddress('#editeur'), 'foaf:Agent'),
  'foaf:name': french(legal.publisher ?? siteName),
  'foaf:homepage': thing(absoluteAddress()),
};

/** Contact point: by e-mail, else in the repository; none when neither is known. */
function contactPoint() {
  if (!contactEmail && !repositoryUrl) return {};
  const way = contactEmail
    ? { 'vcard:hasEmail': thing(`mailto:${contactEmail}`) }
    : { 'vcard:hasURL': thing(`${repositoryUrl}/issues`) };
  return { 'dcat:contactPoint': { '@type': 'vcard:Organization', 'vcard:fn': french(siteName), ...way } };
}

function distribution({ key, path, name, format, mediaType, bytes }: DataFile, date: string) {
  const address = absoluteAddress(path);
  const schema = schemas[key];
  return {
    ...thing(`${absoluteAddress(dataPaths.catalogue)}#${key}`, 'dcat:Distribution'),
    'dct:title': french(name),
    'dct:description': french(`${name}, format ${formatVersion}, ${formatCount(bytes, 'octet')}.`),
    'dcat:accessURL': thing(address),
    'dcat:downloadURL': thing(address),
    'dcat:mediaType': thing(`https://www.iana.org/assignments/media-types/${mediaType}`),
    'dct:format': thing(`${authority}/file-type/${fileTypes[format]}`),
    'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' },
    'dct:license': licence,
    'dct:modified': dated(date),
    'dct:language': thing(`${authority}/language/FRA`),
    ...(schema && { 'dct:conformsTo': thing(absoluteAddress(schema), 'dct:Standard') }),
  };
}

/**
 * The data as a catalogue of one set (DCAT-AP 3, JSON-LD with its context included), for data portals to harvest.
 * `files`: those that hold data; `date`: that of the data, ISO 8601.
 */
export function catalogue(files: readonly DataFile[], projects: readonly Project[], date: string) {
  const results = projects.flatMap(({ phases }) => phases.flatMap((phase) => phase.date ?? [])).sort();
  const issued = projects.map((project) => (publishedAt(project) ?? project.verifiedOn).slice(0, 10)).sort();
  const description =
    `${laureateCount(countLaureates(undefined, projects))} des « Pôles territoriaux d’industries ` +
    'culturelles et créatives » de France 2030, avec leurs lieux, leurs filières, leurs porteurs, leurs phases et ' +
    'leurs sources. Les autres lauréats restent à retrouver ; une information que nos sources ne donnent pas est vide.';
  const about = {
    'dct:language': thing(`${authority}/language/FRA`),
    'dct:publisher': publisher,
    'dct:license': licence,
    'dct:issued': dated(issued[0] ?? date),
    'dct:modified': dated(date),
    'dct:spatial': thing(`${authority}/country/FRA`, 'dct:Location'),
  };
  return {
    '@context': context,
    ...thing(absoluteAddress(dataPaths.catalogue), 'dcat:Catalog'),
    'dct:title': french(`Les données de ${siteName}`),
    'dct:description': french('Les données que ce site publie et met à jour.'),
    'foaf:homepage': thing(absoluteAddress('donnees/')),
    'dcat:themeTaxonomy': thing(`${authority}/data-theme`),
    ...about,
    'dcat:dataset': {
      ...thing(absoluteAddress('donnees/#projets'), 'dcat:Dataset'),
      'dct:identifier': absoluteAddress('donnees/#projets'),
      'dct:title': french(dataTitle),
      'dct:description': french(description),
      'dcat:version': formatVersion,
      ...about,
      'dct:temporal': {
        '@type': 'dct:PeriodOfTime',
        'dcat:startDate': dated(results[0] ?? date),
        'dcat:endDate': dated(date),
      },
      'dct:accrualPeriodicity': thing(`${authority}/frequency/IRREG`, 'dct:Frequency'),
      'dct:accessRights': thing(`${authority}/access-right/PUBLIC`, 'dct:RightsStatement'),
      'dcat:theme': ['EDUC', 'REGI'].map((theme) => thing(`${authority}/data-theme/${theme}`)),
      'dcat:keyword': keywords.map(french),
      'dcat:landingPage': thing(absoluteAddress('donnees/'), 'foaf:Document'),
      ...contactPoint(),
      'dcat:distribution': files.map((file) => distribution(file, date)),
    },
  };
}
