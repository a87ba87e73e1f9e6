import { defineCollection } from 'astro:content';
import { type CollectionName, collections as schemas } from '#schemas/content-file.ts';
import { contentLoader } from '#schemas/loader.ts';

const collection = <Name extends CollectionName>(name: Name) =>
  defineCollection({ loader: contentLoader(name), schema: schemas[name] });

/** Folder of `content/` ↔ loader and schema. */
export const collections = {
  projets: collection('projets'),
  regions: collection('regions'),
  pages: collection('pages'),
};
