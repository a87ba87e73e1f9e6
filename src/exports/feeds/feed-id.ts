import { createHash } from 'node:crypto';

/** The name space of our ids: a UUID drawn once, which must never change. */
const space = '35522571-4f0b-4a7c-8315-09daa70c50a5';

/**
 * The id of a feed or of an entry, from its path: a name-based UUID (RFC 9562, version 5) as a URN. The same name gives
 * the same id wherever the site is published, and no domain has to be ours (a `tag:` URI needs one, and an address
 * changes with `SITE_URL`).
 */
export function feedId(name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(space.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
