import { siteDescription, siteName } from '#site.ts';
import { absoluteAddress } from '#text/addresses.ts';
import { type StructuredNode, ids, refer } from './node.ts';

/** Publisher of the site: the site itself, described as independent. */
export const publisher: StructuredNode = {
  '@type': 'Organization',
  '@id': ids.publisher,
  name: siteName,
  url: absoluteAddress(),
  logo: absoluteAddress('favicon.svg'),
  description: 'Site indépendant, qui n’est ni de l’État ni de la Banque des Territoires.',
};

/** Nodes of the home page: the site and its search. */
export const website: readonly StructuredNode[] = [
  {
    '@type': 'WebSite',
    '@id': ids.site,
    name: siteName,
    url: absoluteAddress(),
    description: siteDescription,
    inLanguage: 'fr',
    publisher: refer(ids.publisher),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${absoluteAddress('projets/')}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  },
  publisher,
];
