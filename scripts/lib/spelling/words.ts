/** A word of a text, without the elided word before it (« l’ », « qu’ »). */
export interface Word {
  text: string;
  /** Whether it begins a sentence, which explains its capital. */
  isFirst: () => boolean;
}

const elision = /^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)’(?=\p{L})/iu;
const written = /[\p{L}\p{M}\p{N}]+(?:['’‑-][\p{L}\p{M}\p{N}]+)*/gu;
const address = /\b(?:https?:\/\/|www\.)\S+|\S*@\S+|\b[\w-]+(?:\.[\w-]+)+\b(?:\/\S*)?/gi;

const mayHoldAddress = /[@/]|\w\.\w/;

/**
 * The form of a word in a dictionary; `undefined` for a number, an acronym or a single letter, which no dictionary can
 * judge.
 */
function judgedForm(found: string): string | undefined {
  const word = found.replaceAll("'", '’').replaceAll('‑', '-').replace(elision, '');
  return word.length > 1 && !/\p{N}/u.test(word) && !/\p{Lu}.*\p{Lu}/u.test(word.replace(/-\p{Lu}/gu, '-'))
    ? word
    : undefined;
}

/** Cache of forms, because words recur. An empty form means that there is none. */
const judgedForms = new Map<string, string>();

function formOf(found: string): string {
  const known = judgedForms.get(found);
  if (known !== undefined) return known;
  const form = judgedForm(found) ?? '';
  judgedForms.set(found, form);
  return form;
}

const withoutAddresses = (text: string) =>
  mayHoldAddress.test(text) ? text.replace(address, (found) => ' '.repeat(found.length)) : text;

/**
 * Whether a text has a word that is doubtful by its form alone: quicker than `spelledWords` for the many texts without one.
 */
export function hasDoubtful(text: string, isDoubtful: (form: string) => boolean): boolean {
  return (withoutAddresses(text).match(written) ?? []).some((found) => {
    const form = formOf(found);
    return form !== '' && isDoubtful(form);
  });
}

/** The words of a text that a dictionary can judge, without numbers, acronyms, addresses and single letters. */
export function spelledWords(text: string): Word[] {
  const plain = withoutAddresses(text);
  const words: Word[] = [];
  for (const { 0: found, index } of plain.matchAll(written)) {
    const word = formOf(found);
    // « [G]host » is one word, split by its brackets.
    if (word !== '' && plain[index - 1] !== ']') words.push({ text: word, isFirst: () => isFirstAt(plain, index) });
  }
  return words;
}

function isFirstAt(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 20), index).trimEnd();
  return before === '' || /[.!?…:;«“"(–—]$/.test(before);
}
