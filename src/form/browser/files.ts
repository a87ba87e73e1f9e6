import type { ProjectNames } from '#model/former-slugs.ts';
import type { Commune } from '#model/place.ts';
import { fetchFile, fetchJson, inTime } from '#ui/browser/fetch-file.ts';
import type { FormFolder } from '../form-folder.ts';
import type { Original } from './filled-form.ts';

/** Loads validation when it is first needed. Rejects when it fails or takes too long. */
async function loadValidation(): Promise<typeof import('./validate.ts')> {
  const validation = await inTime(import('./validate.ts'));
  if (!validation) throw new Error('Validation could not be loaded.');
  return validation;
}

/**
 * Fetches and reads a file of a folder, and the communes whose codes a project contains; `null` on failure or timeout.
 * `address`: where the files of the folder are.
 */
export async function fetchOriginal(
  address: string,
  folder: FormFolder,
  slug: string,
): Promise<(Original & { communes: Commune[] }) | null> {
  if (!/^[a-z0-9-]+$/.test(slug)) return null;
  return inTime(
    Promise.all([
      loadValidation(),
      fetchFile(`${address}${slug}.txt`).then((response) => response.text()),
      folder === 'projets' ? fetchJson<Commune[]>(`${address}${slug}.json`) : [],
    ]).then(([{ readFile, titleOfFile }, text, communes]) => {
      const { values, body } = readFile(text);
      return { slug, title: titleOfFile(folder, slug, values), text, values, body, communes };
    }),
  );
}

/** The names of a project, from its file. */
export const projectNames = ({ slug, values: { anciens } }: Pick<Original, 'slug' | 'values'>): ProjectNames => ({
  slug,
  formerSlugs: Array.isArray(anciens) ? (anciens as string[]) : [],
});
