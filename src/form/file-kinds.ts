import type { FormFolder } from './form-folder.ts';
import { regions } from '#model/region.ts';

/** The answer that names a file, by its folder. */
export const namingAnswers: Readonly<Record<FormFolder, string>> = { projets: 'titre', regions: 'fiche' };

/** What people call a file, from its name and its front matter: the title of a project, the name of a region. */
export const titleOfFile = (folder: FormFolder, slug: string, { titre }: Readonly<Record<string, unknown>>): string =>
  folder === 'regions' ? (regions.find((region) => region.slug === slug)?.name ?? slug) : String(titre ?? slug);
