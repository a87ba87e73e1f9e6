/** A word of a text, without what is elided before it. */
export interface Word {
  text: string;
  /** Whether its capital is that of its sentence. */
  isFirst: boolean;
}

const elision = /^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)’(?=\p{L})/iu;
const written = /[\p{L}\p{M}\p{N}]+(?:['’‑-][\p{L}\p{M}\p{N}]+)*/gu;
const address = /\b(?:https?:\/\/|www\.)\S+|\S*@\S+|\b[\w-]+(?:\.[\w-]+)+\b(?:\/\S*)?/gi;

/** The words of a text that a dictionary can judge: neither numbers, acronyms, addresses nor single letters. */
export function wordsOf(text: string): Word[] {
  const plain = text.replace(address, (found) => ' '.repeat(found.length));
  return [...plain.matchAll(written)].flatMap(({ 0: found, index }) => {
    const word = found.replaceAll("'", '’').replaceAll('‑', '-').replace(elision, '');
    const before = plain.slice(0, index).trimEnd();
    const isFirst = before === '' || /[.!?…:;«“"(–—]$/.test(before);
    // « [G]host » is one word, cut by its brackets.
    const isJudged =
      plain[index - 1] !== ']' &&
      word.length > 1 &&
      !/\p{N}/u.test(word) &&
      !/\p{Lu}.*\p{Lu}/u.test(word.replace(/-\p{Lu}/gu, '-'));
    return isJudged ? [{ text: word, isFirst }] : [];
  });
}
