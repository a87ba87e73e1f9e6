import { v5 } from 'uuid';

/** The name space of our ids: a UUID drawn once, which must never change. */
const space = '35522571-4f0b-4a7c-8315-09daa70c50a5';

/**
 * The id of a feed or of an entry, from its path: a name-based UUID (RFC 9562, version 5) as a URN. The same name gives
 * the same id wherever the site is published, and no domain has to be ours (a `tag:` URI needs one, and an address
 * changes with `SITE_URL`).
 */
export const feedId = (name: string): string => `urn:uuid:${v5(name, space)}`;
