import { absoluteAddress } from '#text/addresses.ts';

/**
 * `/robots.txt` allows everything. It is generated because the address of the sitemap depends on where the site is
 * published.
 */
export const GET = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteAddress('sitemap-index.xml')}\n`);
