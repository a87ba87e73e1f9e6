/** A word of a text, without what is elided before it. */
export interface Word {
  text: string;
  /** Whether its capital is that of its sentence. */
  isFirst: () => boolean;
}

const elision = /^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)’(?=\p{L})/iu;
const written = /[\p{L}\p{M}\p{N}]+(?:['’‑-][\p{L}\p{M}\p{N}]+)*/gu;
const address = /\b(?:https?:\/\/|www\.)\S+|\S*@\S+|\b[\w-]+(?:\.[\w-]+)+\b(?:\/\S*)?/gi;

/** A word as a dictionary has it; `undefined` for a number, an acronym or a single letter, which none can judge. */
function judgedForm(found: string): string | undefined {
  const word = found.replaceAll("'", '’').replaceAll('‑', '-').replace(elision, '');
  return word.length > 1 && !/\p{N}/u.test(word) && !/\p{Lu}.*\p{Lu}/u.test(word.replace(/-\p{Lu}/gu, '-'))
    ? word
    : undefined;
}

/** Words come back all the time: each is looked at once. */
const judgedForms = new Map<string, string | undefined>();

function formOf(found: string): string | undefined {
  if (!judgedForms.has(found)) judgedForms.set(found, judgedForm(found));
  return judgedForms.get(found);
}

/** The words of a text that a dictionary can judge: neither numbers, acronyms, addresses nor single letters. */
export function wordsOf(text: string): Word[] {
  const plain = text.replace(address, (found) => ' '.repeat(found.length));
  return [...plain.matchAll(written)].flatMap(({ 0: found, index }) => {
    const word = formOf(found);
    // « [G]host » is one word, cut by its brackets.
    if (word === undefined || plain[index - 1] === ']') return [];
    return [{ text: word, isFirst: () => isFirstAt(plain, index) }];
  });
}

function isFirstAt(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 20), index).trimEnd();
  return before === '' || /[.!?…:;«“"(–—]$/.test(before);
}
