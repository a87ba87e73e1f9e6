import type { Page, RegionIntroduction } from '#model/page.ts';
import { pagesOf } from '#model/paging.ts';
import { type Project, regionsOf } from '#model/project.ts';
import type { Region } from '#model/region.ts';
import { sectors } from '#model/sector.ts';
import { groupByRegion } from '#model/statistics.ts';
import { siteDescription } from '#site.ts';
import { projectPath, regionPath, sectorPath } from '#text/addresses.ts';
import { regionDescription } from '#text/figures.ts';
import { formatList } from '#text/format.ts';
import { reservation, sectorDescriptions, sectorLabels } from '#text/labels.ts';
import { siteMap } from '#text/site-map.ts';
import { typeset } from '#text/typography.ts';
import { mapPoints, pointsIn } from '#map/map-point.ts';
import type { Card } from './card.ts';
import { pageSectors, sitePages } from './site-pages.ts';

/** No card shows more of a sentence than this. */
const longest = 400;

/** The card of every page of the site. `introductionOf` knows of some regions how many laureates they have. */
export function cards(
  projects: readonly Project[],
  pages: readonly Page[],
  introductionOf: (region: Region) => RegionIntroduction | undefined = () => undefined,
): Card[] {
  const points = mapPoints(projects);
  const ofProjects = projects.map((project): Card => {
    const doubt = reservation(project);
    const place = formatList(regionsOf(project).map(({ name }) => name));
    return {
      page: projectPath(project),
      // The reservation stays in one piece.
      kicker: doubt ? `${place} · ${doubt.replaceAll(' ', '\u00a0')}` : place,
      title: project.title,
      line: project.tagline,
      drawing: { kind: 'motif', slug: project.slug, sectors: project.sectors },
    };
  });
  const ofRegions = groupByRegion(projects).map(({ value: region, projects }): Card => ({
    page: regionPath(region),
    kicker: 'Région',
    title: region.name,
    line: regionDescription(region, projects, introductionOf(region)),
    drawing: { kind: 'region', code: region.code, points: pointsIn(points, [region.code]) },
  }));
  const ofSectors = sectors.map((sector): Card => ({
    page: sectorPath(sector),
    kicker: 'Filière',
    title: sectorLabels[sector],
    line: sectorDescriptions[sector],
    drawing: { kind: 'sector', sector },
  }));
  const ofPages = pages.map(({ slug, title, description }): Card => ({
    page: `${slug}/`,
    // As the plan of the site files them.
    kicker: 'Comprendre',
    title,
    line: description,
    drawing: { kind: 'motif', slug, sectors: pageSectors(`${slug}/`) },
  }));
  const ofLists = pagesOf(projects)
    .slice(1)
    .map((_, index): Card => ({
      page: `projets/page/${index + 2}/`,
      kicker: 'Explorer',
      title: `Les projets, page ${index + 2}`,
      line: 'Par ordre alphabétique.',
      drawing: { kind: 'motif', slug: `page-${index + 2}`, sectors: pageSectors('projets/') },
    }));
  const made = [...ofProjects, ...ofRegions, ...ofSectors, ...ofPages, ...ofLists, ...sitePages(points)];
  return [...made, ...remaining(made, projects, pages)].map((card) => ({
    ...card,
    kicker: typeset(card.kicker),
    title: typeset(card.title),
    line: typeset(card.line.slice(0, longest)),
  }));
}

/** The cards of pages that the plan of the site lists and that have no words of their own here. */
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
      drawing: { kind: 'motif', slug: path, sectors: pageSectors(path) },
    }));
}
