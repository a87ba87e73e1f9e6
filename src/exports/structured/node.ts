import { absoluteAddress } from '#text/addresses.ts';

/** Something that a page describes, in schema.org terms. Properties that are `undefined` are not written. */
export interface StructuredNode {
  '@type': string;
  '@id'?: string;
  [property: string]: unknown;
}

/** Ids of things that several pages mention: an address, with a fragment for anything but the page itself. */
export const ids = {
  page: (path: string) => absoluteAddress(path),
  site: absoluteAddress('#site'),
  publisher: absoluteAddress('#editeur'),
  scheme: absoluteAddress('dispositif/#dispositif'),
};

/** A reference to a node described elsewhere. */
export const refer = (id: string) => ({ '@id': id });

/** The items, or `undefined` when there are none, so that an unknown fact is not written as an empty list. */
export const orNothing = <Item>(items: readonly Item[]): readonly Item[] | undefined =>
  items.length > 0 ? items : undefined;
