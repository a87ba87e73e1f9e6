import { defineCollection } from 'astro:content';
import { collections as schemas } from '#schemas/content-file.ts';
import { contentLoader, synonymsLoader } from '#schemas/loader.ts';
import { synonymsSchema } from '#schemas/synonyms.ts';

/** Folder of `content/` ↔ loader and schema. */
export const collections = {
  projets: defineCollection({ loader: contentLoader('projets'), schema: schemas.projets }),
  regions: defineCollection({ loader: contentLoader('regions'), schema: schemas.regions }),
  synonymes: defineCollection({ loader: synonymsLoader(), schema: synonymsSchema }),
  pages: defineCollection({ loader: contentLoader('pages'), schema: schemas.pages }),
};
