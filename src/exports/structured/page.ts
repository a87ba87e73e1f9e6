import type { Page } from '#model/page.ts';
import type { NumberedSource } from '#model/source.ts';
import { licences, siteName } from '#site.ts';
import { absoluteAddress } from '#text/addresses.ts';
import { type StructuredNode, ids, orNothing, refer } from './node.ts';

/** Facts that every page gives about itself. */
export interface PageIdentity {
  /** Absent on the home page. */
  title?: string | undefined;
  /** Path from the base path. */
  path: string;
  /** Breadcrumb, from the child of the home page down to the page itself, the only step without a path. */
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

/** Properties of a page that has sources and a date of last check. */
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

/** Nodes of a page of prose, with its sources and the date of its last check. */
export function proseNodes(page: Page): StructuredNode[] {
  return [{ '@type': 'WebPage', '@id': ids.page(`${page.slug}/`), ...checkedPage(page) }];
}

/**
 * Writes a page as JSON-LD that can be inserted in HTML as it is. The page has its own node, into which a given node
 * with the same id is merged.
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

/**
 * Writes JSON for a script element: it escapes `<`, which could close it, and U+2028 and U+2029, which break its lines.
 */
function writeInHtml(value: object): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
