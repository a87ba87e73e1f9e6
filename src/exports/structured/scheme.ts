import type { SchemePage } from '#model/page.ts';
import { absoluteAddress } from '#text/addresses.ts';
import { schemeName } from '#text/labels.ts';
import { type StructuredNode, ids, refer } from './node.ts';
import { checkedPage } from './page.ts';

/** The scheme, as whoever it helps names it. */
export const schemeReference: StructuredNode = {
  '@type': 'FundingScheme',
  '@id': ids.scheme,
  name: schemeName,
};

/** The scheme’s page: the scheme, the plan that it is a part of, the body that operates it. */
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
