import { positionAt } from '#validation/characters.ts';
import type { Visit } from '#validation/content-folder.ts';
import { type Issue, fieldName } from '#validation/issue.ts';
import { type Dictionary, wordListFile } from './dictionary.ts';
import { type Passage, namesOf, passagesOf } from './passages.ts';
import { type Word, hasDoubtful, spelledWords } from './words.ts';

/** Maximum number of unknown words to report in a file: one with more is in another language. */
const wordsPerFile = 10;
/** Maximum number of words with suggestions in a run, because each takes up to 30 ms to look up. */
const suggestionsPerRun = 40;

const lower = (word: string) => word.toLocaleLowerCase('fr');

/** A visit that gives advice on the words that are neither in the dictionary nor among the names of the file. */
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
    // Build the list of names on demand: few files have a doubtful word.
    let found: Set<string> | undefined;
    const names = () =>
      (found ??= new Set(namesOf(content).flatMap((name) => spelledWords(name).map(({ text }) => lower(text)))));
    const isUnknown = (word: Word) => !isKnown(word.text) && !isName(word, names());
    const unknown = new Map<string, Passage>();
    for (const passage of passagesOf(content, (text) => hasDoubtful(text, (form) => !isKnown(form))))
      for (const word of spelledWords(passage.text).filter(isUnknown))
        if (!unknown.has(word.text)) unknown.set(word.text, passage);
    return [...unknown]
      .slice(0, wordsPerFile)
      .map(([word, passage]) => advise(file, content.text ?? '', word, passage, suggestionsFor(word)));
  };
}

/** Whether a word is a name: it has a capital inside a sentence, or it is among the names of the file. */
const isName = ({ text, isFirst }: Word, names: ReadonlySet<string>) =>
  (/^\p{Lu}/u.test(text) && !isFirst()) || names.has(lower(text));

/** Whether each part of a compound is known: « multi-sites » needs « multi » and « sites ». */
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
