import type { Project } from './project.ts';

/** Months after which a page that nobody checked again says so. */
export const monthsOfTrust = 12;

/** Whether more than some calendar months have passed since a day. Days are ISO 8601; `2028-02-29` lasts to `2029-02-28`. */
export function isOlderThan(months: number, day: string, today: string): boolean {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const monthIndex = month - 1 + months;
  const lastOfMonth = new Date(Date.UTC(year, monthIndex + 1, 0)).getUTCDate();
  const end = new Date(Date.UTC(year, monthIndex, Math.min(date, lastOfMonth)));
  return today > end.toISOString().slice(0, 10);
}

/** The projects whose last check is the oldest, oldest first; those of one day stay in the order given. */
export function longestUnchecked(projects: readonly Project[], count: number): Project[] {
  return projects
    .toSorted((a, b) => (a.verifiedOn < b.verifiedOn ? -1 : Number(a.verifiedOn > b.verifiedOn)))
    .slice(0, count);
}
