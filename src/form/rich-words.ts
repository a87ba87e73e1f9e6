import { fill } from '#text/fill.ts';
import { typeset } from '#text/typography.ts';
import { type Component, componentOf } from './rich-text/components.ts';

/** What the rich field says. It loads with the field: the page does not hold these sentences. */
export const richWords = {
  edit: 'Modifier en texte brut',
  unknown: typeset('Source absente de la liste : {id}'),
  secured: typeset('Adresse passée en https:// : ouvrez-la pour la vérifier. {list}'),
  lost: typeset('Lien retiré : le site n’accepte que les adresses en https://. Ses mots restent. {list}'),
  calls: typeset('Appels du document copié retirés : {list}. Citez vos sources à leur place.'),
  link: 'Lien',
  words: 'Mots du lien',
  address: typeset('Adresse, en https://'),
  place: 'Poser le lien',
  remove: 'Retirer le lien',
  cancel: 'Annuler',
  wordless: typeset('Écrivez les mots qui portent le lien.'),
  complete: typeset('Écrivez l’adresse complète d’une page, qui commence par https://.'),
  mail: typeset('Le site ne montre pas d’adresse électronique : donnez celle de la page où l’on écrit.'),
  mended: typeset('Adresse passée en https:// : ouvrez-la pour la vérifier, puis posez le lien.'),
};

/** The name of each component, with its attributes. */
const components: Readonly<Record<string, string>> = {
  Axes: 'Axes',
  Chiffre: 'Chiffre : {valeur} {libelle}',
  Citation: 'Citation : {auteur}',
  Divergence: 'Les sources diffèrent : {sujet}',
  Encadre: 'Encadré : {titre}',
};

/** The name of a component in a text: « Encadré : Contexte ». */
export const nameOfComponent = ({ name, attributes }: Component): string => typeset(fill(components[name], attributes));

/** The name of a block that only its source says, from its first words when it is no component. */
export function nameOfSource(source: string): string {
  const found = componentOf(source);
  if (found) return nameOfComponent(found);
  const kind = /^\s*\|/.test(source) ? 'Tableau' : /^\s*>/.test(source) ? 'Citation' : 'Passage';
  const words = source
    .replace(/<\/?|[|>*#`_=\\-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return typeset(`${kind} « ${words.length > 40 ? `${words.slice(0, 39)}…` : words} »`);
}
