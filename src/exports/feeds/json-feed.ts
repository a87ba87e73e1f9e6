import { licences, siteName } from '#site.ts';
import { absoluteAddress } from '#text/addresses.ts';
import type { Feed } from './feed.ts';

/** Media type of JSON Feed. */
export const jsonFeedType = 'application/feed+json';

/** Writes a feed as a JSON Feed document (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed({ title, subtitle, page, self, entries }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: subtitle,
    user_comment: `À ouvrir dans un lecteur de flux. Textes et données : ${licences.data.name}, ${licences.data.url}`,
    home_page_url: page,
    feed_url: self.json,
    favicon: absoluteAddress('favicon.svg'),
    language: 'fr',
    authors: [{ name: siteName, url: absoluteAddress() }],
    items: entries.map(({ id, title, address, updated, published, summary, html, categories }) => ({
      id,
      url: address,
      title,
      summary,
      content_html: html,
      date_published: published,
      date_modified: updated,
      tags: categories.map(({ label }) => label),
    })),
  });
}
