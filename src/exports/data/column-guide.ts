import { regions } from '#model/region.ts';
import { projectField } from '#validation/field-guide.ts';
import { type Row, columns } from './row.ts';

/** What a column holds. */
export type ColumnKind = 'texte' | 'liste' | 'nombre' | 'date' | 'adresse';

/** A column, in the French that its readers read. */
export interface Column {
  name: keyof Row;
  kind: ColumnKind;
  title: string;
  description: string;
  /** A value that the column has; a list’s values are an array. */
  example: unknown;
  /** Whether every project has a value; a list that may be empty is not required. */
  isRequired: boolean;
  /** The only values that it, or each value of its list, may have. */
  choices?: readonly string[] | undefined;
  /** What each value, or each value of its list, looks like. */
  pattern?: string | undefined;
  /** Degrees, the bounds of a number; euros begin at 0. */
  bounds?: readonly [least: number, most?: number] | undefined;
}

type Words = Omit<Column, 'name' | 'example'> & { example?: unknown };

/** A column that a field of the content gives as it is, or nearly: what is said of it is what the schema says. */
function fromField(path: string, kind: ColumnKind, changes: Partial<Words> = {}): Words {
  const { title, description, examples, isRequired, choices } = projectField(path);
  const words = { kind, title, example: examples[0], isRequired, choices, ...changes };
  return { ...words, description: `${description}${changes.description ?? ''}` };
}

const ofFirst = ' Ici, celle du premier lieu : le JSON et le GeoJSON les ont toutes.';
const commune = '(\\d{5}|2[AB]\\d{3})';
const departement = '(\\d{2,3}|2[AB])';

const guide: Readonly<Record<keyof Row, Words>> = {
  slug: {
    kind: 'texte',
    title: 'Identifiant',
    description: 'Le nom du projet dans son adresse. Il ne change pas : reliez vos données par lui.',
    isRequired: true,
    pattern: '[a-z0-9]+(-[a-z0-9]+)*',
  },
  titre: fromField('titre', 'texte'),
  accroche: fromField('accroche', 'texte'),
  resume: fromField('resume', 'texte'),
  url: {
    kind: 'adresse',
    title: 'Fiche',
    description: 'L’adresse de la fiche du projet sur ce site, avec toutes ses sources.',
    isRequired: true,
  },
  confirmation: fromField('confirmation', 'texte'),
  regions: {
    kind: 'liste',
    title: 'Régions',
    description: 'Les régions des lieux du projet, chacune une fois.',
    isRequired: true,
    choices: regions.map(({ name }) => name),
  },
  codes_regions: {
    kind: 'liste',
    title: 'Codes des régions',
    description: 'Leurs codes INSEE, dans le même ordre que « regions ».',
    isRequired: true,
    pattern: '\\d{2}',
  },
  departements: {
    kind: 'liste',
    title: 'Départements',
    description: 'Les départements des lieux du projet, chacun une fois.',
    isRequired: true,
  },
  codes_departements: {
    kind: 'liste',
    title: 'Codes des départements',
    description: 'Leurs codes INSEE, dans le même ordre que « departements ».',
    isRequired: true,
    pattern: departement,
  },
  communes: {
    kind: 'liste',
    title: 'Communes',
    description: 'Les communes des lieux du projet, chacune une fois.',
    isRequired: true,
  },
  codes_communes: {
    kind: 'liste',
    title: 'Codes des communes',
    description: 'Leurs codes INSEE (pas les codes postaux), dans le même ordre que « communes ».',
    isRequired: true,
    pattern: commune,
  },
  latitude: fromField('lieux.latitude', 'nombre', { description: ofFirst, bounds: [-90, 90] }),
  longitude: fromField('lieux.longitude', 'nombre', { description: ofFirst, bounds: [-180, 180] }),
  secteurs: fromField('secteurs', 'liste', {
    description: ' Quand elles sont notre déduction, la fiche et le JSON (« deductions ») le disent.',
  }),
  porteur_nom: fromField('porteur.nom', 'texte', {
    title: 'Nom du porteur',
    description: ' Vide quand nos sources ne disent pas qui porte le projet.',
    isRequired: false,
  }),
  porteur_type: fromField('porteur.type', 'texte', { title: 'Type du porteur', isRequired: false }),
  partenaires: fromField('partenaires', 'liste'),
  phases: fromField('phases.phase', 'liste', { title: 'Phases' }),
  statuts: fromField('phases.statut', 'liste', {
    title: 'Statuts',
    description: ' Dans le même ordre que « phases » ; à lire avec « confirmation ».',
  }),
  date_selection: {
    kind: 'date',
    title: 'Date de sélection',
    description:
      'Le jour où l’État a annoncé le lauréat. Vide quand aucune source ne le donne ; quand une source en donne un autre, la fiche le dit.',
    isRequired: false,
  },
  montant_total: {
    kind: 'nombre',
    title: 'Aide connue, en euros',
    description:
      'La somme des montants que nos sources donnent, plafonds compris : la fiche le précise. Vide quand aucune n’en donne : une aide inconnue n’est pas nulle.',
    isRequired: false,
    bounds: [0],
  },
  sources: {
    kind: 'liste',
    title: 'Adresses des sources',
    description: 'Les documents sur lesquels la fiche repose, dans l’ordre de leurs numéros.',
    isRequired: true,
    pattern: 'https://.+',
  },
  verifie_le: fromField('verifie_le', 'date'),
};

/** The columns of the files with what is said of each. Examples are the first values of `rows`; failing that, the schema’s. */
export function columnGuide(rows: readonly Row[]): Column[] {
  const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);
  return columns.map((name) => {
    const found = rows.find((row) => !isEmpty(row[name]));
    return { name, ...guide[name], example: found ? found[name] : guide[name].example };
  });
}
