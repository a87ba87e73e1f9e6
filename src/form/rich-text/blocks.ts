import type { Nodes } from 'mdast';
import { parseBody } from '#validation/parse-body.ts';
import { hasTooManyMarks, nestedLine } from '#validation/tree.ts';
import type { Content } from './content.ts';
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

/** The index in their text of one of these blocks. */
export const startOfBlock = (blocks: readonly Block[], rank: number): number =>
  textOfBlocks(blocks.slice(0, rank + 1)).length - (blocks[rank]?.source.length ?? 0);

/** Splits the text of a page into blocks. `textOfBlocks(blocksOf(text))` is `text`, whatever it is. */
export function blocksOf(text: string): Block[] {
  if (text === '') return [];
  const pieces = piecesIn(text);
  if (pieces.length === 0) pieces.push({ start: 0, end: 0, content: { kind: 'paragraph', inlines: [] } });
  return pieces.map(({ start, end, content }, rank) => ({
    before: text.slice(pieces[rank - 1]?.end ?? 0, start),
    source: text.slice(start, rank === pieces.length - 1 ? text.length : end),
    content,
    rank,
  }));
}

interface Piece {
  start: number;
  end: number;
  content: Content | undefined;
}

/** The pieces of a text; of one that has an error, those of each group of lines: only the wrong ones stay as source. */
function piecesIn(text: string): Piece[] {
  if (hasTooManyMarks(text) || nestedLine(text)) return [{ start: 0, end: text.length, content: undefined }];
  const groups = text.matchAll(/\S.*(?:(?:\r\n?|\n)[ \t]*\S.*)*/g);
  return (
    parsed(text, 0) ??
    [...groups].flatMap(
      ({ 0: lines, index }) => parsed(lines, index) ?? { start: index, end: index + lines.length, content: undefined },
    )
  );
}

/** The pieces of a text that begins at an index; `undefined` when the parser refuses it. */
function parsed(text: string, index: number): Piece[] | undefined {
  try {
    return parseBody(text).children.map((node) => {
      const [start, end] = [lineOf(text, node.position?.start.offset ?? 0), node.position?.end.offset ?? 0];
      return { start: index + start, end: index + end, content: contentOf(node, text, text.slice(start, end)) };
    });
  } catch {
    return undefined;
  }
}

/** Where the line of an index begins, if there are only blanks before it there; or else the index. */
function lineOf(text: string, index: number): number {
  let start = index;
  while (/[ \t]/.test(text[start - 1] ?? '')) start--;
  return /[\r\n]/.test(text[start - 1] ?? '\n') ? start : index;
}

/**
 * What readers of Markdown do not all read alike: code that MDX would run, three marks in a row, marks between an emoji
 * and a word; and what a page shows otherwise than it is written: notes, entities.
 */
const ambiguous =
  /^\s*(?:import|export)\b|(?<!\\)(?:\*{3}|_{3}|\[\^|&(?!#\d{2,4};)#?\w+;)|[^\s*_\\][*_]+[\ud800-\udbff]|[\udc00-\udfff][*_]+[^\s*_]/;

/** What a rich field shows of a node of `text`, written as `source`. It never guesses. */
function contentOf(node: Nodes, text: string, source: string): Content | undefined {
  if (ambiguous.test(source)) return undefined;
  if (node.type === 'list') {
    const items = node.children.flatMap(({ checked, children: [child, other] }) => {
      const inlines = child && !other && typeof checked !== 'boolean' ? inlinesOf(child, text) : undefined;
      return inlines?.length ? [inlines] : [];
    });
    if (items.length < node.children.length) return undefined;
    const start = node.ordered ? (node.start ?? 1) : undefined;
    return { kind: 'list', start, isLoose: Boolean(node.spread), items };
  }
  const inlines = inlinesOf(node, text);
  if (node.type !== 'heading') return inlines && { kind: 'paragraph', inlines };
  const { depth: level } = node;
  const isMarked = level > 1 && level < 5 && /^\s*#/.test(source);
  return isMarked && inlines?.length ? { kind: 'heading', level, inlines } : undefined;
}
