import type { Commune } from '#model/place.ts';
import { fetchFile, fetchJson, inTime } from '#ui/browser/fetch-file.ts';
import type { Answers } from './results.ts';

/** Loads validation when it is first needed. Rejects when it fails or takes too long. */
async function loadValidation(): Promise<typeof import('./validate.ts')> {
  const validation = await inTime(import('./validate.ts'));
  if (!validation) throw new Error('Validation could not be loaded.');
  return validation;
}

/** Fetches and reads a project’s file, and the communes whose codes it contains; `null` on failure or timeout. */
export async function fetchOriginal(
  folder: string,
  slug: string,
): Promise<{ text: string; values: Answers; body: string; communes: Commune[] } | null> {
  if (!/^[a-z0-9-]+$/.test(slug)) return null;
  return inTime(
    Promise.all([
      loadValidation(),
      fetchFile(`${folder}${slug}.txt`).then((response) => response.text()),
      fetchJson<Commune[]>(`${folder}${slug}.json`),
    ]).then(([validation, text, communes]) => ({ text, communes, ...validation.readFile(text) })),
  );
}
