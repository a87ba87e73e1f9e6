import { type Inline, type Marks, plain, tidy } from './content.ts';

const call = /<Source\s+id="([^"<>{}&\\]+)"\s*\/>/y;
const link = /\[((?:[^[\]\\`<>]|\\[\s\S])*)\]\(([^\s()<>\\{}&]*(?:\([^\s()<>\\{}&]*\)[^\s()<>\\{}&]*)*)\)/y;
/** A bare address: Markdown links it by itself, and reads no mark in it. */
const address = /(?:https?:\/\/|www\.)[\w/:.?=%#+,@!'()&-]*[\w/]/iy;
const newline = /([ \t]*)(\r\n?|\n)[ \t]*/y;
const number = /&#(\d{2,4});/y;
const entity = /&(?:#?\w+);/y;

const at = (pattern: RegExp, text: string, index: number) => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

/**
 * Reads the Markdown of a paragraph, a heading or an item. `undefined` when it holds anything that a rich field does not
 * show exactly: code, HTML, images, struck or ambiguous marks… It never guesses.
 */
export function inlinesOf(source: string): Inline[] | undefined {
  const inlines = read(source, plain);
  return inlines && tidy(inlines);
}

function read(source: string, marks: Marks): Inline[] | undefined {
  const inlines: Inline[] = [];
  let text = '';
  const flush = () => {
    if (text) inlines.push({ kind: 'text', text, ...marks });
    text = '';
  };
  for (let index = 0; index < source.length;) {
    const sign = source[index] ?? '';
    const step = stepAt(source, index, sign, marks);
    if (!step) return undefined;
    if (step.text !== undefined) text += step.text;
    else {
      flush();
      inlines.push(...(step.inlines ?? []));
    }
    index += step.length;
  }
  flush();
  return inlines;
}

/** What begins at an index: its length in the source, and its text or its pieces. */
interface Step {
  length: number;
  text?: string;
  inlines?: Inline[];
}

function stepAt(source: string, index: number, sign: string, marks: Marks): Step | undefined {
  if (sign === '\\') {
    const next = source[index + 1] ?? '';
    if (/[!-/:-@[-`{-~]/.test(next)) return { length: 2, text: next };
    const end = /^\\(\r\n?|\n)[ \t]*/.exec(source.slice(index, index + 40));
    return end ? { length: end[0].length, inlines: [{ kind: 'break', ...marks }] } : undefined;
  }
  if (/[ \t\r\n]/.test(sign)) {
    const found = at(newline, source, index);
    if (!found) return { length: 1, text: sign };
    const isBreak = /^ {2,}$/.test(found[1] ?? '');
    return isBreak
      ? { length: found[0].length, inlines: [{ kind: 'break', ...marks }] }
      : { length: found[0].length, text: ' ' };
  }
  if (sign === '<') {
    const found = marks.href === undefined ? at(call, source, index) : undefined;
    return found ? { length: found[0].length, inlines: [{ kind: 'source', id: found[1] ?? '', ...marks }] } : undefined;
  }
  if (sign === '[') return linkAt(source, index, marks);
  if (sign === '*' || sign === '_') return markAt(source, index, sign, marks);
  if (sign === '&') {
    const found = at(number, source, index);
    if (found) return { length: found[0].length, text: String.fromCodePoint(Number(found[1])) };
    return at(entity, source, index) ? undefined : { length: 1, text: sign };
  }
  if (/[`~{}]/.test(sign) || (sign === '!' && source[index + 1] === '[')) return undefined;
  if (/[hw]/i.test(sign) && !/\w/.test(source[index - 1] ?? '')) {
    const found = at(address, source, index);
    if (found)
      return isPlainAfter(source[index + found[0].length]) ? { length: found[0].length, text: found[0] } : undefined;
  }
  return { length: 1, text: sign };
}

/** Whether an address ends here for any reader: at the end, or before a blank, a call or a common closing sign. */
const isPlainAfter = (sign: string | undefined) => sign === undefined || /[\s<.,:!?)»]/.test(sign);

function linkAt(source: string, index: number, marks: Marks): Step | undefined {
  const found = marks.href === undefined ? at(link, source, index) : undefined;
  if (found) {
    const href = found[2] ?? '';
    const inside = href && read(found[1] ?? '', { ...marks, href });
    const isPlain = inside && inside.length > 0 && inside.every(({ kind }) => kind === 'text');
    return isPlain ? { length: found[0].length, inlines: inside } : undefined;
  }
  // Brackets alone are text; those of a footnote, a task or a link with a title may not be.
  const end = /^\[(?!\^)[^[\]]*\](?![([:])/.exec(source.slice(index, index + 300));
  return end ? { length: 1, text: '[' } : undefined;
}

type Kind = 'blank' | 'word' | 'mark' | 'odd';

const kindOf = (sign: string | undefined): Kind => {
  if (sign === undefined || /\s/.test(sign)) return 'blank';
  // Half of an emoji: parsers disagree on the marks beside it.
  if (/[\ud800-\udfff]/.test(sign)) return 'odd';
  return /[\p{P}\p{S}]/u.test(sign) ? 'mark' : 'word';
};

/** Whether a mark between two signs may open (`before`, `after`) or, with these swapped, close an emphasis. */
export const mayOpen = (before: string | undefined, after: string | undefined, isUnderscore: boolean): boolean => {
  const [outer, inner] = [kindOf(before), kindOf(after)];
  if (inner === 'blank' || outer === 'odd') return false;
  if (inner === 'odd') return outer === 'blank';
  return outer !== 'word' || (inner === 'word' && !isUnderscore);
};

function markAt(source: string, index: number, sign: string, marks: Marks): Step | undefined {
  const length = lengthOfRun(source, index);
  const [before, after] = [source[index - 1], source[index + length]];
  const [outer, inner] = [kindOf(before), kindOf(after)];
  if ((outer === 'blank' && inner === 'blank') || (sign === '_' && outer === 'word' && inner === 'word'))
    return { length, text: sign.repeat(length) };
  const name = length === 1 ? 'emphasis' : 'strong';
  if (length > 2 || marks[name] || !mayOpen(before, after, sign === '_')) return undefined;
  const end = endOfMark(source, index + length, sign, length);
  const inside = end === undefined ? undefined : read(source.slice(index + length, end), { ...marks, [name]: true });
  return inside && { length: (end ?? 0) + length - index, inlines: inside };
}

const lengthOfRun = (source: string, index: number) => {
  let end = index;
  while (source[end] === source[index]) end++;
  return end - index;
};

/** Where the first run that closes an emphasis begins: as many of the same sign, after a word. */
function endOfMark(source: string, from: number, sign: string, length: number): number | undefined {
  for (let index = from; index < source.length; index++) {
    if (source[index] === '\\') index++;
    else if (source[index] === '[') index += (at(link, source, index)?.[0].length ?? 1) - 1;
    else if (source[index] === sign) {
      const run = lengthOfRun(source, index);
      if (run === length && mayOpen(source[index + run], source[index - 1], sign === '_')) return index;
      index += run - 1;
    }
  }
  return undefined;
}
