import type { FormFolder } from './form-folder.ts';
import { takenWords, unnamedWords } from './answer-words.ts';
import { regions } from '#model/region.ts';

/** How the files of a folder differ from those of another for the form that writes them. */
export interface FileKind {
  /** What people call a file, from its name and its front matter: the title of a project, the name of a region. */
  titleOf: (slug: string, values: Readonly<Record<string, unknown>>) => string;
  /** The answer that names the file, and the message when it gives no name. */
  unnamed: { path: readonly string[]; message: string };
  /** The message when another file has this name. */
  taken: string;
}

/** The kinds of files, by their folders. */
export const fileKinds: Readonly<Record<FormFolder, FileKind>> = {
  projets: {
    titleOf: (slug, { titre }) => String(titre ?? slug),
    unnamed: { path: ['titre'], message: unnamedWords.projets },
    taken: takenWords.projets,
  },
  regions: {
    titleOf: (slug) => regions.find((region) => region.slug === slug)?.name ?? slug,
    unnamed: { path: ['fiche'], message: unnamedWords.regions },
    taken: takenWords.regions,
  },
};
