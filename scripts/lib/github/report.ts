import { lstatSync, readFileSync } from 'node:fs';
import type { Issue } from '#validation/issue.ts';

/** A remark of the check, as far as a comment shows it. */
export type Remark = Pick<Issue, 'line' | 'field' | 'received' | 'expected' | 'remedy'>;

/** What the check says of a file. */
export interface CheckedFile {
  file: string;
  issues: Remark[];
  advice: Remark[];
}

/** More than any honest report holds; what comes after is counted, not shown. */
const limits = { bytes: 2_000_000, files: 500, remarks: 200, text: 2000 };

/**
 * The report of a check: `{ files: [{ file, issues, advice }] }`. It was written by contributed code: only the shapes that
 * we know are kept, as texts of a bounded length. `undefined` when it is not one.
 */
export function parseReport(text: string): CheckedFile[] | undefined {
  try {
    const files = (JSON.parse(text) as { files?: unknown } | null)?.files;
    if (!Array.isArray(files)) return undefined;
    return files.slice(0, limits.files).flatMap((entry: unknown) => {
      if (!isRecord(entry) || typeof entry['file'] !== 'string') return [];
      const { file, issues, advice } = entry;
      return [{ file: textOf(file), issues: remarks(issues), advice: remarks(advice) }];
    });
  } catch {
    return undefined;
  }
}

/** The report at a path; `undefined` when it is missing, not a plain file, too large or not a report. */
export function readReport(path: string): CheckedFile[] | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() && found.size <= limits.bytes ? parseReport(readFileSync(path, 'utf8')) : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown) => (typeof value === 'string' ? value.slice(0, limits.text) : '');

function remarks(values: unknown): Remark[] {
  if (!Array.isArray(values)) return [];
  return values.slice(0, limits.remarks).flatMap((value: unknown) => {
    if (!isRecord(value)) return [];
    const line = Number(value['line']);
    const { field, received, expected, remedy } = value;
    return [
      {
        line: Number.isSafeInteger(line) && line > 0 ? line : 1,
        field: textOf(field),
        received: textOf(received),
        expected: textOf(expected),
        remedy: textOf(remedy),
      },
    ];
  });
}
