import type { SchemePage } from '#model/page.ts';
import { absoluteAddress } from '#text/addresses.ts';
import { schemeName } from '#text/labels.ts';
import { type StructuredNode, ids, refer } from './node.ts';
import { checkedPage } from './page.ts';

/** The scheme, as the projects that it funds refer to it. */
export const schemeReference: StructuredNode = {
  '@type': 'FundingScheme',
  '@id': ids.scheme,
  name: schemeName,
};

/** Nodes of the scheme’s page: the scheme, its parent plan, its operator. */
export function schemeNodes(page: SchemePage): StructuredNode[] {
  return [
    { '@type': 'WebPage', '@id': ids.page(`${page.slug}/`), ...checkedPage(page), about: refer(ids.scheme) },
    {
      ...schemeReference,
      url: absoluteAddress(`${page.slug}/`),
      parentOrganization: { '@type': 'FundingScheme', name: 'France 2030' },
      member: {
        '@type': 'OrganizationRole',
        roleName: 'opérateur',
        member: { '@type': 'Organization', name: 'Banque des Territoires' },
      },
    },
  ];
}
