import type { Commune } from '#model/place.ts';
import { fetchFile, fetchJson, inTime } from '#ui/browser/fetch-file.ts';
import type { Answers } from './answers.ts';

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

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** French names of the parts of a file that a correction changes. `names`: keys of the file, and `texte`, → names. */
export async function changedParts(names: DOMStringMap, before: string, after: string): Promise<string[]> {
  const { readFile } = await loadValidation();
  const [old, now] = [readFile(before), readFile(after)];
  const keys = [...new Set([...Object.keys(old.values), ...Object.keys(now.values)])];
  const changed = keys.filter((key) => !isSame(old.values[key], now.values[key]));
  return [...changed, ...(old.body === now.body ? [] : ['texte'])].map((key) => names[key] ?? key);
}
