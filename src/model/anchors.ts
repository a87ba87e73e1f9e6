import GithubSlugger from 'github-slugger';
import { phases } from './phase.ts';
import { factKeys } from './project.ts';

/** Ids that the layout of every text page gives to its own sections. */
const ofPages = [
  'menu',
  'sources',
  'extrait',
  'citer',
  'citer-titre',
  'citer-faits',
  ...[...Object.values(factKeys), ...phases].map((key) => `fait-${key}`),
  'reference',
  'resume-court',
  'resume-long',
  'historique',
  'historique-titre',
  'voisins',
  'voisines',
];

/** Further ids that the layouts of some pages use, by the slug of the page. */
const ofPage: Readonly<Record<string, readonly string[]>> = {
  dispositif: ['calendrier'],
  donnees: ['fichiers', 'texte', 'colonnes', 'lire', 'suivre'],
  'mentions-legales': ['contact'],
  presse: [
    'chiffres',
    'textes',
    'mots-100',
    'texte-100',
    'mots-300',
    'texte-300',
    'calendrier',
    'cartes',
    'motifs',
    'donnees',
    'texte',
    'contact',
  ],
};

/** Ids of a page that links may target, besides those of its headings and sources. */
export const partIds = (slug: string): readonly string[] => [
  'contenu',
  ...(Object.hasOwn(ofPage, slug) ? (ofPage[slug] ?? []) : []),
];

/** All the ids that the layout of a page uses: no heading of its text may have one of them. */
export const ownIds = (slug: string): string[] => [...ofPages, ...partIds(slug)];

/** Id of the part of a page on what is unknown, whether its layout or its text writes it. */
export const unknownId = 'non-dit';

/** Whether a heading opens a section on unknown facts: its id is then `unknownId`, whatever its wording. */
export const isOfUnknown = (heading: string): boolean =>
  /^ce que (?:nos sources ne disent|nous ne savons) pas$/i.test(heading.replace(/\s+/gu, ' ').trim());

/**
 * Returns a function that gives the headings of the text `slug` their ids, in document order: the words with hyphens,
 * as GitHub writes them, and a final number when the text or its page already has that id. French spacing does not
 * change an id.
 */
export function headingIds(slug: string): (heading: string) => string {
  const slugger = new GithubSlugger();
  for (const id of ownIds(slug)) slugger.slug(id);
  return (heading) => {
    if (isOfUnknown(heading)) return slugger.slug(unknownId);
    const words = heading.replace(/\s+/gu, ' ').trim();
    return slugger.slug(words.replace(/ (?=[?!:;»])|(?<=«) /g, ''));
  };
}
