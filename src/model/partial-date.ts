/** What a date tells, in the codes of the data files: a day, a month or a year. */
export const datePrecisions = ['jour', 'mois', 'annee'] as const;

/** Code of what a date tells. */
export type DatePrecision = (typeof datePrecisions)[number];

/** What an ISO 8601 date tells: `2023-10-26` → `jour`, `2023-10` → `mois`, `2023` → `annee`. */
export function datePrecision(date: string): DatePrecision {
  return date.length === 4 ? 'annee' : date.length === 7 ? 'mois' : 'jour';
}

/** Whether a text is an ISO 8601 date of any precision; its day may not exist. */
export const isPartialDate = (text: string): boolean => /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/.test(text);

/** The first day of an ISO 8601 date: `2023-10` → `2023-10-01`, `2023` → `2023-01-01`; a day is itself. */
export const firstDayOf = (date: string): string => `${date}-01-01`.slice(0, 'YYYY-MM-DD'.length);

/**
 * Whether an ISO 8601 date may be later than another, each of any precision. They are compared by what both tell: a
 * month may be later than a day inside it.
 */
export function mayFollow(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length);
  const [mine, its] = [date.slice(0, length), other.slice(0, length)];
  return mine > its || (mine === its && datePrecision(mine) !== 'jour');
}
