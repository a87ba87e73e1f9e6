/** Where a page that has moved leads, from the root of its host, or `undefined` for the others. */
export function movedTo(html: string): string | undefined {
  return /<meta http-equiv="refresh" content="0; url=([^"]+)"/.exec(html)?.[1];
}

/**
 * `_redirects`, as Cloudflare Pages and Netlify read it, for the pages that have moved: from their addresses to where they
 * lead, for good. Cloudflare refuses `301!`: on Netlify, the page itself answers, and leads to the same place.
 */
export function redirectsFile(moved: ReadonlyMap<string, string>): string {
  return [...moved].map(([from, to]) => `${from} ${to} 301\n`).join('');
}
