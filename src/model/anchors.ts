import GithubSlugger from 'github-slugger';

/** Ids that the layout of every text page gives to its own sections. */
const ofPages = [
  'menu',
  'sources',
  'citer',
  'reference',
  'resume-court',
  'resume-long',
  'historique',
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
  ],
};

/** Ids of a page that links may target, besides those of its headings and sources. */
export const partIds = (slug: string): readonly string[] => [
  'contenu',
  ...(Object.hasOwn(ofPage, slug) ? (ofPage[slug] ?? []) : []),
];

/** All the ids that the layout of a page uses: no heading of its text may have one of them. */
export const ownIds = (slug: string): string[] => [...ofPages, ...partIds(slug)];

/** Heading of the section on unknown facts: its id is `non-dit` on every page, whatever its wording. */
const ofUnknown = /^ce que (?:nos sources ne disent|nous ne savons) pas$/i;

/**
 * Returns a function that gives the headings of the text `slug` their ids, in document order: the words with hyphens,
 * as GitHub writes them, and a final number when the text or its page already has that id. French spacing does not
 * change an id.
 */
export function headingIds(slug: string): (heading: string) => string {
  const slugger = new GithubSlugger();
  for (const id of ownIds(slug)) slugger.slug(id);
  return (heading) => {
    const words = heading.replace(/\s+/gu, ' ').trim();
    if (ofUnknown.test(words)) return slugger.slug('non-dit');
    return slugger.slug(words.replace(/ (?=[?!:;»])|(?<=«) /g, ''));
  };
}
