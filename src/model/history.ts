/** The changes of a project’s page on one day. */
export interface Change {
  /** Time of the last commit of that day, ISO 8601 with its offset (`2026-11-24T10:12:00+01:00`). */
  at: string;
  /** Whether the page was created that day. */
  isCreation: boolean;
  /** Front-matter keys whose value changed, in French as in the files, and `texte` for the body. */
  fields: readonly string[];
}

/** The days on which a page changed, latest first; empty where the history of the repository cannot be read. */
export type History = readonly Change[];

interface Dated {
  history: History;
  verifiedOn: string;
}

/** Time of a page’s last change, ISO 8601; without a history, the start of the day of its verification (UTC). */
export function updatedAt({ history, verifiedOn }: Dated): string {
  return history[0]?.at ?? `${verifiedOn}T00:00:00Z`;
}

/** Date of a page’s last change, in the time zone of the commit; without a history, the date of its verification. */
export function updatedOn(page: Dated): string {
  return updatedAt(page).slice(0, 10);
}

/** When a page was first published, ISO 8601; without a history, the start of the day of its verification (UTC). */
function createdAt(page: Dated): string {
  return page.history.findLast(({ isCreation }) => isCreation)?.at ?? updatedAt(page);
}

/** The pages published last, latest first. */
export function latest<Page extends Dated>(pages: readonly Page[], limit: number): Page[] {
  return [...pages].sort((a, b) => Date.parse(createdAt(b)) - Date.parse(createdAt(a))).slice(0, limit);
}
