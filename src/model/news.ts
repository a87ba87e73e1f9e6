import { type Change, dayOf, updatedAt } from './history.ts';
import type { Project } from './project.ts';

/** What is new of a project on a day: a line of the news, an entry of the feeds. */
export interface NewsItem {
  project: Project;
  /** Absent where the history cannot be read: the project is then known to have been checked that day. */
  change: Change | undefined;
  /** ISO 8601, with an offset. */
  at: string;
  /** ISO 8601. */
  day: string;
  /** Anchor in the page of the news: the day and the first slug of the project, as an address changes. */
  anchor: string;
}

/** Maximum number of items in the page of the news: for what is older, each project has its own history. */
export const newsLength = 200;

/** Every change of every project, latest first; at the same moment, in the order of the projects. */
export function newsOf(projects: readonly Project[]): NewsItem[] {
  return projects
    .flatMap((project) =>
      (project.history.length > 0 ? project.history : [undefined]).map((change) => item(project, change)),
    )
    .map((one) => ({ one, time: Date.parse(one.at) }))
    .sort((a, b) => b.time - a.time)
    .map(({ one }) => one);
}

function item(project: Project, change: Change | undefined): NewsItem {
  const at = change?.at ?? updatedAt(project);
  const day = dayOf({ at });
  return { project, change, at, day, anchor: `${day}-${project.formerSlugs[0] ?? project.slug}` };
}

/** News by day, latest day first; the pages created that day come first. */
export function newsByDay(news: readonly NewsItem[]): { day: string; items: NewsItem[] }[] {
  const isNew = ({ change }: NewsItem) => Number(change?.isCreation ?? false);
  return [...Map.groupBy(news, ({ day }) => day)]
    .map(([day, items]) => ({ day, items: items.sort((a, b) => isNew(b) - isNew(a)) }))
    .sort((a, b) => (a.day < b.day ? 1 : -1));
}
