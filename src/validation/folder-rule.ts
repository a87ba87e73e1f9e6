import type { Facts } from './facts.ts';
import type { Issue } from './issue.ts';

/** The data that rules use besides the files. */
export interface Surroundings {
  /** Today in Paris, ISO 8601. The command reads the clock, and rules never do. */
  today: string;
  /** Published addresses (`projets/xpicc/`), each with its line in `publishedFile`. */
  published: readonly { path: string; line: number }[];
}

/** A rule about several files, or about files and their surroundings. */
export interface Rule {
  /** The invariant, in a few words. */
  name: string;
  check: (files: readonly Facts[], surroundings: Surroundings) => Issue[];
}

/** Path, from the project’s root, of the list of published addresses, one per line. */
export const publishedFile = 'content/adresses.txt';

/** The projects among files. */
export const projectsOf = (files: readonly Facts[]) => files.filter(({ isProject }) => isProject);
