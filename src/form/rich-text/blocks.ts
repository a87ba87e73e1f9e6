import type { Content, Inline } from './content.ts';
import { inlinesOf } from './inlines.ts';
import { markdownOf } from './markdown.ts';

/** A paragraph, a heading, a list, or what only the source text can say. */
export interface Block {
  /** Its text in the file. */
  source: string;
  /** What stands between it and the block before: blanks and line ends. */
  before: string;
  /** Absent when a rich field cannot show it exactly: it then stays as it is in the file. */
  content: Content | undefined;
  /** Its rank in the text that it was read from; absent for a new block. */
  rank: number | undefined;
  isEdited?: boolean;
}

/** Writes a block whose content changed. `old`: the block that it was, if any. */
export const editedBlock = (content: Content, old?: Block): Block => ({
  before: old?.before ?? '',
  rank: old?.rank,
  source: markdownOf(content),
  content,
  isEdited: true,
});

/** The text of blocks: byte for byte the one that they were read from, but for edited, new, moved or missing ones. */
export function textOfBlocks(blocks: readonly Block[]): string {
  let text = '';
  let last: Block | undefined;
  for (const block of blocks) {
    const isNext = block.rank !== undefined && block.rank === (last ? (last.rank ?? -2) + 1 : 0);
    const isKept =
      isNext && (!(block.isEdited || last?.isEdited) || /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/.test(block.before));
    if (isKept) text += block.before;
    else if (last) text = `${text.slice(0, text.length - trailing(last.source))}\n\n`;
    text += block.source;
    last = block;
  }
  return text;
}

const trailing = (source: string) => /[ \t\r\n]*$/.exec(source)?.[0].length ?? 0;

/** Splits the text of a page into blocks. `textOfBlocks(blocksOf(text))` is `text`, whatever it is. */
export function blocksOf(text: string): Block[] {
  if (text === '') return [];
  const lines = linesIn(text);
  const hasDefinitions = /^\s*\[[^\]\n]+\]:/m.test(text);
  const depths = tagDepths(text, lines);
  const lowest = depths.toReversed();
  for (const [index, depth] of lowest.entries()) lowest[index] = Math.min(depth, lowest[index - 1] ?? depth);
  lowest.reverse();
  const pieces: Piece[] = [];
  for (let index = 0; index < lines.length;) {
    if (isBlank(lines[index])) index++;
    else {
      const end = endOfGroup(lines, index, { depths, lowest });
      addGroup(pieces, lines.slice(index, end), hasDefinitions);
      index = end;
    }
  }
  if (pieces.length === 0) pieces.push({ start: 0, end: 0, content: { kind: 'paragraph', inlines: [] } });
  return pieces.map(({ start, end, content }, rank) => ({
    before: text.slice(pieces[rank - 1]?.end ?? 0, start),
    source: text.slice(start, rank === pieces.length - 1 ? text.length : end),
    content,
    rank,
  }));
}

interface Line {
  start: number;
  end: number;
  text: string;
}

interface Piece {
  start: number;
  end: number;
  content: Content | undefined;
  /** The sign of the items of a list: `-`, `*`, `+`, `.` or `)`; of a list kept as source too. */
  mark?: string | undefined;
}

function linesIn(text: string): Line[] {
  return [...text.matchAll(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g)].map(({ 0: whole, index }) => {
    const words = whole.replace(/[\r\n]+$/, '');
    return { start: index, end: index + words.length, text: words };
  });
}

const isBlank = (line: Line | undefined) => line === undefined || /^[ \t]*$/.test(line.text);

const tag = /(?<!\\)<(\/?)[A-Za-z][\w.:-]*(?:\s(?:"[^"]*"|'[^']*'|[^<>"'])*)?\/?>/g;

/** For each line, the number of tags open where it ends. */
function tagDepths(text: string, lines: readonly Line[]): number[] {
  const tags = text.matchAll(tag);
  let next = tags.next();
  let depth = 0;
  return lines.map(({ end }) => {
    for (; !next.done && next.value.index < end; next = tags.next())
      depth += next.value[1] ? -1 : next.value[0].endsWith('/>') ? 0 : 1;
    return depth;
  });
}

const fence = /^\s*(`{3,}|~{3,})/;

/** For each line, the number of tags open where it ends, and the lowest such number from it to the end of the text. */
interface Tags {
  depths: readonly number[];
  lowest: readonly number[];
}

/** Where a group of lines ends: at a blank line, unless it is in code or in a tag that closes. */
function endOfGroup(lines: readonly Line[], start: number, { depths, lowest }: Tags): number {
  let end = start;
  while (!isBlank(lines[end])) {
    const marks = fence.exec(lines[end]?.text ?? '')?.[1];
    if (marks === undefined) end++;
    else {
      const isClosing = ({ text }: Line) => text.trim().startsWith(marks) && /^(`+|~+)$/.test(text.trim());
      const close = lines.findIndex((line, index) => index > end && isClosing(line));
      end = close < 0 ? lines.length : close + 1;
    }
  }
  const outside = depths[start - 1] ?? 0;
  if ((depths[end - 1] ?? 0) <= outside) return end;
  if ((lowest[end] ?? Infinity) > outside) return end;
  let last = end;
  while ((depths[last] ?? outside) > outside) last++;
  last++;
  while (!isBlank(lines[last])) last++;
  return last;
}

const item = /^([-*+]|(\d{1,9})([.)])) {1,4}(?=[^ \t])/;
const heading = /^(#{2,4})[ \t]+(?=[^ \t])/;
/** What begins a block in an item, and the box of a task. */
const inItem = /^(?:[-*+](?:\s|$)|[>|]|#{1,6}(?:\s|$)|\d{1,9}[.)](?:\s|$)|\[[ xX]\]|`{3}|~{3}|<(?!Source\s))/;

/** Lines that a rich field does not show: quotations, tables, rules, code, definitions, tags, nested or odd marks. */
function isSource({ text }: Line, rank: number): boolean {
  const words = text.replace(/^[ \t]+/, '');
  const marks = item.exec(text)?.[0];
  if (marks !== undefined) return inItem.test(text.slice(marks.length)) || isRule(words);
  return (
    isRule(words) ||
    // A line of calls alone ends the paragraph before it.
    (rank > 0 && words.startsWith('<')) ||
    /^(?:>|\||`{3}|~{3}|\[[^\]]*\]:|<(?!Source\s)|(?:import|export)\b)/.test(words) ||
    /^(?:[-*+]|\d{1,9}[.)])(?:\s|$)/.test(words) ||
    (/^#{1,6}(?:\s|$)/.test(words) && (!heading.test(text) || /(?:^|\s)#+\s*$/.test(text)))
  );
}

const isRule = (words: string) => /^[-=*_|:\s]+$/.test(words) && /[-=*_]/.test(words);

function addGroup(pieces: Piece[], lines: readonly Line[], hasDefinitions: boolean): void {
  const [first, last] = [lines[0] as Line, lines.at(-1) as Line];
  const before = pieces.at(-1);
  const isKept = lines.some(
    (line, rank) => isBlank(line) || isSource(line, rank) || (hasDefinitions && line.text.includes('[')),
  );
  const parts = isKept ? undefined : split(lines);
  const mark = item.exec(first.text.replace(/^[ \t]+/, ''));
  const whole: Piece = { start: first.start, end: last.end, content: undefined, mark: mark?.[3] ?? mark?.[1] };
  const added = parts ?? [whole];
  // Blank lines do not end a list: what follows, indented or in the same list, is in it.
  if (before?.mark && /^[ \t]/.test(first.text)) {
    before.end = last.end;
    before.content = undefined;
    return;
  }
  const next = added[0];
  if (before?.mark && next?.mark === before.mark) {
    before.end = next.end;
    before.content =
      before.content?.kind === 'list' && next.content?.kind === 'list'
        ? { ...before.content, isLoose: true, items: [...before.content.items, ...next.content.items] }
        : undefined;
    added.shift();
  }
  pieces.push(...added);
}

interface Part {
  lines: Line[];
  kind: 'paragraph' | 'heading' | 'list';
  mark?: string | undefined;
}

/** Splits lines without a blank one into headings, paragraphs and lists; `undefined` when readers could disagree. */
function split(lines: readonly Line[]): Piece[] | undefined {
  const parts: Part[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    const found = item.exec(line.text);
    const mark = found?.[3] ?? found?.[1];
    if (heading.test(line.text)) parts.push({ kind: 'heading', lines: [line] });
    else if (mark !== undefined && last?.mark !== mark) {
      // Only a list that begins with 1 interrupts a paragraph.
      if (last && last.kind !== 'heading' && found?.[2] !== undefined && Number(found[2]) !== 1) return undefined;
      parts.push({ kind: 'list', lines: [line], mark });
    } else if (last && last.kind !== 'heading') last.lines.push(line);
    else parts.push({ kind: 'paragraph', lines: [line] });
  }
  return parts.map((part) => ({
    start: part.lines[0]?.start ?? 0,
    end: part.lines.at(-1)?.end ?? 0,
    content: contentOf(part),
    mark: part.mark,
  }));
}

// Non-breaking spaces stay: Markdown keeps them.
const inlinesIn = (lines: readonly string[]) => inlinesOf(lines.join('\n').replace(/^[ \t\n]+|[ \t\n]+$/g, ''));

function contentOf({ kind, lines }: Part): Content | undefined {
  const texts = lines.map(({ text }) => text);
  if (kind === 'heading') {
    const level = heading.exec(texts[0] ?? '')?.[1]?.length ?? 2;
    const inlines = inlinesIn([(texts[0] ?? '').slice(level)]);
    return inlines && { kind, level, inlines };
  }
  if (kind === 'paragraph') {
    const inlines = inlinesIn(texts);
    return inlines && { kind, inlines };
  }
  const groups: string[][] = [];
  for (const text of texts) {
    if (item.test(text)) groups.push([text.replace(item, '')]);
    else groups.at(-1)?.push(text);
  }
  const items: Inline[][] = [];
  for (const group of groups) {
    const inlines = inlinesIn(group);
    if (!inlines || inlines.length === 0) return undefined;
    items.push(inlines);
  }
  const number = item.exec(texts[0] ?? '')?.[2];
  return { kind, start: number === undefined ? undefined : Number(number), isLoose: false, items };
}
