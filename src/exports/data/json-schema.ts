import { organisationTypes } from '#model/project.ts';
import { datePrecisions } from '#model/partial-date.ts';
import { amountNatures, phaseStatuses, phases } from '#model/phase.ts';
import { projectField } from '#validation/field-guide.ts';
import { absoluteAddress, dataPaths } from '#text/addresses.ts';
import type { Column } from './columns.ts';
import { dataTitle } from './record.ts';

type Schema = Record<string, unknown>;

const text: Schema = { type: 'string' };
const number: Schema = { type: 'number' };
const rank: Schema = { type: 'integer', minimum: 1 };
const day: Schema = { type: 'string', format: 'date' };
const address: Schema = { type: 'string', format: 'uri' };
const listOf = (items: Schema): Schema => ({ type: 'array', items });
const oneOf = (values: readonly string[]): Schema => ({ type: 'string', enum: values });

/** The same schema, or `null` for facts that our sources do not give. */
const orNull = ({ enum: values, ...schema }: Schema): Schema => ({
  ...schema,
  type: [schema['type'], 'null'],
  ...(Array.isArray(values) && { enum: [...(values as unknown[]), null] }),
});

/** An object that requires all of these keys; others may be added later. */
const object = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});

/** Schema of a key, with the title and description of a content field. */
function fromField(path: string, schema: Schema): Schema {
  const { title, description } = projectField(path);
  return { ...schema, title, description };
}

function columnSchema({ kind, title, description, example, isRequired, choices, pattern, bounds }: Column): Schema {
  const [minimum, maximum] = bounds ?? [];
  const constraints = {
    ...(pattern && { pattern: `^${pattern}$` }),
    ...(choices && { enum: choices }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
  };
  const one = { texte: text, liste: text, nombre: number, date: day, adresse: address }[kind];
  const words = { title, description, examples: example === undefined ? [] : [example] };
  if (kind === 'liste') return { ...words, ...listOf({ ...one, ...constraints }), ...(isRequired && { minItems: 1 }) };
  const schema = { ...one, ...constraints };
  return { ...words, ...(isRequired ? schema : orNull(schema)) };
}

const organisation = (path: string) =>
  object({
    nom: fromField(`${path}.nom`, text),
    type: fromField(`${path}.type`, orNull(oneOf(organisationTypes))),
    site: fromField(`${path}.site`, orNull(address)),
  });

const details = object({
  lieux: fromField(
    'lieux',
    listOf(
      object({
        nom: fromField('lieux.nom', orNull(text)),
        ...Object.fromEntries(
          ['commune', 'departement', 'region'].flatMap((area) => [
            [area, text],
            [`code_${area}`, text],
          ]),
        ),
        latitude: fromField('lieux.latitude', number),
        longitude: fromField('lieux.longitude', number),
      }),
    ),
  ),
  porteur: fromField('porteur', orNull(organisation('porteur'))),
  partenaires: fromField('partenaires', listOf(organisation('partenaires'))),
  phases: fromField(
    'phases',
    listOf(
      object({
        phase: fromField('phases.phase', oneOf(phases)),
        statut: fromField('phases.statut', oneOf(phaseStatuses)),
        date: {
          ...fromField('phases.date', orNull(day)),
          description: 'Le premier jour du mois ou de l’année quand la source ne dit rien de plus.',
        },
        date_precision: {
          ...orNull(oneOf(datePrecisions)),
          title: 'Précision de la date',
          description: 'Ce que la source dit de la date : le jour, le mois ou l’année.',
        },
        montant: fromField('phases.montant', orNull(number)),
        montant_nature: fromField('phases.montant_nature', orNull(oneOf(amountNatures))),
        sources: { ...listOf(rank), title: 'Numéros des sources du résultat' },
      }),
    ),
  ),
  sources: fromField(
    'sources',
    listOf(
      object({
        numero: { ...rank, title: 'Numéro de la source sur la fiche' },
        titre: fromField('sources.titre', text),
        editeur: fromField('sources.editeur', text),
        url: fromField('sources.url', address),
        date: fromField('sources.date', orNull(text)),
        consultee_le: fromField('sources.consultee_le', day),
        lecture: fromField('sources.lecture', oneOf(['entiere', 'partielle'])),
        extrait: fromField('sources.extrait', orNull(text)),
        archive: fromField('sources.archive', orNull(address)),
      }),
    ),
  ),
  preuves: {
    type: 'object',
    additionalProperties: listOf(rank),
    title: 'Preuves',
    description: 'Pour chaque fait, les numéros des sources de la fiche sur lesquelles il repose.',
  },
  deductions: fromField('deductions', listOf(text)),
});

/** JSON Schema (2020-12) of `projets.json`, and of files exported from the list. */
export function jsonSchema(columns: readonly Column[]): Schema {
  const row = Object.fromEntries(columns.map((column) => [column.name, columnSchema(column)]));
  const whole = object({
    $schema: address,
    titre: text,
    version: { ...text, pattern: '^\\d+\\.\\d+\\.\\d+$', description: 'La version du format, pas du contenu.' },
    date: { ...day, description: 'Le jour du dernier changement ou de la dernière vérification d’une fiche.' },
    licence: object({ code: text, nom: text, url: address }),
    source: object({ nom: text, url: address }),
    projets: listOf(object({ ...row, details: { ...details, description: 'Ce qu’un tableau ne peut pas contenir.' } })),
  });
  const selection = object({ url: address, nombre: { type: 'integer' }, sur: { type: 'integer' } });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: absoluteAddress(dataPaths.jsonSchema),
    title: dataTitle,
    description: 'null veut dire que nos sources ne donnent pas l’information. Des clés pourront s’ajouter.',
    ...whole,
    properties: {
      ...(whole['properties'] as Schema),
      selection: { ...selection, description: 'Présent quand le fichier ne contient qu’une partie des projets.' },
    },
  };
}
