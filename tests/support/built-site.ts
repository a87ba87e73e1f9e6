import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { movedTo } from '#hosting/redirects.ts';

/** The project’s root. */
export const root = join(import.meta.dirname, '../..');

/** The site as published. */
export const dist = join(root, 'dist');

/** A page of the built site. */
export interface BuiltPage {
  /** `/projets/xpicc/`; `/404.html` for the page that is not a folder. */
  address: string;
  html: string;
  document: HTMLElement;
}

/** Every page of a built site, by address, but those of former addresses, which only lead elsewhere. Throws when there is none: the site must be built first. */
export function readPages(folder = dist): Map<string, BuiltPage> {
  const files = globSync('**/*.html', { cwd: folder }).map((path) => path.replaceAll('\\', '/'));
  if (files.length === 0) throw new Error(`No page in ${folder}: run "npm run build" first.`);
  const pages = files
    .sort()
    .map((file) => readPage(file, folder))
    .filter(({ html }) => !movedTo(html));
  return new Map(pages.map((page) => [page.address, page]));
}

/** The page of a file of a built site: `projets/xpicc/index.html`. */
export function readPage(file: string, folder = dist): BuiltPage {
  const html = readFileSync(join(folder, file), 'utf8');
  return { address: `/${file.replace(/index\.html$/, '')}`, html, document: parse(html, { comment: false }) };
}

/** A page by its address. Throws when the site has none. */
export function pageAt(pages: ReadonlyMap<string, BuiltPage>, address: string): BuiltPage {
  const page = pages.get(address);
  if (!page) throw new Error(`The built site has no page ${address}.`);
  return page;
}

/** Text of the first element that matches, spaces made single and ordinary. */
export function textOf(page: BuiltPage, selector: string): string {
  return (page.document.querySelector(selector)?.text ?? '').replace(/\s+/gu, ' ').trim();
}

/** Slugs of the project files. */
export const projectSlugs = globSync('content/projets/*.mdx', { cwd: root })
  .map((path) => path.replace(/^.*[\\/]|\.mdx$/g, ''))
  .sort();
