/** What happened to a project’s page on a day. */
export interface Change {
  /** The moment of the last commit of that day, ISO 8601 with its offset (`2026-11-24T10:12:00+01:00`). */
  at: string;
  /** Whether the page appeared that day. */
  isCreation: boolean;
  /** French names of the front-matter keys whose value changed, as in the files, and `texte` for the body. */
  fields: readonly string[];
}

/** The days on which a page changed, latest first; empty where the history of the repository cannot be read. */
export type History = readonly Change[];

interface Dated {
  history: History;
  verifiedOn: string;
}

/** The moment of a page’s last change, ISO 8601; without a history, the start of the day on which it was checked. */
export function updatedAt({ history, verifiedOn }: Dated): string {
  return history[0]?.at ?? `${verifiedOn}T00:00:00Z`;
}

/** The day of a page’s last change, as its place of writing counted it; without a history, the day it was checked. */
export function updatedOn(page: Dated): string {
  return updatedAt(page).slice(0, 10);
}
