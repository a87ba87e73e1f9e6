import { type IssueAnswers, type IssueField, issueFields } from './issue-fields.ts';

/** What GitHub writes for a field that was left empty: the second is that of a list to choose from. */
const empty = new Set(['', '_No response_', 'None']);

const order = Object.entries(issueFields) as [IssueField, string][];

/**
 * The answers of an issue made with the form: a heading `### Label` a field, in the order of the form, then the answer. A
 * heading that is none of the labels to come belongs to the answer where it stands.
 */
export function readIssueForm(body: string): IssueAnswers {
  const answers = new Map<IssueField, string[]>();
  let from = 0;
  let current: string[] = [];
  for (const line of body.replace(/\r\n?/g, '\n').split('\n')) {
    const index = order.findIndex(([, label], rank) => rank >= from && line.trim() === `### ${label}`);
    const field = order[index]?.[0];
    if (!field) {
      current.push(line);
      continue;
    }
    from = index + 1;
    answers.set(field, (current = []));
  }
  const texts = [...answers].map(([field, lines]) => [field, lines.join('\n').trim()] as const);
  return Object.fromEntries(texts.filter(([, text]) => !empty.has(text)));
}

/** Whether every box of an answer is ticked, and there is one. */
export const isTicked = (answer = ''): boolean => /^- \[x\]/im.test(answer) && !/^- \[ \]/m.test(answer);
