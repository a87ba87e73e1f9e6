import { absoluteAddress } from '#text/addresses.ts';

/** `/robots.txt`: everything may be read; the sitemap’s address depends on where the site is published. */
export const GET = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteAddress('sitemap-index.xml')}\n`);
