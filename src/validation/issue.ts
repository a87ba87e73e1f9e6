import type { IssueCode } from './issue-code.ts';

/** What is wrong in a file of `content/`, so that its author can mend it. All texts are French. */
export interface Issue {
  /** What it is, apart from any sentence. */
  code: IssueCode;
  /** Path from the project’s root. */
  file: string;
  /** Line in the file, from 1. */
  line: number;
  /** Column, from 1. */
  column: number;
  /** The field of the front matter, or « texte » for the body. */
  field: string;
  /** The keys that lead to the field from the top of the front matter; absent when it is not about a field. */
  path?: readonly PropertyKey[];
  /** Whether it is reported and stops nothing. */
  isAdvice?: boolean;
  /** What was found there, shortened. */
  received: string;
  /** What belongs there. */
  expected: string;
  /** What to do. */
  remedy: string;
  /** Whether the remedy only says to do what is expected. */
  isPlain?: boolean;
}

/** What an issue says, wherever it is. */
export type IssueText = Pick<Issue, 'code' | 'received' | 'expected' | 'remedy' | 'isPlain'>;

/** A value as a message shows it: quoted, at most 80 characters. */
export function quote(value: unknown): string {
  if (value === undefined) return 'rien';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `« ${text.length > 80 ? `${text.slice(0, 79)}…` : text} »`;
}

/** « lieux (n° 2) › commune »: a path as an editor counts it. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name} (n° ${key + 1})`;
    return name ? `${name} › ${String(key)}` : String(key);
  }, '');
}

/** An issue as editors read it. */
export function formatIssue({ file, line, field, received, expected, remedy }: Issue): string {
  return [
    `${file}, ligne ${line}, ${field}`,
    `  reçu    : ${received}`,
    `  attendu : ${expected}`,
    `  remède  : ${remedy}`,
  ].join('\n');
}
