import type { Commune } from '#domain/commune.ts';
import { type MapTable, fromMapTable } from '#domain/map-table.ts';
import { fetchFile, fetchJson } from '../fetch-file.ts';
import { inTime } from '../in-time.ts';
import type { Answers } from './answers.ts';

/** The gate of the files, brought when it is first wanted. Rejects when it does not come in time. */
export async function loadGate(): Promise<typeof import('./gate.ts')> {
  const gate = await inTime(import('./gate.ts'));
  if (!gate) throw new Error('The gate did not come.');
  return gate;
}

/** A project’s file, what it says, and the communes that it names by their codes; `null` when it does not come. */
export async function fetchOriginal(
  folder: string,
  slug: string,
): Promise<{ text: string; values: Answers; body: string; communes: Commune[] } | null> {
  if (!/^[a-z0-9-]+$/.test(slug)) return null;
  return inTime(
    Promise.all([
      loadGate(),
      fetchFile(`${folder}${slug}.txt`).then((response) => response.text()),
      fetchJson<Commune[]>(`${folder}${slug}.json`),
    ]).then(([gate, text, communes]) => ({ text, communes, ...gate.readFile(text) })),
  );
}

/** Whether a project has that name in its address already; `false` when it cannot be known. */
export async function isTaken(projects: string, slug: string): Promise<boolean> {
  const table = await inTime(fetchJson<MapTable>(projects));
  return table !== null && fromMapTable(table).some((one) => one.slug === slug);
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one ?? []) === JSON.stringify(other ?? []);

/** What people call the parts of a form where a correction differs from its file. */
export function changedLabels(form: HTMLFormElement, before: Answers | undefined, after: Answers): string[] {
  if (!before) return [];
  const names = form.dataset as Record<string, string>;
  return Object.keys(after).flatMap((key) => {
    const label = names[key];
    return label && !isSame(before[key], after[key]) ? [label] : [];
  });
}
