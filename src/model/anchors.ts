import GithubSlugger from 'github-slugger';

/** Ids that every page of a text gives to its own parts. */
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

/** Ids that some pages give to theirs, by the slug of their text. */
const ofPage: Readonly<Record<string, readonly string[]>> = {
  dispositif: ['calendrier'],
  donnees: ['fichiers', 'colonnes', 'lire', 'suivre'],
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
  ],
};

/** Ids of the parts of a page, its text and its sources apart, that its address may end with. */
export const partIds = (slug: string): readonly string[] => [
  'contenu',
  ...(Object.hasOwn(ofPage, slug) ? (ofPage[slug] ?? []) : []),
];

/** All the ids that the page of a text gives to its own parts: no heading of the text may have one of them. */
export const ownIds = (slug: string): string[] => [...ofPages, ...partIds(slug)];

/** What is not known has one address, whatever the page and the words. */
const ofUnknown = /^ce que (?:nos sources ne disent|nous ne savons) pas$/i;

/**
 * Gives the headings of a text their ids, in order: their words with hyphens, as GitHub writes them; a number ends one that
 * the text or its page has already. `slug`: that of the text. Typography changes nothing.
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
