import type { Page } from '#model/page.ts';
import type { NumberedSource } from '#model/source.ts';
import { licences, siteName } from '#site.ts';
import { absoluteAddress } from '#text/addresses.ts';
import { type StructuredNode, ids, orNothing, refer } from './node.ts';

/** What every page says of itself. */
export interface PageIdentity {
  /** Absent on the home page. */
  title?: string | undefined;
  /** From the base path. */
  path: string;
  /** From the home page’s child down to the page itself, which alone has no path. */
  trail: readonly { label: string; path?: string }[];
}

function breadcrumb(trail: PageIdentity['trail']): StructuredNode | undefined {
  if (trail.length === 0) return undefined;
  const steps = [{ label: 'Accueil', path: '' }, ...trail].map(({ label, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    item: path === undefined ? undefined : refer(absoluteAddress(path)),
  }));
  return { '@type': 'BreadcrumbList', itemListElement: steps };
}

/** What a page rests on and when it was last checked, as properties of a page. */
export function checkedPage({ sources, verifiedOn }: { sources: readonly NumberedSource[]; verifiedOn: string }) {
  return {
    lastReviewed: verifiedOn,
    license: licences.data.url,
    citation: orNothing(
      sources.map(({ title, url, publisher, date }) => ({
        '@type': 'CreativeWork',
        name: title,
        url,
        publisher: { '@type': 'Organization', name: publisher },
        datePublished: date,
      })),
    ),
  };
}

/** A page of prose: what it rests on, when it was checked. */
export function proseNodes(page: Page): StructuredNode[] {
  return [{ '@type': 'WebPage', '@id': ids.page(`${page.slug}/`), ...checkedPage(page) }];
}

/**
 * A page as JSON-LD, to be written in HTML as it is. The page is a node of its own; a node with the page’s id adds to it.
 */
export function structuredPage({ title, path, trail }: PageIdentity, nodes: readonly StructuredNode[] = []): string {
  const id = ids.page(path);
  const page = {
    '@type': 'WebPage',
    '@id': id,
    url: id,
    name: title ?? siteName,
    inLanguage: 'fr',
    isPartOf: refer(ids.site),
    breadcrumb: breadcrumb(trail),
    ...nodes.find((node) => node['@id'] === id),
  };
  return writeInHtml({
    '@context': 'https://schema.org',
    '@graph': [page, ...nodes.filter((one) => one['@id'] !== id)],
  });
}

/** JSON that closes no script (`<`) and breaks no line of one (U+2028, U+2029). */
function writeInHtml(value: object): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
