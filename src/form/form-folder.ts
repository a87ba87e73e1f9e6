/** A folder of `content/` whose files the form writes. */
export type FormFolder = 'projets' | 'regions';

/** Path of a file of a folder, from the root. */
export const formFile = (folder: FormFolder, slug: string): string => `content/${folder}/${slug}.mdx`;

/** The key that names, in the address of a form, the file to write or correct: `?fiche=xpicc`. */
export const addressKeys: Readonly<Record<FormFolder, string>> = { projets: 'fiche', regions: 'region' };

/** What people call a file. All are feminine, so that the same sentences agree with them. */
export const fileNouns: Readonly<Record<FormFolder, string>> = { projets: 'fiche', regions: 'présentation' };
