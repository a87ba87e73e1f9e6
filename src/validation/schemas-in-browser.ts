import { projectSchema } from './project.ts';
import { regionSchema } from './region.ts';

/** Replaces the schemas of `schemas.ts` in the browser, where people only write projects and introductions of regions. */
export const collectionSchemas = { projets: projectSchema, regions: regionSchema } as const;

/** The same as `collectionSchemas`. */
export const guidedSchemas = collectionSchemas;
