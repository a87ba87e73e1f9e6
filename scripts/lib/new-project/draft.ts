import { projectText } from '#form/project-text.ts';
import { readContentFile } from '#validation/content-file.ts';
import type { Issue } from '#validation/issue.ts';

/** The front matter of a project under its French keys, as answered so far. */
export type Values = Record<string, unknown>;

/** A project file to be: where, and what it says. */
export interface Draft {
  slug: string;
  values: Values;
  body: string;
}

/** Path from the root of the file of a project. */
export const fileOf = (slug: string) => `content/projets/${slug}.mdx`;

/** The text of the file that a draft becomes. */
export const textOf = ({ values, body }: Draft) => projectText(values, body);

/** All that the gate says of a draft, the file that it becomes being read as any other. */
export function issuesOf(draft: Draft): Issue[] {
  return readContentFile('projets', fileOf(draft.slug), textOf(draft)).issues;
}

/** What the gate says of one answer among values that are not all there: `undefined` when it is right. */
export function complaintAt(path: readonly PropertyKey[], values: Values): string | undefined {
  const issue = issuesOf({ slug: 'essai', values, body: '' }).find(
    (one) => one.path && path.every((key, index) => one.path?.[index] === key),
  );
  return issue && tell(issue);
}

/** What the gate says of a text that may call those sources. */
export function complaintOfText(body: string, sources: readonly { id: string }[]): string | undefined {
  const issue = issuesOf({ slug: 'essai', values: { sources }, body }).find(({ field }) => field === 'texte');
  return issue && tell(issue);
}

/** A question has no line to add or to take away, and asks again by itself: only what else may help is kept. */
function tell(issue: Issue): string {
  const { code, isPlain, remedy } = issue;
  const expected = expectedAnswer(issue);
  return isPlain || code === 'field-missing' || code === 'body-empty'
    ? `Il faut ${expected}.`
    : `Il faut ${expected}. Remède : ${toAnswer(remedy)}.`;
}

/** What a line of a file must say, as an answer says it: dates are typed as in France. */
function expectedAnswer({ code, expected, path }: Issue): string {
  const isDate = /^(?:date|consultee_le|verifie_le)$/.test(String(path?.at(-1)));
  if (!isDate || !/^(?:date-invalid|value-type|field-missing)$/.test(code)) return expected;
  const isVague = path?.[0] === 'sources' && path.at(-1) === 'date';
  return `une date qui existe, comme 26/10/2023${isVague ? ', 10/2023 ou 2023' : ''}`;
}

/** A remedy for a line of a file, for an answer. */
export const toAnswer = (remedy: string) => remedy.replace('retirez la ligne', 'ne répondez rien');
