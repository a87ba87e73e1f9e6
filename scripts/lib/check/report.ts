import { type Issue, formatDetails } from '#validation/issue.ts';

/** The issues and advice on a file. */
export interface CheckedFile {
  /** Path from the project’s root. */
  file: string;
  issues: Issue[];
  advice: Issue[];
}

/** Content of the file that `--report` writes: only the files with issues or advice. */
export interface CheckReport {
  /** Number of files that were read. */
  checked: number;
  files: CheckedFile[];
}

/** Groups issues by file, sorted by line and column in each file. */
export function groupByFile(issues: readonly Issue[], checked: number): CheckReport {
  const groups = Map.groupBy(
    issues.toSorted((a, b) => a.line - b.line || a.column - b.column),
    ({ file }) => file,
  );
  const files = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    checked,
    files: files.map(([file, all]) => ({
      file,
      issues: all.filter(({ isAdvice }) => !isAdvice),
      advice: all.filter(({ isAdvice }) => isAdvice),
    })),
  };
}

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number > 1 ? many : one}`;
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** Number of issues and of pieces of advice in a report. */
export const totals = ({ files }: CheckReport) => ({
  errors: sum(files.map(({ issues }) => issues.length)),
  advice: sum(files.map(({ advice }) => advice.length)),
});

/** Heading of the advice, in every kind of report. */
const adviceTitle = 'À relire (n’empêche rien)';

/** Maximum number of pieces of advice to show; the others are only counted. */
const adviceShown = 40;

/** The report that editors read: errors by file, then advice, then a one-line summary. */
export function formatReport(report: CheckReport): string {
  const wrong = report.files.filter(({ issues }) => issues.length > 0);
  const { errors, advice } = totals(report);
  const blocks = wrong.map(
    ({ file, issues }) => `${file} : ${count(issues.length, 'erreur')}\n\n${issues.map(formatOne).join('\n\n')}\n`,
  );
  if (advice > 0) blocks.push(formatAdvice(report, advice));
  const checked = `Contenu : ${count(report.checked, 'fichier')}`;
  const toReread = advice > 0 ? ` ${count(advice, 'point')} à relire, sans conséquence.` : '';
  blocks.push(
    errors > 0
      ? `Contenu : ${count(errors, 'erreur')} dans ${count(wrong.length, 'fichier')} sur ${report.checked}. Rien n’est publié tant qu’il en reste.${toReread}`
      : `${checked}, aucune erreur.${toReread}`,
  );
  return blocks.join('\n');
}

function formatOne(issue: Issue): string {
  const details = formatDetails(issue).replace(/^/gm, '  ');
  return `  ligne ${issue.line}, colonne ${issue.column}, ${issue.field}\n${details}`;
}

/** One line for a piece of advice. */
const adviceLine = ({ line, received, remedy }: Issue) => `    ligne ${line} : ${received} ; ${remedy}`;

function formatAdvice({ files }: CheckReport, total: number): string {
  let left = adviceShown;
  const blocks = files.flatMap(({ file, advice }) => {
    const shown = advice.slice(0, left);
    left -= shown.length;
    return shown.length > 0 ? [`  ${file}`, ...shown.map(adviceLine)] : [];
  });
  const rest = total > adviceShown ? `\n  … et ${count(total - adviceShown, 'autre point', 'autres points')}` : '';
  return `${adviceTitle}\n\n${blocks.join('\n')}${rest}\n`;
}

/** Maximum number of annotations of one kind that GitHub shows for a step. */
const shownByGitHub = 10;

/** Escapes the message of a workflow command. */
export const escapeMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** Escapes a property of a workflow command. */
export const escapeProperty = (text: string): string =>
  escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function annotation(kind: 'error' | 'notice', { file, line, column, field, received, expected, remedy }: Issue) {
  const properties = { file, line: String(line), col: String(column), title: field };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  const message = `Reçu : ${received}\nAttendu : ${expected}\nRemède : ${remedy}`;
  return `::${kind} ${written.join(',')}::${escapeMessage(message)}`;
}

/** Workflow commands that annotate the lines of a report in GitHub, and a line that counts the omitted ones. */
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
