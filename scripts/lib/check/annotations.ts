import type { Issue } from '#validation/issue.ts';
import type { CheckReport } from './report.ts';

/** GitHub shows no more annotations of a kind for a step. */
const shownByGitHub = 10;

/** A message as workflow commands want it. */
export const escapeMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** A property of a workflow command. */
export const escapeProperty = (text: string): string =>
  escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function annotation(kind: 'error' | 'notice', { file, line, column, field, received, expected, remedy }: Issue) {
  const properties = { file, line: String(line), col: String(column), title: field };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  const message = `Reçu : ${received}\nAttendu : ${expected}\nRemède : ${remedy}`;
  return `::${kind} ${written.join(',')}::${escapeMessage(message)}`;
}

/** The workflow commands that mark the lines of a report in GitHub, and a line that counts what they leave out. */
export function annotationsOf({ files }: CheckReport): string[] {
  const errors = files.flatMap(({ issues }) => issues);
  const advice = files.flatMap((file) => file.advice);
  const shown = [
    ...errors.slice(0, shownByGitHub).map((issue) => annotation('error', issue)),
    ...advice.slice(0, shownByGitHub).map((issue) => annotation('notice', issue)),
  ];
  const left = errors.length + advice.length - shown.length;
  return left > 0
    ? [...shown, `GitHub n’annote que les premières lignes : ${left} de plus sont dans ce journal.`]
    : shown;
}
