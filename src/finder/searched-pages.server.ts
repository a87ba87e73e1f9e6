import type { Page, RegionIntroduction, SchemePage } from '#model/page.ts';
import { type Region, regions } from '#model/region.ts';
import type { Project } from '#model/project.ts';
import { type Sector, sectors } from '#model/sector.ts';
import { listPath, regionPath, sectorPath, tablePath } from '#text/addresses.ts';
import { amountSentence } from '#text/amount-summary.ts';
import { laureateSentence } from '#text/figures.ts';
import { sectorDescriptions, unknownSector } from '#text/labels.ts';
import { pageLeads } from '#text/page-leads.ts';
import { siteMap } from '#text/site-map.ts';
import type { SearchedPage } from './answers.server.ts';

/** What the search needs of the content to find pages. */
export interface PageContent {
  pages: readonly Page[];
  introductionOf: (region: Region) => RegionIntroduction | undefined;
  /** The text of a page or of a region as written. */
  rawTextOf: (collection: 'pages' | 'regions', slug: string) => Promise<string>;
  projects: readonly Project[];
  scheme: SchemePage;
}

/** What a sector is, or that it has no known project. */
const sectorSentence = (sector: Sector, projects: readonly Project[]) =>
  projects.some(({ sectors }) => sectors.includes(sector)) ? sectorDescriptions[sector] : unknownSector;

/** Every page of the site map but the home page and projects, with its text. */
export async function searchedPages(content: PageContent): Promise<SearchedPage[]> {
  const { pages, introductionOf, rawTextOf, projects, scheme } = content;
  const leads: Readonly<Record<string, string>> = {
    ...pageLeads,
    [listPath()]: laureateSentence(scheme, projects),
    [tablePath()]: `${amountSentence(projects)}.`,
  };
  const textsOf = async (path: string): Promise<Partial<SearchedPage>> => {
    const page = pages.find(({ slug }) => path === `${slug}/`);
    if (page) return { ...page, body: await rawTextOf('pages', page.slug) };
    const region = regions.find((one) => path === regionPath(one));
    const introduction = region && introductionOf(region);
    if (introduction) {
      const terms = introduction.sources.map(({ title }) => title);
      return { ...introduction, terms, body: await rawTextOf('regions', introduction.slug) };
    }
    const sector = sectors.find((one) => path === sectorPath(one));
    if (sector) return { description: sectorSentence(sector, projects) };
    return { description: leads[path] };
  };
  const links = siteMap([], pages).flatMap((section) => section.links.filter(({ path }) => path !== ''));
  return Promise.all(links.map(async ({ label, path }) => ({ ...(await textsOf(path)), title: label, path })));
}
