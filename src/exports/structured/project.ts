import type { Place } from '#model/place.ts';
import { isCheckedUnpublished, publishedAt, updatedOn } from '#model/history.ts';
import type { PhaseResult } from '#model/phase.ts';
import { type Fact, type Organisation, type Project, amountNature } from '#model/project.ts';
import { regionByCode } from '#model/region.ts';
import { absoluteAddress, cardPath, projectPath } from '#text/addresses.ts';
import { amountNatureLabels } from '#text/amount.ts';
import { phaseLabels, placeName, sectorLabels, statusSentence } from '#text/labels.ts';
import type { Row } from '../data/columns.ts';
import { type StructuredNode, ids, orNothing, refer } from './node.ts';
import { checkedPage } from './page.ts';
import { schemeReference } from './scheme.ts';

function place({ name, commune, latitude, longitude }: Place): StructuredNode {
  return {
    '@type': 'Place',
    name: placeName({ name, commune }),
    address: {
      '@type': 'PostalAddress',
      addressLocality: commune.name,
      addressRegion: regionByCode(commune.regionCode).name,
      addressCountry: 'FR',
    },
    // The coordinates are those of the mairie, not of the place itself.
    containedInPlace: {
      '@type': 'City',
      name: commune.name,
      geo: { '@type': 'GeoCoordinates', latitude, longitude },
    },
  };
}

/**
 * An organisation as a member with a role: a lead organisation is neither parent nor founder of a project that several
 * bodies share.
 */
function member(roleName: string, { name, website }: Organisation): StructuredNode {
  return { '@type': 'OrganizationRole', roleName, member: { '@type': 'Organization', name, url: website } };
}

/** An amount that may be a ceiling is only a maximum: programs do not read the words beside a value. */
function grant({ phase, amount, amountNature }: PhaseResult): StructuredNode {
  const sum = amountNature === 'plafond-possible' ? { maxValue: amount } : { value: amount };
  const name = amountNature && amountNatureLabels[amountNature];
  return {
    '@type': 'MonetaryGrant',
    name: phaseLabels[phase].name,
    funder: schemeReference,
    amount: amount === undefined ? undefined : { '@type': 'MonetaryAmount', ...sum, name, currency: 'EUR' },
  };
}

/** What our sources say of the status, and of the amounts if there are any, in the codes of the data files. */
function certainty(project: Project, grants: readonly PhaseResult[]): StructuredNode[] {
  const nature = amountNature({ phases: grants });
  const code = (propertyID: keyof Row, value: string) => ({ '@type': 'PropertyValue', propertyID, value });
  return [code('confirmation', project.confirmation), ...(nature ? [code('montant_nature', nature)] : [])];
}

/**
 * Nodes of a project and its page. Its status is a sentence, which says when we deduce it; as programs do not read « déduit,
 * non confirmé », deduced facts are left out, and a project that no source calls a laureate has no grant. Sectors belong to the page, because they are our own
 * classification.
 */
export function projectNodes(project: Project): StructuredNode[] {
  const path = projectPath(project);
  const page = ids.page(path);
  const id = `${page}#projet`;
  const stated = <Item>(fact: Fact, items: readonly Item[]) => (project.deduced.includes(fact) ? [] : items);
  const won = project.phases.filter(({ status }) => status === 'laureat' && project.confirmation === 'directe');
  const grants = stated('phases', won);
  const leads = project.leadOrganisation ? [project.leadOrganisation] : [];
  return [
    {
      '@type': 'WebPage',
      '@id': page,
      ...checkedPage(project),
      // Programs do not read that what was checked, before the page existed, was its facts.
      ...(isCheckedUnpublished(project) && { lastReviewed: undefined }),
      datePublished: publishedAt(project)?.slice(0, 10),
      dateModified: updatedOn(project),
      keywords: project.sectors.map((sector) => sectorLabels[sector]),
      image: absoluteAddress(cardPath(path)),
      mentions: certainty(project, grants),
      mainEntity: refer(id),
    },
    {
      '@type': 'Project',
      '@id': id,
      name: project.title,
      description: project.summary,
      disambiguatingDescription: statusSentence(project),
      url: page,
      location: orNothing(stated('places', project.places).map(place)),
      member: orNothing([
        ...stated('leadOrganisation', leads).map((leadOrganisation) => member('porteur', leadOrganisation)),
        ...stated('partners', project.partners).map((partner) => member('partenaire', partner)),
      ]),
      funding: orNothing(grants.map(grant)),
    },
  ];
}
