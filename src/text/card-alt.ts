import type { Sector } from '#model/sector.ts';
import { siteName } from '#site.ts';
import { sectorLabels } from './labels.ts';
import { typeset } from './typography.ts';

/** Drawing on the card of a page, by the path of the page; every other page has a generic motif. */
const drawings: readonly [RegExp, string][] = [
  [/^projets\/(?!tableau\/)[^/]+\/$/, 'du motif du projet'],
  [/^regions\/$/, 'des contours des dix-huit régions'],
  [/^regions\//, 'du contour de la région'],
  [/^filieres\/$/, 'd’un dessin pour chaque filière'],
  [/^filieres\//, 'du motif de la filière'],
  [/^(?:integrer\/)?carte\/$/, 'de la carte de France, avec les lieux des projets'],
  [/^404\.html$/, 'd’un motif brisé'],
];

/** Alternative text of a page’s card, from the page’s path and title: « XPICC », à côté du motif du projet. */
export function cardAlt(path: string, title = siteName): string {
  const drawing = drawings.find(([pattern]) => pattern.test(path))?.[1] ?? 'd’un motif de formes géométriques';
  const sector = /^filieres\/(.+)\/$/.exec(path)?.[1];
  if (path === '') return typeset(`« ${title} », au-dessus de la mosaïque des lauréats`);
  return typeset(`« ${sectorLabels[sector as Sector] ?? title} », à côté ${drawing}`);
}
