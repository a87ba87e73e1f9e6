/** The address, from the root of its host, to which a moved page leads; `undefined` for any other page. */
export function movedTo(html: string): string | undefined {
  return /<meta http-equiv="refresh" content="0; url=([^"]+)"/.exec(html)?.[1];
}

/**
 * `_redirects`, as Cloudflare Pages and Netlify read it: a permanent redirect (301) for each page that has moved.
 * Cloudflare refuses `301!`; without it, Netlify serves the page itself, which leads to the same place.
 */
export function redirectsFile(moved: ReadonlyMap<string, string>): string {
  return [...moved]
    .sort()
    .map(([from, to]) => `${from} ${to} 301\n`)
    .join('');
}
