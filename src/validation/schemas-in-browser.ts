import { projectSchema } from './project.ts';

/** Replaces the schemas of `schemas.ts` in the browser, where people only write projects. */
export const collectionSchemas = { projets: projectSchema } as const;

/** The same as `collectionSchemas`. */
export const guidedSchemas = collectionSchemas;
