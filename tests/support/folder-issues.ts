import { checkTogether, listContent, readEntries } from '#validation/content-folder.ts';
import type { Issue } from '#validation/issue.ts';

/** The issues of all the files of `content/`, each alone and together. `today`: ISO 8601. */
export function issuesOfFolder(root: string, today = '2026-11-26'): Issue[] {
  const { entries, issues } = listContent(root);
  const readings = readEntries(root, entries);
  return [...issues, ...readings.flatMap((reading) => reading.issues), ...checkTogether(root, readings, today)];
}
