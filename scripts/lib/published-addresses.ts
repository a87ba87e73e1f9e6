import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isListed } from '#hosting/listing.ts';
import { movedTo } from '#hosting/redirects.ts';

const opening =
  '# Les adresses déjà publiées, une par ligne : toutes doivent répondre, toujours. « npm run write:addresses » ajoute les nouvelles ; rien ne s’en retire.';

/** Reads published addresses, relative to the base path, as `projets/xpicc/`; `/` is the home page. */
export function readPublished(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() && !line.startsWith('#'));
}

/** The text of the list of published addresses, each once, sorted. */
export function publishedText(addresses: readonly string[]): string {
  return `${[opening, ...[...new Set(addresses)].sort()].join('\n')}\n`;
}

/**
 * The addresses that a built site promises to serve for ever: the pages listed for search engines, the data, the feeds,
 * the citations.
 */
export function publishedAddresses(dist: string): string[] {
  const filesOf = (pattern: string) => globSync(pattern, { cwd: dist }).map((path) => path.replaceAll('\\', '/'));
  // The number of pages of the list of projects is not a promise.
  const pages = filesOf('**/index.html').filter(
    (path) => !path.startsWith('projets/page/') && isListed(readFileSync(join(dist, path), 'utf8')),
  );
  const addresses = pages.map((path) => path.replace(/index\.html$/, '') || '/');
  return [...addresses, ...filesOf('{donnees,flux,citer}/**/*.*').filter((path) => !path.endsWith('.html'))].sort();
}

/**
 * The addresses where a built site has neither a page nor a file, or only a redirect to nothing. `base`: its base path.
 */
export function unanswered(addresses: readonly string[], dist: string, base: string): string[] {
  const fileAt = (address: string) => join(dist, address.endsWith('/') ? `${address}index.html` : address);
  const answers = (address: string) => {
    if (!existsSync(fileAt(address))) return false;
    const to = address.endsWith('/') ? movedTo(readFileSync(fileAt(address), 'utf8')) : undefined;
    return to === undefined || existsSync(fileAt(to.slice(base.length)));
  };
  return addresses.filter((address) => !answers(address));
}
