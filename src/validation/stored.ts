import type { History } from '#model/history.ts';
import type { Facts } from './facts.ts';

/** What the loader stores of an entry besides its data. */
export interface Stored {
  facts: Facts;
  /** Empty for what is not a project. */
  history: History;
}

/** What `contentLoader` stored of an entry. Throws when it did not. */
export function storedOf({ id, rendered }: { id: string; rendered?: { metadata?: object } | undefined }): Stored {
  const stored = rendered?.metadata;
  if (!stored || !('facts' in stored)) throw new Error(`The entry ${id} was stored without its facts.`);
  return stored as Stored;
}
