import { positionAt } from '#validation/characters.ts';
import type { Visit } from '#validation/content-folder.ts';
import { type Issue, fieldName } from '#validation/issue.ts';
import { type Dictionary, wordListFile } from './dictionary.ts';
import { type Passage, namesOf, passagesOf } from './passages.ts';
import { type Word, hasDoubtful, wordsOf } from './words.ts';

/** A file with more unknown words than this is in another language: the first ones are enough. */
const wordsPerFile = 10;
/** Looking for the words near another takes up to 30 ms: past these, words are reported without suggestions. */
const suggestionsPerRun = 40;

const lower = (word: string) => word.toLocaleLowerCase('fr');

/** A visit of files that advises about the words which are neither in the dictionary nor among the names of the file. */
export function spellingVisit({ has, suggest }: Dictionary): Visit {
  const judged = new Map<string, boolean>();
  const suggested = new Map<string, string[]>();
  const isKnown = (word: string): boolean => {
    const known = judged.get(word) ?? (has(word) || has(lower(word)) || isMadeOfKnown(word, has));
    judged.set(word, known);
    return known;
  };
  const suggestionsFor = (word: string) => {
    const known = suggested.get(word) ?? (suggested.size < suggestionsPerRun ? suggest(lower(word)) : []);
    suggested.set(word, known);
    return known;
  };
  return (content, { file }) => {
    // Few files have a doubtful word: most need no list of names.
    let found: Set<string> | undefined;
    const names = () =>
      (found ??= new Set(namesOf(content).flatMap((name) => wordsOf(name).map(({ text }) => lower(text)))));
    const isUnknown = (word: Word) => !isKnown(word.text) && !isName(word, names());
    const unknown = new Map<string, Passage>();
    for (const passage of passagesOf(content, (text) => hasDoubtful(text, (form) => !isKnown(form))))
      for (const word of wordsOf(passage.text).filter(isUnknown))
        if (!unknown.has(word.text)) unknown.set(word.text, passage);
    return [...unknown]
      .slice(0, wordsPerFile)
      .map(([word, passage]) => advise(file, content.text ?? '', word, passage, suggestionsFor(word)));
  };
}

/** A capital inside a sentence marks a name. */
const isName = ({ text, isFirst }: Word, names: ReadonlySet<string>) =>
  (/^\p{Lu}/u.test(text) && !isFirst()) || names.has(lower(text));

/** Each part of a compound: « multi-sites » is judged by « multi » and « sites ». */
function isMadeOfKnown(word: string, has: (part: string) => boolean): boolean {
  const parts = word.split('-');
  return parts.length > 1 && parts.every((part) => part.length === 1 || has(part) || has(lower(part)));
}

function advise(file: string, text: string, word: string, { start, path }: Passage, near: readonly string[]): Issue {
  const found = text.indexOf(word, start);
  const choices = near.map((one) => `« ${one} »`).join(', ');
  return {
    code: 'spelling',
    file,
    ...positionAt(text, found < 0 ? start : found),
    field: path ? `champ « ${fieldName(path)} »` : 'texte',
    ...(path && { path }),
    isAdvice: true,
    received: `« ${word} »`,
    expected: 'un mot du dictionnaire',
    remedy: `${choices ? `vouliez-vous dire ${choices} ? Sinon, ` : ''}ajoutez le mot à ${wordListFile} s’il est juste`,
  };
}
