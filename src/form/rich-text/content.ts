/** The emphasis of a piece of text, and the address that it links to. */
export interface Marks {
  strong: boolean;
  emphasis: boolean;
  href: string | undefined;
}

/** A piece of a line: words, a call of a source by its id, or a line break. */
export type Inline = Marks & ({ kind: 'text'; text: string } | { kind: 'source'; id: string } | { kind: 'break' });

/** What a rich field can show and write: `level` is the number of `#`; `start`, the first number, absent for bullets. */
export type Content =
  | { kind: 'paragraph'; inlines: Inline[] }
  | { kind: 'heading'; level: number; inlines: Inline[] }
  | { kind: 'list'; start: number | undefined; isLoose: boolean; items: Inline[][] };

/** No emphasis, no link. */
export const plain: Marks = { strong: false, emphasis: false, href: undefined };

/** Whether two pieces have the same emphasis and link. */
const haveSameMarks = (one: Marks, other: Marks): boolean =>
  one.strong === other.strong && one.emphasis === other.emphasis && one.href === other.href;

/**
 * Replaces what a pattern finds in words without a link by the piece that `make` gives, or leaves it. `pattern`: with the
 * flag `g`.
 */
export function withPieces(
  inlines: readonly Inline[],
  pattern: RegExp,
  make: (one: Inline, found: RegExpExecArray) => Inline | undefined,
): Inline[] {
  return inlines.flatMap((one): Inline[] => {
    if (one.kind !== 'text' || one.href !== undefined) return [one];
    const pieces: Inline[] = [];
    let end = 0;
    for (const found of one.text.matchAll(pattern)) {
      const piece = make(one, found);
      if (!piece) continue;
      pieces.push({ ...one, text: one.text.slice(end, found.index) }, piece);
      end = found.index + found[0].length;
    }
    return [...pieces, { ...one, text: one.text.slice(end) }];
  });
}

const edge = /^[ \t\r\n]+|[ \t\r\n]+$/g;

/**
 * Joins pieces that differ in nothing, and removes what Markdown does not keep: blanks and line breaks at both ends,
 * blanks and other breaks beside a line break, emphasis of blanks alone, invisible marks that browsers add around the caret.
 */
export function tidy(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  const pieces = inlines.flatMap(spacesOutside).filter((one) => one.kind !== 'text' || one.text);
  for (const one of pieces.map(withinMarks)) {
    const last = joined.at(-1);
    if (one.kind === 'text' && last?.kind === 'text' && haveSameMarks(one, last))
      joined[joined.length - 1] = { ...last, text: last.text + one.text };
    else joined.push(one);
  }
  const isEnd = (one: Inline | undefined) => !one || one.kind === 'break';
  const trimmed = joined.map((one, index): Inline => {
    if (one.kind !== 'text') return one;
    let text = one.text;
    if (isEnd(joined[index - 1])) text = text.replace(/^[ \t\r\n]+/, '');
    if (isEnd(joined[index + 1])) text = text.replace(/[ \t\r\n]+$/, '');
    return { ...one, text };
  });
  const kept = trimmed
    .filter((one) => one.kind !== 'text' || one.text)
    .filter((one, index, all) => one.kind !== 'break' || all[index - 1]?.kind !== 'break');
  const first = kept.findIndex(({ kind }) => kind !== 'break');
  const last = kept.findLastIndex(({ kind }) => kind !== 'break');
  return first < 0 ? [] : kept.slice(first, last + 1);
}

/** A blank between two emphasised pieces is emphasised too: the emphasis goes on. */
function withinMarks(one: Inline, index: number, pieces: readonly Inline[]): Inline {
  const [before, after] = [pieces[index - 1], pieces[index + 1]];
  if (one.kind !== 'text' || !before || !after || one.text.replace(edge, '')) return one;
  const strong = before.strong && after.strong;
  return { ...one, strong, emphasis: before.emphasis && after.emphasis };
}

/** Splits the blanks at the ends of emphasised or linked words from them: marks cannot touch a blank. */
function spacesOutside(one: Inline): Inline[] {
  if (one.kind === 'break') return [{ ...one, ...plain }];
  if (one.kind !== 'text') return [one];
  const text = one.text.replace(/[\u200b\ufeff]/g, '').replace(/\r\n?|\n/g, ' ');
  const words = text.replace(edge, '');
  if (haveSameMarks(one, plain) || words === text) return [{ ...one, text }];
  const start = text.indexOf(words);
  const blank = (blanks: string): Inline => ({ kind: 'text', text: blanks, ...plain });
  if (!words) return [blank(text)];
  return [blank(text.slice(0, start)), { ...one, text: words }, blank(text.slice(start + words.length))];
}
