import type { Heading, List, Nodes, Paragraph, Root, Table } from 'mdast';
import { adviseOnCalls } from './body-calls.ts';
import { positionAt } from './characters.ts';
import { quote } from './issue.ts';
import { type BodyAdvice, lineFrom, offsetOf, placeOf, typed } from './body-component.ts';
import { nodesOf } from './tree.ts';

/**
 * Lists the passages that break no rule but that Markdown reads differently from what their author meant: every
 * call, as each has its remedy, and one of each other kind per line at most.
 */
export function adviseOnBody(root: Root, body: string, sourceIds: readonly string[]): BodyAdvice[] {
  const nodes = [...nodesOf(root)];
  const all = nodes.flatMap((node) => adviseOn(node, body));
  const isFirst = ({ code, place }: BodyAdvice, index: number) =>
    all.findIndex((other) => other.code === code && other.place.line === place.line) === index;
  const calls = nodes.flatMap((node) => (node.type === 'text' ? adviseOnCalls(node, body, sourceIds) : []));
  return [...all.filter(isFirst), ...calls];
}

function adviseOn(node: Nodes, body: string): BodyAdvice[] {
  if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete') return onEmphasis(node, body);
  const inside = 'children' in node ? onLists(node.children, body) : [];
  if (node.type === 'tableCell') return onEmoji(node, body);
  if (node.type === 'paragraph') return [...onEmoji(node, body), ...onParagraph(node, body)];
  if (node.type === 'heading') return [...onEmoji(node, body), ...onHeading(node, body)];
  if (node.type === 'listItem') return [...inside, ...onTask(node, body)];
  return node.type === 'table' ? [...inside, ...onRows(node, body)] : inside;
}

/** Reports stars and tildes inside a word or between digits: Markdown takes them for emphasis marks and hides them. */
function onEmphasis(node: Nodes, body: string): BodyAdvice[] {
  const offset = offsetOf(node);
  if (!node.position || !/[\p{L}\p{N}]/u.test(body[offset - 1] ?? '')) return [];
  const start = Math.max(body.lastIndexOf(' ', offset), body.lastIndexOf('\n', offset)) + 1;
  const mark = body[offset] ?? '*';
  return [
    {
      place: placeOf(node),
      code: 'emphasis-in-word',
      received: lineFrom(body, start),
      expected: `« ${mark} » autour de mots entiers, ou une barre devant : « \\${mark} »`,
      remedy: `écrivez « \\${mark} » pour montrer ce signe${/\d/.test(body[offset - 1] ?? '') ? ', ou × entre deux nombres' : ''}`,
    },
  ];
}

/** Emphasis marks that touch an emoji (a character of two UTF-16 units): parsers read these marks differently. */
const besideEmoji =
  /[^\s*]\*+[\ud800-\udbff]|[^\s_]_+[\ud800-\udbff]|[^\s~]~+[\ud800-\udbff]|[\udc00-\udfff](?:\*+[^\s*]|_+[^\s_]|~+[^\s~])/;

function onEmoji(node: Nodes, body: string): BodyAdvice[] {
  const found = besideEmoji.exec(typed(node, body));
  if (!found) return [];
  const offset = offsetOf(node) + found.index;
  return [
    {
      place: positionAt(body, offset),
      code: 'emphasis-in-word',
      received: lineFrom(body, offset),
      expected: 'une espace entre un émoji et les étoiles qui le touchent',
      remedy: 'laissez une espace, ou sortez l’émoji des étoiles',
    },
  ];
}

/** Reports a line of dashes under a paragraph: Markdown turns the paragraph into a heading. */
function onHeading(node: Heading, body: string): BodyAdvice[] {
  const lines = typed(node, body).split('\n');
  if (node.depth !== 2 || /^\s*#/.test(lines[0] ?? '') || lines.length < 2) return [];
  const [title = '', dashes] = [lines[0], lines.at(-1)?.trim()];
  return [
    {
      place: { line: node.position?.end.line ?? 1, column: 1 },
      code: 'heading-underlined',
      received: `« ${dashes} » sous ${quote(title.trim())}, qui en fait un intertitre`,
      expected: 'une ligne vide avant une séparation, ou « ## » devant un intertitre',
      remedy: `laissez une ligne vide avant « ${dashes} », ou écrivez « ## ${title.trim()} »`,
    },
  ];
}

/** Line beginnings that look like list markers to people, but not to Markdown. */
const listMark = /^\s*(?:[–—•·‣▪●]|[-*+](?=\p{L})|\d{1,2}[.)](?=\p{L})|[a-z]\))/u;
const glued = /^(?:[-*+]|\d{1,9}[.)])[\u00a0\u202f]/;
const headingMark = /^(?:#{2,6}(?![ \t\n#]|$)|#[\u00a0\u202f])/;

function onParagraph(node: Paragraph, body: string): BodyAdvice[] {
  const lines = typed(node, body).split('\n');
  const [first = ''] = lines;
  const found = { place: placeOf(node), received: quote(first.trim()) };
  if (headingMark.test(first)) {
    const [marks = '##'] = /^#+/.exec(first) ?? [];
    const words = first.replace(/^#+\s*/, '');
    const remedy = `écrivez « ${marks.length > 1 ? marks : '##'} ${words} »`;
    return [{ ...found, code: 'heading-unread', expected: 'une espace ordinaire après « ## »', remedy }];
  }
  if (lines.filter((line) => listMark.test(line)).length > 1 || glued.test(first))
    return [
      {
        ...found,
        code: 'list-unread',
        expected: 'une liste : « - » ou « 1. », puis une espace ordinaire, devant chaque élément',
        remedy: `écrivez « - ${first.replace(/^\s*(?:\d+[.)]|[a-z]\)|\P{L})\s*/u, '')} »`,
      },
    ];
  const cells = first.split(/\t+|\|/).map((cell) => cell.trim());
  const isOfTable = (line: string) => /\S\t+\S/.test(line) || /^\s*\|.*\S/.test(line);
  if (lines.filter(isOfTable).length < 2) return [];
  const columns = cells.filter(Boolean);
  return [
    {
      ...found,
      code: 'table-unread',
      expected: 'un tableau : des barres « | », et une ligne de tirets sous la première',
      remedy: `écrivez « | ${columns.join(' | ')} | », puis « |${' --- |'.repeat(columns.length)} », puis une ligne par rangée`,
    },
  ];
}

/** Reports a line directly under a table, without an empty line between: Markdown makes it a row of the table. */
function onRows({ children }: Table, body: string): BodyAdvice[] {
  const row = children.find((one, rank) => rank > 0 && !typed(one, body).includes('|'));
  if (!row || (children[0]?.children.length ?? 0) < 2) return [];
  return [
    {
      place: placeOf(row),
      code: 'row-glued',
      received: `${quote(typed(row, body))}, que la page met dans le tableau`,
      expected: 'une ligne vide entre un tableau et la suite',
      remedy: 'laissez une ligne vide avant cette ligne',
    },
  ];
}

/**
 * Reports numbers that Markdown changes, and numbers that begin a line but were not meant as a list. A list may
 * continue after a paragraph, with the next number.
 */
function onLists(nodes: readonly Nodes[], body: string): BodyAdvice[] {
  let next = 1;
  return nodes.flatMap((list) => {
    if (list.type !== 'list' || !list.ordered) return [];
    const first = list.start ?? 1;
    const isExpected = first === 1 || first === next;
    next = first + list.children.length;
    return isExpected ? onNumbers(list, body) : [unlike(list.children[0] ?? list, body)];
  });
}

function onNumbers(list: List, body: string): BodyAdvice[] {
  const numbers = list.children.map((item) => Number.parseInt(body.slice(offsetOf(item), offsetOf(item) + 10), 10));
  if (numbers.every((number) => number === numbers[0])) return [];
  const index = numbers.findIndex((number, rank) => number !== (list.start ?? 1) + rank);
  const item = list.children[index];
  return item ? [unlike(item, body, (list.start ?? 1) + index)] : [];
}

function unlike(item: Nodes, body: string, shown?: number): BodyAdvice {
  const [mark = '', number = '', sign = '.'] =
    /^(\d+)([.)])/.exec(body.slice(offsetOf(item), offsetOf(item) + 12)) ?? [];
  const isYear = /^(?:1[5-9]|20)\d\d$/.test(number);
  return {
    place: placeOf(item),
    code: 'list-number',
    received: `${lineFrom(body, offsetOf(item))}${shown === undefined ? '' : `, que la page numérote ${shown}${sign}`}`,
    expected: 'une liste numérotée à partir de 1, sans saut',
    remedy: isYear
      ? `écrivez « En ${number}, … », ou « ${number}\\${sign} » pour garder l’année`
      : `numérotez à partir de 1 ; si ce n’est pas une liste, écrivez « ${mark.slice(0, -1)}\\${sign} »`,
  };
}

/** Reports a task box without words after it on its line: only some parsers read it as a task. */
function onTask(node: Nodes, body: string): BodyAdvice[] {
  if (!/^\S+[ \t]+\[[ xX]\][ \t]*(?:\n|$)/.test(typed(node, body))) return [];
  return [
    {
      place: placeOf(node),
      code: 'list-unread',
      received: lineFrom(body, offsetOf(node)),
      expected: 'des mots après une case à cocher, sur la même ligne',
      remedy: 'écrivez-les à la suite de la case',
    },
  ];
}
