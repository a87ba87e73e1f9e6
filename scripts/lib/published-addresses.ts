import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isListed } from '#hosting/listing.ts';
import { movedTo } from '#hosting/redirects.ts';

/** The committed list of published addresses, from the project’s root. */
export const publishedFile = 'content/adresses.txt';

const opening =
  '# Les adresses déjà publiées, une par ligne : toutes doivent répondre, toujours. « npm run write:addresses » ajoute les nouvelles ; rien ne s’en retire.';

/** Addresses from the base path, as `projets/xpicc/`; `/` is the home page. */
export function readPublished(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() && !line.startsWith('#'));
}

/** The published addresses with more addresses, each once, sorted. */
export function publishedText(addresses: readonly string[]): string {
  return `${[opening, ...[...new Set(addresses)].sort()].join('\n')}\n`;
}

/** What a built site promises to keep: the pages that are for search engines, the data, the feeds, the references. */
export function publishedAddresses(dist: string): string[] {
  const filesOf = (pattern: string) => globSync(pattern, { cwd: dist }).map((path) => path.replaceAll('\\', '/'));
  // How many pages the list is cut into is no promise.
  const pages = filesOf('**/index.html').filter(
    (path) => !path.startsWith('projets/page/') && isListed(readFileSync(join(dist, path), 'utf8')),
  );
  const addresses = pages.map((path) => path.replace(/index\.html$/, '') || '/');
  return [...addresses, ...filesOf('{donnees,flux,citer}/**/*.*').filter((path) => !path.endsWith('.html'))].sort();
}

/** The addresses where a built site has neither a page nor a file, or a page that leads nowhere. `base`: its base path. */
export function unanswered(addresses: readonly string[], dist: string, base: string): string[] {
  const fileAt = (address: string) => join(dist, address.endsWith('/') ? `${address}index.html` : address);
  const answers = (address: string) => {
    if (!existsSync(fileAt(address))) return false;
    const to = address.endsWith('/') ? movedTo(readFileSync(fileAt(address), 'utf8')) : undefined;
    return to === undefined || existsSync(fileAt(to.slice(base.length)));
  };
  return addresses.filter((address) => !answers(address));
}
