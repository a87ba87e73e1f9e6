import { licences, siteName } from '#site.ts';
import { absoluteAddress } from '#text/addresses.ts';
import { writeXml } from '#text/xml.ts';
import { x } from 'xastscript';
import type { FeedEntry, Feed } from './feed.ts';

/** Media type of Atom. */
export const atomType = 'application/atom+xml';

function entry({ id, title, address, updated, published, summary, html, categories }: FeedEntry) {
  return x('entry', [
    x('id', id),
    x('title', title),
    x('link', { rel: 'alternate', type: 'text/html', hreflang: 'fr', href: address }),
    published && x('published', published),
    x('updated', updated),
    ...categories.map(({ term, scheme, label }) => x('category', { term, scheme, label })),
    x('summary', summary),
    x('content', { type: 'html' }, html),
  ]);
}

/** Writes a feed as an Atom document (RFC 4287; the licence’s link is RFC 4946). */
export function atomFeed({ id, title, subtitle, page, self, updated, entries }: Feed): string {
  const feed = x(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'fr' },
    x('id', id),
    x('title', title),
    x('subtitle', subtitle),
    x('link', { rel: 'self', type: atomType, href: self.atom }),
    x('link', { rel: 'alternate', type: 'text/html', hreflang: 'fr', href: page }),
    x('link', { rel: 'license', href: licences.data.url }),
    x('updated', updated),
    x('author', [x('name', siteName), x('uri', absoluteAddress())]),
    x('rights', licences.data.name),
    x('icon', absoluteAddress('favicon.svg')),
    ...entries.map(entry),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${writeXml(feed)}\n`;
}
