import { absoluteAddress } from '#text/addresses.ts';

/** A thing that a page describes, in the words of schema.org; what is `undefined` is not written. */
export interface StructuredNode {
  '@type': string;
  '@id'?: string;
  [property: string]: unknown;
}

/** Ids of the things that several pages name: an address, and a fragment for what is not the page itself. */
export const ids = {
  page: (path: string) => absoluteAddress(path),
  site: absoluteAddress('#site'),
  publisher: absoluteAddress('#editeur'),
  scheme: absoluteAddress('dispositif/#dispositif'),
};

/** A reference to a thing that is described elsewhere. */
export const refer = (id: string) => ({ '@id': id });

/** The items, or `undefined` when there is none: what is not known is not written as an empty list. */
export const orNothing = <Item>(items: readonly Item[]): readonly Item[] | undefined =>
  items.length > 0 ? items : undefined;
