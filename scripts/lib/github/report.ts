import { lstatSync, readFileSync } from 'node:fs';
import type { Issue } from '#validation/issue.ts';

/** An issue or a piece of advice, limited to the properties that a comment shows. */
export type Remark = Pick<Issue, 'line' | 'field' | 'received' | 'expected' | 'remedy'>;

/** The remarks on a file. */
export interface ReportedFile {
  file: string;
  issues: Remark[];
  advice: Remark[];
}

/** Limits that no honest report reaches. A larger file is rejected; further items are dropped and texts are cut. */
const limits = { bytes: 2_000_000, files: 500, remarks: 200, text: 2000 };

/**
 * Parses the report of a check: `{ files: [{ file, issues, advice }] }`. Contributed code wrote it, so only known
 * shapes are accepted, as texts of a bounded length. `undefined` when it is not a report.
 */
export function parseReport(text: string): ReportedFile[] | undefined {
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

/** Reads the report at a path; `undefined` when it is missing, not a regular file, too large or not a report. */
export function readReport(path: string): ReportedFile[] | undefined {
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
