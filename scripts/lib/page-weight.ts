import { readFile, glob } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Transfer size of a first view of a page, in bytes of gzip. */
export interface PageWeight {
  /** Path in the built folder. */
  path: string;
  /** HTML and style sheets, without the print style sheet. */
  markup: number;
  /** The print style sheet: browsers fetch it last, and it does not delay rendering. */
  paper: number;
  /** Scripts that the page loads by itself, and their static imports. */
  script: number;
  /**
   * JSON-LD. It is at the end of the HTML, after everything that readers see and browsers fetch: no first view waits
   * for it, so it is not part of `markup`.
   */
  data: number;
}

/** HTML files of the built site by kind: `projets` and `projets/*` are two kinds. Sorted by kind. */
export async function kindsOfPages(dist: string): Promise<{ kind: string; pages: string[] }[]> {
  const kinds = new Map<string, string[]>();
  for await (const path of glob('**/*.html', { cwd: dist })) {
    const [first = '', second] = path
      .replaceAll('\\', '/')
      .replace(/\/?index\.html$/, '')
      .split('/');
    const kind = second === undefined ? first || 'accueil' : `${first}/*`;
    const pages = kinds.get(kind);
    if (pages) pages.push(path);
    else kinds.set(kind, [path]);
  }
  return [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, pages]) => ({ kind, pages: pages.sort() }));
}

const dataBlock = /<script type="application\/ld\+json">[\s\S]*?<\/script>/g;

/** Weighs a page of a site built under `base`. Throws when a file that it loads is missing. */
export async function weighPage(dist: string, path: string, base: string): Promise<PageWeight> {
  const whole = await readFile(join(dist, path), 'utf8');
  const html = whole.replace(dataBlock, '');
  const addresses = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, address = '']) => address);
  const styles = addresses(/<link rel="stylesheet"(?! media="print")[^>]*href="([^"]+)"/g);
  const papers = addresses(/<link rel="stylesheet" media="print"[^>]*href="([^"]+)"/g);
  const scripts = addresses(/<script[^>]+src="([^"]+)"/g);
  const inlineScripts = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, text = '']) => text,
  );
  const inDist = (address: string) => join(dist, address.slice(base.length));
  const readAll = (all: readonly string[]) => Promise.all(all.map((address) => readFile(inDist(address))));
  const [css, paper, js] = await Promise.all([readAll(styles), readAll(papers), readWithImports(scripts.map(inDist))]);
  const sum = (files: readonly (Buffer | string)[]) => files.reduce((total, file) => total + gzipSync(file).length, 0);
  return {
    path,
    markup: sum([html, ...css]),
    data: sum(whole.match(dataBlock) ?? []),
    paper: sum(paper),
    script: sum([...js, ...(inlineScripts.length > 0 ? [inlineScripts.join('\n')] : [])]),
  };
}

async function readWithImports(paths: readonly string[], seen = new Map<string, Buffer>()): Promise<Buffer[]> {
  for (const path of paths) {
    if (seen.has(path)) continue;
    const file = await readFile(path);
    seen.set(path, file);
    const imported = [...file.toString().matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)].map(([, one = '']) =>
      join(path, '..', one),
    );
    await readWithImports(imported, seen);
  }
  return [...seen.values()];
}
