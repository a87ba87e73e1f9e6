import { pageSchema } from './page.ts';
import { projectSchema } from './project.ts';
import { questionsSchema } from './questions.ts';
import { regionSchema } from './region.ts';
import { synonymsSchema } from './synonyms.ts';

/** The schema of the files of each folder of `content/`. */
export const collectionSchemas = { projets: projectSchema, regions: regionSchema, pages: pageSchema } as const;

/** The schema of each kind of file that people fill in: those of `collectionSchemas`, and the lists of the search. */
export const guidedSchemas = { ...collectionSchemas, synonymes: synonymsSchema, questions: questionsSchema } as const;
