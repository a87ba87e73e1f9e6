import { type Issue, quote } from './issue.ts';

/** A flag whose region is written in tags, which are invisible elsewhere: 🏴󠁧󠁢󠁥󠁮󠁧󠁿. */
const flag = String.raw`\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}`;

/** Signs that show a text otherwise than it is, or hide one: directions of writing, controls, fillers, tags. */
const deceptive = new RegExp(
  String.raw`${flag}|((?![\t\n\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0])`,
  'gu',
);

/** The code and the texts of an issue about a deceptive sign. */
export const deceptiveWords = {
  code: 'invisible-character',
  expected: 'un texte sans caractère invisible',
  remedy: 'effacez-le, ou retapez le mot qui le contient',
} as const satisfies Partial<Issue>;

/** Whether a mended text has a sign that shows it otherwise than it is. */
export const isDeceptive = (text: string): boolean => splitDeceptive(text).signs.length > 0;

/** A deceptive sign, and its index in the text without these signs. */
interface Deceptive {
  sign: string;
  index: number;
}

/** Takes the deceptive signs out of a mended text, where they would hide other issues. */
export function splitDeceptive(text: string): { text: string; signs: Deceptive[] } {
  const signs: Deceptive[] = [];
  let removed = 0;
  const plain = text.replace(deceptive, (found, sign: string | undefined, index: number) => {
    if (sign === undefined) return found;
    signs.push({ sign, index: index - removed });
    removed += sign.length;
    return '';
  });
  return { text: plain, signs };
}

/**
 * Reports the signs that `splitDeceptive` took out of a text, once for each field. `fieldAt`: the field at an index of
 * the text; by default, for fields that cannot be read, their whole.
 */
export function deceptiveIssues(
  text: string,
  signs: readonly Deceptive[],
  file: string,
  fieldAt: (index: number) => Pick<Issue, 'field' | 'path'> = () => ({ field: 'champs' }),
): Issue[] {
  const found = signs.map(({ sign, index }) => ({ sign, index, where: fieldAt(index) }));
  return [...Map.groupBy(found, ({ where }) => where.field).values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const word = wordAt(text, first.index);
    const count = others.length > 0 ? ` (${others.length + 1} en tout)` : '';
    const received = `${nameOf(first.sign)}${word && `, dans ${quote(word)}`}${count}`;
    return [{ file, ...positionAt(text, first.index), ...first.where, ...deceptiveWords, received }];
  });
}

/** The word at an index of a text, or the end of one word and the start of the next. */
const wordAt = (text: string, index: number) =>
  `${/\S*$/.exec(text.slice(Math.max(0, index - 40), index))}${/^\S*/.exec(text.slice(index, index + 40))}`;

/** The French name of a deceptive sign, with its code. */
function nameOf(sign: string): string {
  const name = /[\u202a-\u202e\u2066-\u2069]/.test(sign) ? 'un sens d’écriture forcé' : 'un signe invisible';
  return `${name} (U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
}

/** Line and column, from 1, of an index in a mended text. */
export function positionAt(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
