import { readFile } from 'node:fs/promises';
import { getCollection, getEntry, render } from 'astro:content';
import type { RegionIntroduction, SchemePage } from '#model/page.ts';
import type { Project } from '#model/project.ts';
import type { Region } from '#model/region.ts';
import { type Source, numberSources } from '#model/source.ts';
import { type Synonyms, noSynonyms } from '#model/synonyms.ts';
import { readHistories } from '#history/histories.ts';
import { type KnownFiles, knownFiles } from '#validation/content-folder.ts';
import { contentRoot } from '#site.ts';

/** The only door to the content: it loads once, sorts once, and gives domain objects and their texts. */

const order = new Intl.Collator('fr', { numeric: true });

/** An entry of a collection becomes a domain object: its id is its slug, its sources are numbered as its text cites them. */
function toDomain<Data extends { sources: readonly Source[] }>(entry: {
  id: string;
  data: Data;
  body?: string | undefined;
}) {
  return { ...entry.data, slug: entry.id, sources: numberSources(entry.data.sources, entry.body ?? '') };
}

const files = (await getCollection('projets')).map(toDomain);
const histories = await readHistories(contentRoot, files);

/** Every project, by title. */
export const projects: readonly Project[] = files
  .map((file) => ({ ...file, history: histories.get(file.slug) ?? [] }))
  .sort((a, b) => order.compare(a.title, b.title));

/** Every page of prose, by title. */
export const pages: readonly SchemePage[] = (await getCollection('pages'))
  .map(toDomain)
  .sort((a, b) => order.compare(a.title, b.title));

const introductions: readonly RegionIntroduction[] = (await getCollection('regions')).map(toDomain);

/** The page of prose of a slug. Throws when its file is missing: the site cannot do without it. */
export function pageOf(slug: string): SchemePage {
  const page = pages.find((one) => one.slug === slug);
  if (!page) throw new Error(`content/pages/${slug}.mdx is missing.`);
  return page;
}

/** The page about the scheme, with its figures and its calendar. */
export const scheme: SchemePage = pageOf('dispositif');

/** The words that people search and that pages may not use. */
export const synonyms: Synonyms = (await getEntry('synonymes', 'synonymes'))?.data ?? noSynonyms;

/** What is known of a region as a whole, when there is a file about it. */
export function introductionOf({ slug }: Region): RegionIntroduction | undefined {
  return introductions.find((one) => one.slug === slug);
}

/** The text of a file as a component: `<Content components={prose} />`. */
export async function textOf(collection: 'projets' | 'pages' | 'regions', slug: string) {
  const entry = await getEntry(collection, slug);
  if (!entry) throw new Error(`content/${collection}/${slug}.mdx is missing.`);
  return (await render(entry)).Content;
}

/** The text of a file as written, for the search index. */
export async function rawTextOf(collection: 'projets', slug: string): Promise<string> {
  return (await getEntry(collection, slug))?.body ?? '';
}

/** A file as it is, its facts included, for the form that corrects it. */
export async function fileOf(collection: 'projets', slug: string): Promise<string> {
  const entry = await getEntry(collection, slug);
  if (!entry?.filePath) throw new Error(`content/${collection}/${slug}.mdx is missing.`);
  return readFile(entry.filePath, 'utf8');
}

/** What the rules between files need to know of the files, for the form that adds one. */
export const contentFacts = (): KnownFiles => knownFiles(contentRoot);
