import type { Sector } from '#model/sector.ts';
import { siteDescription } from '#site.ts';
import { homeCardTitle } from '#text/card-alt.ts';
import type { MapPoint } from '#map/map-point.ts';
import type { Card, Drawing } from './card.ts';

/** The sectors whose drawings suit a page: images for the press, lines for data, and so on. */
const suited: Readonly<Record<string, readonly Sector[]>> = {
  'projets/': ['audiovisuel', 'musique-et-son', 'design', 'metiers-d-art'],
  'integrer/': ['numerique-et-realite-etendue', 'jeu', 'audiovisuel'],
  'recherche/': ['photographie', 'design', 'audiovisuel'],
  'plan-du-site/': ['edition', 'jeu', 'design'],
  'presse/': ['edition', 'spectacle-vivant', 'photographie'],
  'donnees/': ['jeu', 'langues-et-ia', 'numerique-et-realite-etendue'],
  'contribuer/': ['metiers-d-art', 'mode', 'edition'],
  'dispositif/': ['patrimoine', 'design', 'audiovisuel'],
  'glossaire/': ['langues-et-ia', 'edition', 'design'],
  'accessibilite/': ['audiovisuel', 'musique-et-son', 'metiers-d-art'],
  'mentions-legales/': ['edition', 'patrimoine'],
  'donnees-personnelles/': ['spectacle-vivant', 'animation'],
};

/** The sectors whose drawings suit a page; those of any page when it has none of its own. */
export const pageSectors = (page: string): readonly Sector[] =>
  suited[page] ?? ['design', 'audiovisuel', 'photographie'];

/** The cards of the pages that are neither a project’s, a region’s nor a sector’s, and are not files of `content/`. */
export function sitePages(points: readonly MapPoint[]): Card[] {
  const france: Drawing = { kind: 'france', points };
  const pages: [page: string, kicker: string, title: string, line: string, drawing?: Drawing][] = [
    ['', '', homeCardTitle, siteDescription, france],
    ['projets/', 'Explorer', 'Les projets lauréats', 'À filtrer par région, par filière et par phase.'],
    [
      'regions/',
      'Explorer',
      'Les régions',
      'Dix-huit régions : ce que l’on sait, et ce qui manque.',
      { kind: 'regions', points },
    ],
    [
      'filieres/',
      'Explorer',
      'Les filières',
      'Les projets rangés par filière, du jeu aux métiers d’art.',
      { kind: 'sectors' },
    ],
    ['carte/', 'Explorer', 'La carte des projets', 'Où sont les lauréats, de Roubaix à La Réunion.', france],
    ['integrer/', 'Réutiliser', 'Intégrer la carte', 'Toute la France, une région ou une filière, dans votre site.'],
    [
      'integrer/carte/',
      'Réutiliser',
      'Carte à intégrer',
      'La carte des pôles créatifs, à montrer dans un autre site.',
      france,
    ],
    ['contribuer/', 'Participer', 'Contribuer', 'Ajouter un projet, ou corriger une fiche.'],
    ['recherche/', 'Explorer', 'Rechercher', 'Un projet, une ville, un métier.'],
    ['plan-du-site/', 'Explorer', 'Plan du site', 'Toutes les pages, en une seule.'],
    ['404.html', 'Erreur 404', 'Page introuvable', 'Cette adresse ne mène à rien.', { kind: 'broken' }],
  ];
  return pages.map(([page, kicker, title, line, drawing]) => ({
    page,
    kicker,
    title,
    line,
    drawing: drawing ?? { kind: 'motif', slug: page, sectors: pageSectors(page) },
  }));
}
