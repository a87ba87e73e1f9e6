import jsonld from 'jsonld';

/**
 * The schema.org types that the site uses, each with its properties, all compared with the vocabulary (release 30.0:
 * existence, domain, range, none superseded). Three look wrong but are right: a `Role` repeats the property that it
 * qualifies (https://schema.org/Role), and `query-input` is the `-input` annotation of an action.
 */
export const vocabulary: Readonly<Record<string, string>> = {
  AdministrativeArea: 'containedInPlace name',
  BreadcrumbList: 'itemListElement',
  City: 'geo name',
  CollectionPage: 'about breadcrumb inLanguage isPartOf mainEntity name url',
  Country: 'name',
  CreativeWork: 'datePublished name publisher url',
  DataDownload: 'contentSize contentUrl encodingFormat name',
  Dataset:
    'creator dateModified description distribution inLanguage isAccessibleForFree license name spatialCoverage temporalCoverage url',
  EntryPoint: 'urlTemplate',
  FundingScheme: 'member name parentOrganization url',
  GeoCoordinates: 'latitude longitude',
  ItemList: 'itemListElement numberOfItems',
  ListItem: 'item name position url',
  MonetaryAmount: 'currency maxValue name value',
  MonetaryGrant: 'amount funder name',
  Organization: 'description logo name url',
  OrganizationRole: 'member roleName',
  Place: 'address containedInPlace name',
  PostalAddress: 'addressCountry addressLocality addressRegion',
  Project: 'description disambiguatingDescription funding location member name url',
  PropertyValue: 'propertyID value',
  SearchAction: 'query-input target',
  WebPage:
    'about breadcrumb citation dateModified datePublished image inLanguage isPartOf keywords lastReviewed license mainEntity mentions name url',
  WebSite: 'description inLanguage name potentialAction publisher url',
};

const context = { '@context': { '@vocab': 'https://schema.org/' } };

/** Expands JSON-LD with an independent processor, offline. Rejects when a part of the document would be lost. */
export async function expand(document: object): Promise<jsonld.Node[]> {
  const documentLoader = async (url: string) => {
    if (url !== 'https://schema.org') throw new Error(`It asks for the context ${url}.`);
    return { contextUrl: null, documentUrl: url, document: context };
  };
  return jsonld.expand(document, { safe: true, documentLoader });
}

/** Types and properties of expanded nodes that are not in `vocabulary`: « WebPage.titre ». */
export function unknownWords(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(unknownWords);
  if (typeof value !== 'object' || value === null || '@value' in value) return [];
  const word = (iri: string) => iri.replace('https://schema.org/', '');
  const type = word(String((value as jsonld.Node)['@type'] ?? ''));
  const known = vocabulary[type]?.split(' ');
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key.startsWith('@')) return key === '@type' && !known ? [type] : [];
    return [...(known?.includes(word(key)) ? [] : [`${type}.${word(key)}`]), ...unknownWords(inner)];
  });
}
