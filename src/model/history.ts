import type { PhaseResult } from './phase.ts';
import type { Place } from './place.ts';
import type { Sector } from './sector.ts';
import type { Source } from './source.ts';

/** The facts whose values a change gives, by their keys in the files: those that readers care about. */
export interface ChangedFacts {
  titre: string;
  confirmation: 'directe' | 'indirecte';
  phases: readonly PhaseResult[];
  porteur: { name: string } | undefined;
  partenaires: readonly { name: string }[];
  lieux: readonly Place[];
  secteurs: readonly Sector[];
  deductions: readonly string[];
  inconnues: readonly string[];
  sources: readonly Source[];
  anciens: readonly string[];
  verifie_le: string;
}

/** A value before a change and after it. */
export interface Pair<Value> {
  before: Value;
  after: Value;
}

/** The changes of a project’s page on one day. */
export interface Change {
  /** Time of the last commit of that day, ISO 8601 with its offset (`2026-11-24T10:12:00+01:00`). */
  at: string;
  /** Whether the page was created that day. */
  isCreation: boolean;
  /** Front-matter keys whose value changed, in French as in the files, and `texte` for the body. */
  fields: readonly string[];
  /** Values of the changed facts; without those that are unreadable, or that no value is given of, in one version. */
  facts?: { readonly [Key in keyof ChangedFacts]?: Pair<ChangedFacts[Key]> };
}

/** The days on which a page changed, latest first; empty where the history of the repository cannot be read. */
export type History = readonly Change[];

interface Dated {
  history: History;
  verifiedOn: string;
}

/** The day of a change in the time zone of its commit, ISO 8601. */
export const dayOf = ({ at }: Pick<Change, 'at'>): string => at.slice(0, 10);

/** Time of a page’s last change, ISO 8601; without a history, the start of the day of its verification (UTC). */
export function updatedAt({ history, verifiedOn }: Dated): string {
  return history[0]?.at ?? `${verifiedOn}T00:00:00Z`;
}

/** Date of a page’s last change, in the time zone of the commit; without a history, the date of its verification. */
export function updatedOn(page: Dated): string {
  return dayOf({ at: updatedAt(page) });
}

/** Time of a page’s first publication, ISO 8601; `undefined` without a history. */
export function publishedAt({ history }: Pick<Dated, 'history'>): string | undefined {
  return history.findLast(({ isCreation }) => isCreation)?.at;
}

/** The pages published last, latest first. */
export function latest<Page extends Dated>(pages: readonly Page[], limit: number): Page[] {
  const moment = (page: Page) => Date.parse(publishedAt(page) ?? updatedAt(page));
  return [...pages].sort((a, b) => moment(b) - moment(a)).slice(0, limit);
}

/** Whether the facts of a page were last checked before it was published: the page itself was not. */
export function isCheckedUnpublished(page: Dated): boolean {
  return (publishedAt(page) ?? '').slice(0, 10) > page.verifiedOn;
}

/**
 * What a date of verification must not be shown without: the last change of the page that is later. A change that
 * gives this date, and the creation of the page, only publish what was checked: another one comes first. A new
 * address changes nothing that is checked.
 */
export function changeAfterCheck({ history, verifiedOn }: Dated): Change | undefined {
  const later = history.filter(
    (change) => dayOf(change) > verifiedOn && (change.isCreation || change.fields.some((field) => field !== 'anciens')),
  );
  return later.find(({ isCreation, fields }) => !isCreation && !fields.includes('verifie_le')) ?? later[0];
}
