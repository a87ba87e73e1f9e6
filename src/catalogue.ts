import { readFile } from 'node:fs/promises';
import { getCollection, getEntry } from 'astro:content';
import { headingIds } from '#model/anchors.ts';
import { type CoverageByRegion, coverageByRegion } from '#model/coverage.ts';
import type { RegionIntroduction, SchemePage } from '#model/page.ts';
import type { Project } from '#model/project.ts';
import type { Question } from '#model/questions.ts';
import { type Region, regions } from '#model/region.ts';
import { type Source, numberSources } from '#model/source.ts';
import { type Synonyms, noSynonyms } from '#model/synonyms.ts';
import type { PlaceText } from '#gazetteer/named-places.server.ts';
import { regionPath } from '#text/addresses.ts';
import { mendCharacters } from '#validation/mend-characters.ts';
import type { KnownFiles } from '#validation/facts.ts';
import { publishedFiles } from '#validation/published-files.ts';
import { storedOf } from '#validation/stored.ts';
import { contentRoot } from '#site.ts';

/** The only module that reads collections: it loads and sorts them once, and exports model objects and their texts. */

const order = new Intl.Collator('fr', { numeric: true });

/** Turns an entry into a model object: its id is its slug, and its sources are numbered in the order of citation. */
function toModel<Data extends { sources: readonly Source[] }>(entry: {
  id: string;
  data: Data;
  body?: string | undefined;
}) {
  return { ...entry.data, slug: entry.id, sources: numberSources(entry.data.sources, entry.body ?? '') };
}

/** Every project, sorted by title. */
export const projects: readonly Project[] = (await getCollection('projets'))
  .map((entry) => ({ ...toModel(entry), history: storedOf(entry).history }))
  .sort((a, b) => order.compare(a.title, b.title));

/** Every prose page, sorted by title. */
export const pages: readonly SchemePage[] = (await getCollection('pages'))
  .map(toModel)
  .sort((a, b) => order.compare(a.title, b.title));

const introductions: readonly RegionIntroduction[] = (await getCollection('regions')).map(toModel);

/** The prose page of a slug. Throws when its file is missing: the site cannot do without it. */
export function pageOf(slug: string): SchemePage {
  const page = pages.find((one) => one.slug === slug);
  if (!page) throw new Error(`content/pages/${slug}.mdx is missing.`);
  return page;
}

/** The page about the scheme, with its figures and its calendar. */
export const scheme: SchemePage = pageOf('dispositif');

const secondPhase = /^## (.*seconde phase.*)$/im.exec((await getEntry('pages', scheme.slug))?.body ?? '')?.[1];

/** Path of what the scheme’s page says of the second phase; of the whole page when no heading names it. */
export const secondPhasePath = `${scheme.slug}/${secondPhase ? `#${headingIds(scheme.slug)(secondPhase)}` : ''}`;

/** The search synonyms: words that people search for, but that pages do not necessarily use. */
export const synonyms: Synonyms = (await getEntry('synonymes', 'synonymes'))?.data ?? noSynonyms;

/** The questions that the search answers. */
export const questions: readonly Question[] = (await getEntry('questions', 'questions'))?.data.questions ?? [];

/** The introduction of a region; `undefined` when it has no file. */
export function introductionOf({ slug }: Region): RegionIntroduction | undefined {
  return introductions.find((one) => one.slug === slug);
}

/** How much of each region is documented: every map says it the same way. */
export const regionCoverage: CoverageByRegion = coverageByRegion(projects, introductionOf);

/** The body of a file as written, for the search; empty when the file is missing. */
export async function rawTextOf(collection: 'projets' | 'pages' | 'regions', slug: string): Promise<string> {
  return (await getEntry(collection, slug))?.body ?? '';
}

/** The texts whose places the search knows: introductions of regions, then the scheme. */
export async function placeTexts(): Promise<PlaceText[]> {
  const ofRegions = regions.filter(introductionOf).map(async (region): Promise<PlaceText> => {
    const body = await rawTextOf('regions', region.slug);
    return { path: regionPath(region), body, regionCode: region.code };
  });
  return [...(await Promise.all(ofRegions)), { path: `${scheme.slug}/`, body: await rawTextOf('pages', scheme.slug) }];
}

/** The whole text of a file, mended, front matter included, for the form that corrects it. Rejects when it is missing. */
export async function fileOf(collection: 'projets' | 'regions', slug: string): Promise<string> {
  const entry = await getEntry(collection, slug);
  if (!entry?.filePath) throw new Error(`content/${collection}/${slug}.mdx is missing.`);
  return mendCharacters(await readFile(entry.filePath, 'utf8'));
}

/**
 * What the rules between files need to check one more, for the form. The headings, links and dates of the files are left
 * out: their issues are not about the new one.
 */
export async function contentFacts(): Promise<KnownFiles> {
  const entries = [
    ...(await getCollection('pages')),
    ...(await getCollection('projets')),
    ...(await getCollection('regions')),
  ];
  const facts = entries.map((entry) => ({ ...storedOf(entry).facts, headings: [], links: [], dates: [] }));
  return { facts, published: publishedFiles(contentRoot) };
}
