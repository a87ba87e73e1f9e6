import { datePrecision, datePrecisions, firstDayOf } from '#model/partial-date.ts';
import { type Project, amountNature, regionsOf, totalAmount } from '#model/project.ts';
import { regions } from '#model/region.ts';
import { absoluteAddress, projectPath } from '#text/addresses.ts';
import { projectField } from '#validation/field-guide.ts';

/** Type of the values of a column. */
export type ColumnKind = 'texte' | 'liste' | 'nombre' | 'date' | 'adresse';

/** Description of a column, in French for its readers. */
interface Meaning {
  title: string;
  description: string;
  /** A value that the column may have; an array for a list. */
  example?: unknown;
  /** Whether every project has a value; a list that may be empty is not required. */
  isRequired: boolean;
  /** The only values that the column, or each item of its list, may have. */
  choices?: readonly string[] | undefined;
  /** Regular expression for the value, or for each item of the list. */
  pattern?: string | undefined;
  /** Bounds of a number: degrees, or euros, which begin at 0. */
  bounds?: readonly [least: number, most?: number] | undefined;
}

/** A column of the files. */
export interface Column extends Meaning {
  name: string;
  kind: ColumnKind;
}

const column = <Name extends string, Value>(
  name: Name,
  kind: ColumnKind,
  value: (project: Project) => Value,
  meaning: Meaning,
) => ({ name, kind, value, ...meaning });

/** Description of a schema field that a column gives as it is, or nearly. `description` is added after the schema’s. */
function fromField(path: string, { description = '', ...changes }: Partial<Meaning> = {}): Meaning {
  const { title, description: own, examples, isRequired, choices } = projectField(path);
  return { title, example: examples[0], isRequired, choices, description: own + description, ...changes };
}

interface Area {
  code: string;
  name: string;
}
const codesOf = (areas: readonly Area[]) => [...new Set(areas.map(({ code }) => code))];
/** Names of areas, each area once, so that names and codes match by position: two areas may have the same name. */
const namesOf = (areas: readonly Area[]) => [...new Map(areas.map(({ code, name }) => [code, name])).values()];
const communesOf = ({ places }: Project) => places.map(({ commune }) => commune);
const departementsOf = (project: Project) => communesOf(project).map(({ departement }) => departement);

function firstPlace({ slug, places: [first] }: Project) {
  if (!first) throw new Error(`${slug} has no place.`);
  return first;
}

/** When a project became a laureate, as precisely as its source says. */
const selectionOf = ({ phases }: Project) => phases.find(({ status }) => status === 'laureat')?.date;

/** The value of a function for what is known, or else `null`. */
const orNull = <Known, Value>(known: Known | undefined, value: (known: Known) => Value) =>
  known === undefined ? null : value(known);

const ofFirst = ' Ici, celle du premier lieu : le JSON et le GeoJSON les ont toutes.';

/**
 * The columns, in the order of every file: names, values and descriptions. An unknown value is `null`, never 0 or an
 * empty text. Guarantee: columns may be added at the end, but are never renamed or removed.
 */
export const columns = [
  column('slug', 'texte', ({ slug }) => slug, {
    title: 'Identifiant',
    description: 'Le nom du projet dans son adresse. Il ne change pas : reliez vos données par lui.',
    isRequired: true,
    pattern: '[a-z0-9]+(-[a-z0-9]+)*',
  }),
  column('titre', 'texte', ({ title }) => title, fromField('titre')),
  column('accroche', 'texte', ({ tagline }) => tagline, fromField('accroche')),
  column('resume', 'texte', ({ summary }) => summary, fromField('resume')),
  column('url', 'adresse', (project) => absoluteAddress(projectPath(project)), {
    title: 'Fiche',
    description: 'L’adresse de la fiche du projet sur ce site, avec toutes ses sources.',
    isRequired: true,
  }),
  column('confirmation', 'texte', ({ confirmation }) => confirmation, fromField('confirmation')),
  column('regions', 'liste', (project) => namesOf(regionsOf(project)), {
    title: 'Régions',
    description: 'Les régions des lieux du projet, chacune une fois.',
    isRequired: true,
    choices: regions.map(({ name }) => name),
  }),
  column('codes_regions', 'liste', (project) => codesOf(regionsOf(project)), {
    title: 'Codes des régions',
    description: 'Leurs codes INSEE, dans le même ordre que « regions ».',
    isRequired: true,
    pattern: '\\d{2}',
  }),
  column('departements', 'liste', (project) => namesOf(departementsOf(project)), {
    title: 'Départements',
    description: 'Les départements des lieux du projet, chacun une fois.',
    isRequired: true,
  }),
  column('codes_departements', 'liste', (project) => codesOf(departementsOf(project)), {
    title: 'Codes des départements',
    description: 'Leurs codes INSEE, dans le même ordre que « departements ».',
    isRequired: true,
    pattern: '(\\d{2,3}|2[AB])',
  }),
  column('communes', 'liste', (project) => namesOf(communesOf(project)), {
    title: 'Communes',
    description: 'Les communes des lieux du projet, chacune une fois.',
    isRequired: true,
  }),
  column('codes_communes', 'liste', (project) => codesOf(communesOf(project)), {
    title: 'Codes des communes',
    description: 'Leurs codes INSEE (pas les codes postaux), dans le même ordre que « communes ».',
    isRequired: true,
    pattern: '(\\d{5}|2[AB]\\d{3})',
  }),
  column(
    'latitude',
    'nombre',
    (project) => firstPlace(project).latitude,
    fromField('lieux.latitude', { description: ofFirst, bounds: [-90, 90] }),
  ),
  column(
    'longitude',
    'nombre',
    (project) => firstPlace(project).longitude,
    fromField('lieux.longitude', { description: ofFirst, bounds: [-180, 180] }),
  ),
  column(
    'secteurs',
    'liste',
    ({ sectors }) => sectors,
    fromField('secteurs', {
      description: ' Quand elles sont notre déduction, la fiche et le JSON (« deductions ») le disent.',
    }),
  ),
  column(
    'porteur_nom',
    'texte',
    ({ leadOrganisation }) => leadOrganisation?.name ?? null,
    fromField('porteur.nom', {
      title: 'Nom du porteur',
      description: ' Vide quand aucune source ne dit qui porte le projet.',
      isRequired: false,
    }),
  ),
  column(
    'porteur_type',
    'texte',
    ({ leadOrganisation }) => leadOrganisation?.type ?? null,
    fromField('porteur.type', { title: 'Type du porteur', isRequired: false }),
  ),
  column('partenaires', 'liste', ({ partners }) => partners.map(({ name }) => name), fromField('partenaires')),
  column(
    'phases',
    'liste',
    ({ phases }) => phases.map(({ phase }) => phase),
    fromField('phases.phase', { title: 'Phases' }),
  ),
  column(
    'statuts',
    'liste',
    ({ phases }) => phases.map(({ status }) => status),
    fromField('phases.statut', {
      title: 'Statuts',
      description: ' Dans le même ordre que « phases » ; à lire avec « confirmation ».',
    }),
  ),
  column('date_selection', 'date', (project) => orNull(selectionOf(project), firstDayOf), {
    title: 'Date de sélection',
    description:
      'Le jour où l’État a annoncé le lauréat ; le premier du mois ou de l’année quand la source ne dit rien de plus : « date_selection_precision » le dit. Vide quand aucune source ne le donne ; quand une source en donne un autre, la fiche le dit.',
    isRequired: false,
  }),
  column('montant_total', 'nombre', (project) => totalAmount(project) ?? null, {
    title: 'Aide connue, en euros',
    description:
      'La somme des montants connus, plafonds compris : « montant_nature » le dit. Vide quand aucune source n’en donne : une aide inconnue n’est pas nulle.',
    isRequired: false,
    bounds: [0],
  }),
  column('sources', 'liste', ({ sources }) => sources.map(({ url }) => url), {
    title: 'Adresses des sources',
    description: 'Les documents sur lesquels la fiche repose, dans l’ordre de leurs numéros.',
    isRequired: true,
    pattern: 'https://.+',
  }),
  column('verifie_le', 'date', ({ verifiedOn }) => verifiedOn, fromField('verifie_le')),
  column(
    'montant_nature',
    'texte',
    (project) => amountNature(project) ?? null,
    fromField('phases.montant_nature', {
      isRequired: false,
      description: ' S’il y a plusieurs montants, celle du moins sûr.',
    }),
  ),
  column('date_selection_precision', 'texte', (project) => orNull(selectionOf(project), datePrecision), {
    title: 'Précision de la date de sélection',
    description:
      'Ce que la source dit de « date_selection » : le jour, le mois ou l’année. Vide quand il n’y a pas de date.',
    isRequired: false,
    choices: datePrecisions,
  }),
] as const;

type AnyColumn = (typeof columns)[number];

/** A project as a row: column name → value. */
export type Row = { [One in AnyColumn as One['name']]: ReturnType<One['value']> };

/** Names of the columns, in order. */
export const columnNames: readonly (keyof Row)[] = columns.map(({ name }) => name);

/** The row of a project. Throws when it has no place. */
export function rowOf(project: Project): Row {
  return Object.fromEntries(columns.map(({ name, value }) => [name, value(project)])) as Row;
}

/** The columns, with the first values of `rows` as examples, or else those of the schema. */
export function columnsWithExamples(rows: readonly Row[]): Column[] {
  const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);
  return columns.map((one) => {
    const row = rows.find((candidate) => !isEmpty(candidate[one.name]));
    return row ? { ...one, example: row[one.name] } : one;
  });
}
