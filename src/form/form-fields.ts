import type { FormField, FormFields } from './form-field.ts';
import type { FormFolder } from './form-folder.ts';
import { type Field, fieldGuide } from '#validation/field-guide.ts';

const organisation = 'En toutes lettres, comme Communauté de communes Retz-en-Valois.';
const website = 'Comme https://www.retz-en-valois.fr/';

/** Labels and help that replace those of the schema where these are about a file: codes, quotes or lines. */
const formWords: Readonly<Record<string, Partial<Pick<FormField, 'label' | 'help'>>>> = {
  titre: { label: 'Titre du projet', help: 'Tel que ses sources l’écrivent, comme XPICC.' },
  accroche: { help: 'Une phrase, comme « À Arles, une fondation et des entreprises font cause commune. »' },
  resume: { help: 'Le début du texte, que vous pouvez récrire. Les résultats de recherche le montrent.' },
  secteurs: { help: 'Une ou plusieurs.' },
  'lieux.nom': { help: 'S’il en a un, comme Plaine Images.' },
  'lieux.commune': { help: 'Son nom ou son code postal, puis choisissez dans la liste.' },
  'lieux.latitude': { help: 'Comme 50.69.' },
  'lieux.longitude': { help: 'Comme 3.182.' },
  'porteur.nom': { help: organisation },
  'partenaires.nom': { help: organisation },
  'porteur.type': { help: '' },
  'partenaires.type': { help: '' },
  'porteur.site': { help: website },
  'partenaires.site': { help: website },
  'phases.date': { help: 'Comme 26/10/2023, 10/2023 ou 2023.' },
  'phases.montant': { label: 'Montant, en euros', help: 'Comme 100 000. Vide s’il est inconnu.' },
  'phases.montant_nature': { help: '« Plafond possible » si la source écrit « à hauteur de ».' },
  'phases.source': { help: '' },
  inconnues: {
    label: 'Ce que vos sources ne disent pas',
    help: 'Une par ligne, comme « La date d’ouverture » ; sauf le porteur, les partenaires et le montant, dont la page signale l’absence.',
  },
  'laureats.nombre': {
    label: 'Nombre de lauréats dans la région',
    help: 'Si une source le donne, comme 2.',
  },
  'laureats.source': { label: 'Source de ce nombre', help: '' },
  'sources.url': { help: 'Comme https://cerfav.fr/actualite.' },
  'sources.titre': { help: '' },
  'sources.editeur': { help: 'Qui publie le document, comme DRAC Hauts-de-France.' },
  'sources.date': { help: 'Comme 26/10/2023, 10/2023 ou 2023.' },
  'sources.consultee_le': { help: '' },
  'sources.extrait': { help: 'Ses mots mêmes, comme : deux projets ont été sélectionnés.' },
  'sources.archive': {
    help: 'Pour le jour où il disparaît, comme https://web.archive.org/web/2023/https://cerfav.fr/',
  },
};

const flat = (fields: readonly Field[]): Field[] => fields.flatMap((field) => [field, ...flat(field.fields)]);

/** Every field of the files of a folder by its path, with the words of `formWords` where it has some, else of the schema. */
export function formFields(folder: FormFolder): FormFields {
  return Object.fromEntries(
    flat(fieldGuide(folder)).map(({ path, title, description, isRequired, maxLength }) => {
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
}
