import { defineCollection } from 'astro:content';
import { readHistories } from '#history/histories.ts';
import { contentRoot } from '#site.ts';
import { collectionSchemas as schemas } from '#validation/schemas.ts';
import { contentLoader, listLoader } from '#validation/loader.ts';
import { questionsFile, questionsSchema, readQuestions } from '#validation/questions.ts';
import { readSynonyms, synonymsFile, synonymsSchema } from '#validation/synonyms.ts';

/** The collections. Their loaders validate; the schemas only give Astro the types. */
export const collections = {
  projets: defineCollection({
    loader: contentLoader(contentRoot, 'projets', readHistories),
    schema: schemas.projets,
  }),
  regions: defineCollection({ loader: contentLoader(contentRoot, 'regions'), schema: schemas.regions }),
  synonymes: defineCollection({ loader: listLoader(contentRoot, synonymsFile, readSynonyms), schema: synonymsSchema }),
  questions: defineCollection({
    loader: listLoader(contentRoot, questionsFile, readQuestions),
    schema: questionsSchema,
  }),
  pages: defineCollection({ loader: contentLoader(contentRoot, 'pages'), schema: schemas.pages }),
};
