import type { Facts } from './facts.ts';
import type { Issue } from './issue.ts';

/** What rules know besides the files. */
export interface Surroundings {
  /** The day in Paris, ISO 8601: the command reads the clock, no rule does. */
  today: string;
  /** Paths that were published (`projets/xpicc/`), each with its line in `publishedFile`. */
  published: readonly { path: string; line: number }[];
}

/** A rule that one file cannot break alone. */
export interface Rule {
  /** What holds, in a few words. */
  name: string;
  check: (files: readonly Facts[], surroundings: Surroundings) => Issue[];
}

/** The paths that the site has published, one a line, from the project’s root. */
export const publishedFile = 'content/adresses.txt';

/** The projects among files. */
export const projectsOf = (files: readonly Facts[]) => files.filter(({ isProject }) => isProject);
