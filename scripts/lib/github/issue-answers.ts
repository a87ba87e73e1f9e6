import { mendCharacters } from '#validation/mend-characters.ts';

/** Labels of the two fields of the form « Proposer un lauréat », which GitHub writes as headings of the issue. */
export const formLabels = { file: 'La fiche', words: 'Ou vos mots' } as const;

/** What an issue says: the file, in whichever field it was pasted, and the words around it. */
export interface IssueAnswers {
  /** `undefined` when there is none. */
  file: string | undefined;
  /** Empty when there are none. */
  words: string;
}

const wordsHeading = `### ${formLabels.words}\n`;

/** What a form writes that its author did not: the headings of its fields, « no response », fences. */
const ofForm = new RegExp(`^(?:### (?:${formLabels.file}|${formLabels.words})|_No response_|\`{3,}\\S*)$`, 'gm');

const wordsIn = (text: string) =>
  text
    .replace(ofForm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Reads an issue, mended (see `mendCharacters`): its file begins with « --- » and a key, between fences or not. */
export function answersOf(body: string): IssueAnswers {
  const text = mendCharacters(body).trim();
  const start = text.search(/^---\n[a-z_]+:/m);
  if (start < 0) return withoutFile(text);
  const before = text.slice(0, start);
  const [, fence] = [...before.matchAll(/^(`{3,})\S*$/gm)].at(-1) ?? [];
  const end = start + lengthOfFile(text.slice(start), fence);
  return { file: `${text.slice(start, end).trim()}\n`, words: wordsIn(before + text.slice(end)) };
}

/**
 * The length of a file at the start of a text. It may hold fences and the headings of the form: it ends at the fence
 * before the last field or before the end, else at the first fence; without fence, at the last field.
 */
function lengthOfFile(text: string, fence: string | undefined): number {
  const ends = [text.lastIndexOf(`\n${wordsHeading}`)];
  if (fence) {
    const closing = new RegExp(`\n${fence}(?=\\s*(?:\`{3,}\\s*)?(?:${wordsHeading}|$))`);
    ends.unshift(text.search(closing), text.indexOf(`\n${fence}\n`));
  }
  return ends.find((end) => end >= 0) ?? text.length;
}

/** The answers of an issue that holds nothing like a file: what was pasted in its place is given, to be explained. */
function withoutFile(text: string): IssueAnswers {
  const [, typed = '', rest = text] =
    new RegExp(`^### ${formLabels.file}\n([\\s\\S]*?)(?=${wordsHeading}|$)([\\s\\S]*)$`).exec(text) ?? [];
  const file = wordsIn(typed);
  return { file: file ? `${file}\n` : undefined, words: wordsIn(rest) };
}
