import type { FormField, FormFields } from './form-field.ts';
import { type Field, fieldGuide } from '#validation/field-guide.ts';

/** Labels and help that replace those of the schema where these are about a file: codes, quotes or lines. */
const formWords: Readonly<Record<string, Partial<Pick<FormField, 'label' | 'help'>>>> = {
  titre: { label: 'Titre du projet' },
  secteurs: { help: 'Une ou plusieurs.' },
  confirmation: { label: 'Une source dit-elle que le projet est lauréat ?', help: '' },
  'lieux.nom': { help: 'Un bâtiment, un site, s’il a un nom. Par exemple : Plaine Images.' },
  'lieux.commune': { help: 'Écrivez son nom ou son code postal, puis choisissez dans la liste.' },
  'lieux.latitude': { help: 'En degrés, comme 50.69.' },
  'lieux.longitude': { help: 'En degrés, comme 3.182.' },
  'porteur.type': { help: '' },
  'partenaires.type': { help: '' },
  'phases.phase': { help: '' },
  'phases.statut': { help: 'Lauréat, ou candidat sans résultat connu.' },
  'phases.date': { help: 'Jour, mois ou année, comme 26/10/2023, 10/2023 ou 2023, si une source le dit.' },
  'phases.montant': { help: 'Si une source le donne. On n’écrit jamais 0 pour « inconnu ».' },
  'phases.montant_nature': {
    help: 'Plafond possible, si la source écrit « à hauteur de 100 000 euros », par exemple.',
  },
  'phases.source': { help: 'Le document qui donne ce résultat.' },
  inconnues: {
    label: 'Ce que vos sources ne disent pas',
    help: 'Une ligne par inconnue, sans point final, comme « La date d’ouverture du studio ». Le porteur, les partenaires et le montant qui manquent s’ajoutent tout seuls.',
  },
  'sources.editeur': { help: 'Qui publie le document. Par exemple : DRAC Hauts-de-France.' },
  'sources.date': { help: 'Jour, mois ou année, comme 26/10/2023, 10/2023 ou 2023.' },
  'sources.consultee_le': { help: '' },
  'sources.extrait': {
    help: 'Ses mots mêmes, 200 signes au plus. Par exemple : Dans les Hauts-de-France, deux projets ont été sélectionnés.',
  },
  'sources.archive': {
    help: 'Elle servira si le document disparaît. Par exemple : https://web.archive.org/web/2023/https://cerfav.fr/',
  },
};

const flat = (fields: readonly Field[]): Field[] => fields.flatMap((field) => [field, ...flat(field.fields)]);

/** Every field of a project by its path, with the words of `formWords` where it has some, else of the schema. */
export const formFields: FormFields = Object.fromEntries(
  flat(fieldGuide('projets')).map(({ path, title, description, isRequired, maxLength }) => {
    const field: FormField = {
      path,
      title,
      label: title,
      help: description,
      isRequired,
      maxLength,
      ...formWords[path],
    };
    return [path, field];
  }),
);
