import type { IssueCode } from './issue-code.ts';

/** Something wrong in a file of `content/`, explained so that its author can correct it. All texts are in French. */
export interface Issue {
  /** Stable code, independent of the wording. */
  code: IssueCode;
  /** Path from the project’s root. */
  file: string;
  /** Line in the file, from 1. */
  line: number;
  /** Column, from 1. */
  column: number;
  /** Where the issue is, in French: a field of the front matter, « texte » for the body, « nom du fichier »… */
  field: string;
  /** The keys from the top of the front matter to the field; absent when the issue is not about a field. */
  path?: readonly PropertyKey[];
  /** Whether the issue is only advice, which does not make validation fail. */
  isAdvice?: boolean;
  /** The value found there, shortened. */
  received: string;
  /** Description of a correct value. */
  expected: string;
  /** How to correct the issue. */
  remedy: string;
  /** The words that the issue is about, as the page shows them; absent when it is about a whole field or line. */
  passage?: string;
  /** Whether the remedy only repeats the expectation. */
  isPlain?: boolean;
}

/** The code and the texts of an issue, without its location. */
export type IssueText = Pick<Issue, 'code' | 'received' | 'expected' | 'remedy' | 'passage' | 'isPlain'>;

/** Formats a value for a message: quoted, at most 80 characters. */
export function quote(value: unknown): string {
  if (value === undefined) return 'rien';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `« ${text.length > 80 ? `${text.slice(0, 79)}…` : text} »`;
}

/** Formats a path for editors, who count from 1: « lieux (n° 2) › commune ». */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name} (n° ${key + 1})`;
    return name ? `${name} › ${String(key)}` : String(key);
  }, '');
}

/** Formats an issue for editors: where it is, then its details. */
export const formatIssue = (issue: Issue): string =>
  `${issue.file}, ligne ${issue.line}, ${issue.field}\n${formatDetails(issue)}`;

/** Formats what was received, what is expected and how to correct it, one per line. */
export const formatDetails = ({ received, expected, remedy }: IssueText): string =>
  [`  reçu    : ${received}`, `  attendu : ${expected}`, `  remède  : ${remedy}`].join('\n');
