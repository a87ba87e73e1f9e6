import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { contentRoot, outDir } from '#site.ts';
import { movedTo } from '#hosting/redirects.ts';
import { readContentFile } from '#validation/content-file.ts';
import type { PageFile } from '#validation/page.ts';
import type { ProjectFile } from '#validation/project.ts';

/** The project’s root. */
export const root = join(import.meta.dirname, '../..');

/**
 * Folder of the built site under test: the real one, or the one of `tests/content/` with the settings of
 * `tests/site.env`.
 */
export const dist = join(root, outDir);

/** Folder of the content of that site. */
export const content = join(root, contentRoot, 'content');

/** A page of the built site. */
export interface BuiltPage {
  /** Path from the root, as `/regions/corse/`; `/404.html` for the only page that is not in a folder. */
  address: string;
  html: string;
  document: HTMLElement;
}

/**
 * Every page of a built site by address, except the redirects of former addresses. Throws when there is no page,
 * because the site must be built first.
 */
export function readPages(folder = dist): Map<string, BuiltPage> {
  const files = globSync('**/*.html', { cwd: folder }).map((path) => path.replaceAll('\\', '/'));
  if (files.length === 0) throw new Error(`No page in ${folder}: run "npm run build" first.`);
  const pages = files
    .sort()
    .map((file) => readPage(file, folder))
    .filter(({ html }) => !movedTo(html));
  return new Map(pages.map((page) => [page.address, page]));
}

/** Reads the page of a file of a built site, as `regions/corse/index.html`. */
export function readPage(file: string, folder = dist): BuiltPage {
  const html = readFileSync(join(folder, file), 'utf8');
  return { address: `/${file.replace(/index\.html$/, '')}`, html, document: parse(html, { comment: false }) };
}

/** The page at an address. Throws when the site has no such page. */
export function pageAt(pages: ReadonlyMap<string, BuiltPage>, address: string): BuiltPage {
  const page = pages.get(address);
  if (!page) throw new Error(`The built site has no page ${address}.`);
  return page;
}

/**
 * Text of the first element that matches, with each run of white space as one ordinary space; `''` when none matches.
 */
export function textOf(page: BuiltPage, selector: string): string {
  return (page.document.querySelector(selector)?.text ?? '').replace(/\s+/gu, ' ').trim();
}

/** The files of a folder with their digests, one line each, sorted. */
export const digests = (folder: string): string[] =>
  globSync('**/*', { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()
    .map(
      (path) =>
        `${path} ${createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex')}`,
    );

const slugsOf = (folder: string) =>
  globSync('*.mdx', { cwd: join(content, folder) })
    .map((name) => name.replace(/\.mdx$/, ''))
    .sort();

/** Slugs of the project files. */
export const projectSlugs = slugsOf('projets');

/** Slugs of the pages of prose. */
export const proseSlugs = slugsOf('pages');

/** The project of a slug, as the schema returns it. Throws when its file is invalid. */
export function readProject(slug: string): ProjectFile & { slug: string } {
  const { data } = readContentFile('projets', `content/projets/${slug}.mdx`, readFileSync(projectFile(slug), 'utf8'));
  if (!data) throw new Error(`${projectFile(slug)} is wrong: run "npm run check:content".`);
  return { slug, ...(data as ProjectFile) };
}

/** The page about the scheme, as the schema returns it. Throws when its file is invalid. */
export function readScheme(): PageFile {
  const file = join(content, 'pages/dispositif.mdx');
  const { data } = readContentFile('pages', 'content/pages/dispositif.mdx', readFileSync(file, 'utf8'));
  if (!data) throw new Error(`${file} is wrong: run "npm run check:content".`);
  return data as PageFile;
}

/** Path of a project’s file. */
export const projectFile = (slug: string): string => join(content, 'projets', `${slug}.mdx`);
