import { type CoverageByRegion, coverageByRegion } from '#model/coverage.ts';
import type { CodePage, Page, RegionIntroduction } from '#model/page.ts';
import { pagesOf } from '#model/paging.ts';
import { type Project, regionsOf } from '#model/project.ts';
import type { Region } from '#model/region.ts';
import { type Sector, sectors } from '#model/sector.ts';
import { groupByRegion } from '#model/statistics.ts';
import { siteDescription, siteName } from '#site.ts';
import { projectPath, regionPath, sectorPath } from '#text/addresses.ts';
import { regionDescription } from '#text/figures.ts';
import { formatList } from '#text/format.ts';
import { reservation, sectorDescriptions, sectorLabels } from '#text/labels.ts';
import { siteMap } from '#text/site-map.ts';
import { typeset } from '#text/typography.ts';
import { motifFacts } from '#motif/motif.ts';
import { type MapPoint, mapPoints, pointsIn } from '#map/map-point.ts';
import type { Card, CardDrawing } from './card.ts';
import type { Mosaic } from './mosaic.ts';

/** Maximum length of the sentence of a card, in characters. */
const longest = 400;

/**
 * The card of every page of the site. `introductionOf` gives the number of laureates of the regions where it is known;
 * `home`: what the card of the home page shows.
 */
export function cards(
  projects: readonly Project[],
  pages: readonly Page[],
  introductionOf: (region: Region) => RegionIntroduction | undefined = () => undefined,
  home: Mosaic = { title: siteName, tiles: [] },
): Card[] {
  const points = mapPoints(projects);
  const coverage = coverageByRegion(projects, introductionOf);
  const ofProjects = projects.map((project): Card => {
    const doubt = reservation(project);
    const place = formatList(regionsOf(project).map(({ name }) => name));
    return {
      page: projectPath(project),
      // Non-breaking spaces, so that the reservation stays on one line.
      kicker: doubt ? `${place} · ${doubt.replaceAll(' ', '\u00a0')}` : place,
      title: project.title,
      line: project.tagline,
      drawing: { kind: 'motif', facts: motifFacts(project) },
    };
  });
  const ofRegions = groupByRegion(projects).map(({ value: region, projects }): Card => ({
    page: regionPath(region),
    kicker: 'Région',
    title: region.name,
    line: regionDescription(region, projects, introductionOf(region)),
    drawing: { kind: 'region', code: region.code, coverage, points: pointsIn(points, [region.code]) },
  }));
  const ofSectors = sectors.map((sector): Card => ({
    page: sectorPath(sector),
    kicker: 'Filière',
    title: sectorLabels[sector],
    line: sectorDescriptions[sector],
    drawing: { kind: 'pattern', seed: sector, sectors: [sector] },
  }));
  const ofPages = pages.map(({ slug, title, description }): Card => ({
    page: `${slug}/`,
    // Same heading as in the site map.
    kicker: 'Comprendre',
    title,
    line: description,
    drawing: { kind: 'pattern', seed: slug, sectors: pageSectors(`${slug}/`) },
  }));
  const ofLists = pagesOf(projects)
    .slice(1)
    .map((_, index): Card => ({
      page: `projets/page/${index + 2}/`,
      kicker: 'Explorer',
      title: `Les projets, page ${index + 2}`,
      line: 'Par ordre alphabétique.',
      drawing: { kind: 'pattern', seed: `page-${index + 2}`, sectors: pageSectors('projets/') },
    }));
  const made = [
    ...ofProjects,
    ...ofRegions,
    ...ofSectors,
    ...ofPages,
    ...ofLists,
    ...codePageCards(coverage, points, home),
  ];
  return [...made, ...remaining(made, projects, pages)].map((card) => ({
    ...card,
    kicker: typeset(card.kicker),
    title: typeset(card.title),
    line: typeset(card.line.slice(0, longest)),
  }));
}

/** Cards of the pages in the site map that have no texts of their own here. */
function remaining(made: readonly Card[], projects: readonly Project[], pages: readonly Page[]): Card[] {
  const paths = new Set(made.map(({ page }) => page));
  const links = siteMap(projects, pages).flatMap(({ title: kicker, links }) =>
    links.map((link) => ({ kicker, ...link })),
  );
  return links
    .filter(({ path }) => !paths.has(path))
    .map(({ kicker, label, path }) => ({
      page: path,
      kicker,
      title: label,
      line: siteDescription,
      drawing: { kind: 'pattern', seed: path, sectors: pageSectors(path) },
    }));
}

/** Page → the sectors whose drawings suit it: images for the press, lines for data, and so on. */
const suited: Readonly<Record<string, readonly Sector[]>> = {
  'projets/': ['audiovisuel', 'musique-et-son', 'design', 'metiers-d-art'],
  'projets/tableau/': ['langues-et-ia', 'numerique-et-realite-etendue', 'jeu'],
  'integrer/': ['numerique-et-realite-etendue', 'jeu', 'audiovisuel'],
  'recherche/': ['photographie', 'design', 'audiovisuel'],
  'nouveautes/': ['edition', 'photographie', 'musique-et-son'],
  'plan-du-site/': ['edition', 'jeu', 'design'],
  'presse/': ['edition', 'spectacle-vivant', 'photographie'],
  'donnees/': ['jeu', 'langues-et-ia', 'numerique-et-realite-etendue'],
  'contribuer/': ['metiers-d-art', 'mode', 'edition'],
  'contribuer/region/': ['patrimoine', 'edition', 'photographie'],
  'dispositif/': ['patrimoine', 'design', 'audiovisuel'],
  'glossaire/': ['langues-et-ia', 'edition', 'design'],
  'accessibilite/': ['audiovisuel', 'musique-et-son', 'metiers-d-art'],
  'mentions-legales/': ['edition', 'patrimoine'],
  'donnees-personnelles/': ['spectacle-vivant', 'animation'],
};

/** The sectors whose drawings suit a page; a default choice when it has none of its own. */
const pageSectors = (page: string): readonly Sector[] => suited[page] ?? ['design', 'audiovisuel', 'photographie'];

/** Cards of the pages written in code, and of the 404 page. */
function codePageCards(coverage: CoverageByRegion, points: readonly MapPoint[], home: Mosaic): Card[] {
  const france: CardDrawing = { kind: 'france', coverage, points };
  const pages: Record<CodePage | '404.html', [kicker: string, title: string, line: string, drawing?: CardDrawing]> = {
    '': ['', home.title, '', { kind: 'mosaic', tiles: home.tiles }],
    'projets/': ['Explorer', 'Les projets lauréats', 'À filtrer par région, par filière et par phase.'],
    'projets/tableau/': ['Explorer', 'Le tableau des projets', 'Montants, statuts et sources, à trier et à copier.'],
    'regions/': [
      'Explorer',
      'Les régions',
      'Dix-huit régions : ce que l’on sait, et ce qui manque.',
      { kind: 'regions', coverage },
    ],
    'filieres/': [
      'Explorer',
      'Les filières',
      'Les projets rangés par filière, du jeu aux métiers d’art.',
      { kind: 'sectors' },
    ],
    'carte/': ['Explorer', 'La carte des projets', 'Où sont les lauréats, de Roubaix à La Réunion.', france],
    'nouveautes/': ['Explorer', 'Les nouveautés', 'Ce qui a changé dans les fiches, jour par jour.'],
    'integrer/': ['Réutiliser', 'Intégrer la carte', 'Toute la France, une région ou une filière, dans votre site.'],
    'integrer/carte/': [
      'Réutiliser',
      'Carte à intégrer',
      'La carte des pôles créatifs, à montrer dans un autre site.',
      france,
    ],
    'contribuer/': ['Participer', 'Contribuer', 'Ajouter un projet, ou corriger une fiche.'],
    'contribuer/corriger/': ['Participer', 'Corriger une fiche', 'Un fait changé, et la source qui le dit.'],
    'contribuer/retirer/': ['Participer', 'Retirer une fiche', 'Elle mène à une autre, ou se corrige.'],
    'contribuer/region/': [
      'Participer',
      'Présenter une région',
      'Écrire les lignes qui ouvrent sa page, ou les corriger.',
    ],
    'recherche/': ['Explorer', 'Rechercher', 'Un projet, une ville, un métier.'],
    'motif/': [
      'Explorer',
      'Lire et composer un motif',
      'Une forme, une couleur, une petite tuile, un trou.',
      { kind: 'sectors' },
    ],
    'plan-du-site/': ['Explorer', 'Plan du site', 'Toutes les pages, en une seule.'],
    '404.html': ['Erreur 404', 'Page introuvable', 'Cette adresse ne mène à rien.', { kind: 'broken' }],
  };
  return Object.entries(pages).map(([page, [kicker, title, line, drawing]]) => ({
    page,
    kicker,
    title,
    line,
    drawing: drawing ?? { kind: 'pattern', seed: page, sectors: pageSectors(page) },
  }));
}
