import { type Content, type Inline, type Marks, plain, tidy } from './content.ts';

/** Writes a content in Markdown that the page shows exactly as the field does; empty when there is nothing to show. */
export function markdownOf(content: Content): string {
  if (content.kind === 'list') return listOf(content);
  const inlines = tidy(content.inlines);
  if (content.kind === 'paragraph') return linesOf(inlines).join('\\\n');
  const line = inlines.map((one): Inline => (one.kind === 'break' ? { ...plain, kind: 'text', text: ' ' } : one));
  const words = write(tidy(line)).replace(/(?<=(?:^|\s))#+$/, '\\$&');
  return words && `${'#'.repeat(content.level)} ${words}`;
}

function listOf({ start, isLoose, items }: Extract<Content, { kind: 'list' }>): string {
  const written = items.map((item) => linesOf(tidy(item))).filter((lines) => lines.length > 0);
  return written
    .map((lines, index) => {
      const mark = start === undefined ? '- ' : `${start + index}. `;
      return mark + lines.join(`\\\n${' '.repeat(mark.length)}`);
    })
    .join(isLoose ? '\n\n' : '\n');
}

/** The lines of a block, each protected from what Markdown reads at the start of one. */
function linesOf(inlines: readonly Inline[]): string[] {
  const lines: Inline[][] = [[]];
  for (const one of inlines) {
    if (one.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(one);
  }
  const last = lines.at(-1) ?? [];
  // A line of calls alone would end the block, as an empty one.
  if (lines.length > 1 && last.every(({ kind }) => kind === 'source')) lines.at(-2)?.push(...(lines.pop() ?? []));
  return lines.filter((line) => line.length > 0).map((line) => guardStart(write(line)));
}

type Kind = 'blank' | 'word' | 'mark' | 'odd';

const kindOf = (sign: string | undefined): Kind => {
  if (sign === undefined || /\s/.test(sign)) return 'blank';
  // Half of an emoji: parsers disagree on the marks beside it.
  if (/[\ud800-\udfff]/.test(sign)) return 'odd';
  return /[\p{P}\p{S}]/u.test(sign) ? 'mark' : 'word';
};

/** Whether a mark between two signs may open (`before`, `after`) or, with these swapped, close an emphasis. */
const mayOpen = (before: string | undefined, after: string | undefined, isUnderscore: boolean): boolean => {
  const [outer, inner] = [kindOf(before), kindOf(after)];
  if (inner === 'blank' || outer === 'odd') return false;
  if (inner === 'odd') return outer === 'blank';
  return outer !== 'word' || (inner === 'word' && !isUnderscore);
};

function guardStart(line: string): string {
  if (/^[-=|: \t]+$/.test(line)) return `\\${line}`;
  return line
    .replace(/^(?=[-+](?:\s|$)|#{1,6}(?:\s|$)|>|\|)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
    .replace(/^[ie](?=(?:mport|xport)(?:[\s{*'"]|$))/, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** Writes a line. Emphasis that Markdown could not read where it is, beside a letter or an emoji, is left out. */
function write(inlines: readonly Inline[], before = '', after = '', open: Marks = plain): string {
  let text = '';
  for (let index = 0; index < inlines.length;) {
    const one = inlines[index] as Inline;
    const mark = outermost(inlines, index, open);
    if (!mark) {
      const next = inlines[index + 1];
      text += leafOf(one, Boolean(next && next.href !== undefined && one.href === undefined));
      index++;
      continue;
    }
    const end = index + extent(inlines, index, mark);
    const inside = inlines.slice(index, end);
    const [last, next] = [text.at(-1) ?? before, firstSign(inlines[end]) || after];
    if (mark === 'href') {
      text += `[${write(inside, '[', ']', { ...open, href: one.href })}](${safeHref(one.href ?? '')})`;
    } else {
      text += emphasised(inside, mark, open, last, next);
    }
    index = end;
  }
  return text;
}

/** Writes emphasised pieces between `last` and `next`, with the first signs that Markdown reads there; or else, without. */
function emphasised(
  inside: readonly Inline[],
  mark: 'strong' | 'emphasis',
  open: Marks,
  last: string,
  next: string,
): string {
  const other = mark === 'strong' ? 'emphasis' : 'strong';
  const meet = open[other] || inside.some((piece) => piece[other]);
  for (const sign of mark === 'emphasis' && meet ? ['_', '*'] : ['*', '_']) {
    const signs = mark === 'strong' ? sign + sign : sign;
    const words = write(inside, signs, signs, { ...open, [mark]: true });
    // Signs of two emphases in a row are ambiguous.
    const isAlone = ![last.at(-1), next[0], words[0], words.at(-1)].includes(sign);
    const isUnderscore = sign === '_';
    if (isAlone && mayOpen(last.at(-1), words[0], isUnderscore) && mayOpen(next[0], words.at(-1), isUnderscore))
      return signs + words + signs;
  }
  return write(
    inside.map((piece) => ({ ...piece, [mark]: false })),
    last,
    next,
    open,
  );
}

/** The mark that begins at an index and is not open yet: a link first, then the one that goes furthest. */
function outermost(inlines: readonly Inline[], index: number, open: Marks): keyof Marks | undefined {
  const one = inlines[index];
  if (one?.href !== undefined && open.href === undefined) return 'href';
  const wanted = (['strong', 'emphasis'] as const).filter((mark) => one?.[mark] && !open[mark]);
  return wanted.sort((a, b) => extent(inlines, index, b) - extent(inlines, index, a))[0];
}

function extent(inlines: readonly Inline[], index: number, mark: keyof Marks): number {
  const end = inlines.findIndex((one, rank) => rank > index && one[mark] !== inlines[index]?.[mark]);
  return (end < 0 ? inlines.length : end) - index;
}

/** The first sign of a piece. Its own marks may be left out, so they do not count. */
const firstSign = (one: Inline | undefined) => (one?.kind === 'text' ? (one.text[0] ?? '') : one ? '<' : '');

function leafOf(one: Inline, isBeforeLink: boolean): string {
  if (one.kind === 'source') return `<Source id="${one.id}" />`;
  if (one.kind === 'break') return '';
  const text = escaped(one.text, one.href !== undefined);
  return isBeforeLink && text.endsWith('!') ? `${text.slice(0, -1)}\\!` : text;
}

/** An address that Markdown links by itself, where a backslash would become a part of it. */
const address = /(?<!\w)((?:https?:\/\/|www\.)[\w/:.?=%#+,@!'()&-]*[\w/](?=[\s.,:!?)»]|$))/i;

/** Puts a backslash before each sign that Markdown or MDX would read as something else. */
function escaped(text: string, isInLink: boolean): string {
  return text
    .split(address)
    .map((part, rank) =>
      rank % 2 === 1
        ? part
        : part
            .replace(isInLink ? /[\\`*[\]{}<>~]/g : /[\\`*[{}<~]/g, '\\$&')
            .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
            .replace(/&(?=#?\w+;)/g, '\\&'),
    )
    .join('');
}

/** An address as the destination of a link: signs that would end it are percent-encoded. */
function safeHref(href: string): string {
  const hasPairs = /^[^()]*(?:\([^()]*\)[^()]*)*$/.test(href);
  return href
    .replace(/[\s<>\\{}]/g, encodeURIComponent)
    .replace(/[()]/g, (sign) => (hasPairs ? sign : sign === '(' ? '%28' : '%29'));
}
