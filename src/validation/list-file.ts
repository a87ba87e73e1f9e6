import type * as z from 'zod';
import { deceptiveIssues, splitDeceptive } from './characters.ts';
import { mendCharacters } from './mend-characters.ts';
import { explainZodIssue } from './explain.ts';
import { FrontMatterError, readFrontMatter } from './front-matter.ts';
import { type Issue, quote } from './issue.ts';

/** The result of reading a list. */
export interface ListReading<Data> {
  issues: Issue[];
  /** The output of the schema, when it accepts the list. */
  data?: Data;
  /** Line and column of the value at a path. */
  locate: (path: readonly PropertyKey[]) => { line: number; column: number };
}

/**
 * Mends and reads a list that editors maintain in YAML for the search, and reports all that is wrong in it. `file`: its
 * path from the project’s root.
 */
export function readListFile<Data>(typed: string, file: string, schema: z.ZodType<Data>): ListReading<Data> {
  // The file is a front matter without its fences: one is added above to parse it, so line numbers are lowered by one.
  const lower = <Place extends { line: number }>(place: Place) => ({ ...place, line: Math.max(1, place.line - 1) });
  const { text, signs } = splitDeceptive(mendCharacters(typed));
  const fence = text.split('\n').findIndex((one) => one.startsWith('---')) + 1;
  try {
    if (fence > 0)
      throw new FrontMatterError('yaml-fence', 'une liste sans ligne ---', 'retirez cette ligne', fence + 1);
    const front = readFrontMatter(`---\n${text.replace(/\n*$/, '\n')}---\n`);
    const deceptive = deceptiveIssues(text, signs, file, (index) => front.fieldAt(index + '---\n'.length));
    const locate = (path: readonly PropertyKey[]) => lower(front.locate(path));
    const result = schema.safeParse(front.values ?? {});
    if (result.success) return { issues: deceptive, data: result.data, locate };
    const issues = result.error.issues.flatMap((zodIssue) => explainZodIssue(zodIssue, schema, front, file));
    return { issues: [...deceptive, ...issues.map(lower)], locate };
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    const { code, line, message: expected, remedy } = error;
    const received = quote(text.split('\n')[line - 2]?.trim());
    const issue = { code, file, line, column: 1, field: 'liste', received, expected, remedy };
    return { issues: [...deceptiveIssues(text, signs, file), lower(issue)], locate: () => ({ line: 1, column: 1 }) };
  }
}
