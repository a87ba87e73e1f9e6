import type { Page, RegionIntroduction } from '#model/page.ts';
import { type Region, regions } from '#model/region.ts';
import { sectors } from '#model/sector.ts';
import { regionPath, sectorPath } from '#text/addresses.ts';
import { sectorDescriptions } from '#text/labels.ts';
import { pageLeads } from '#text/page-leads.ts';
import { siteMap } from '#text/site-map.ts';
import type { SearchedPage } from './answers.server.ts';

/** What the search needs of the content to find pages. */
export interface PageContent {
  pages: readonly Page[];
  introductionOf: (region: Region) => RegionIntroduction | undefined;
  /** The text of a page or of a region as written. */
  rawTextOf: (collection: 'pages' | 'regions', slug: string) => Promise<string>;
  /** What the list of projects holds, in a sentence. */
  holdings: string;
}

/** Every page of the site map but the home page and projects, with its text. */
export async function searchedPages(content: PageContent): Promise<SearchedPage[]> {
  const { pages, introductionOf, rawTextOf, holdings } = content;
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
    if (sector) return { description: sectorDescriptions[sector] };
    return { description: { ...pageLeads, 'projets/': holdings }[path] };
  };
  const links = siteMap([], pages).flatMap((section) => section.links.filter(({ path }) => path !== ''));
  return Promise.all(links.map(async ({ label, path }) => ({ ...(await textsOf(path)), title: label, path })));
}
