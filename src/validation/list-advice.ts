import type { List, Nodes } from 'mdast';
import { type BodyAdvice, lineFrom, offsetOf, placeOf, typed } from './body-source.ts';

/** Numbers that Markdown changes, or that begin a line without making a list. A list may go on after a paragraph. */
export function onLists(nodes: readonly Nodes[], body: string): BodyAdvice[] {
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

/** A box that no word follows on its line is one for some parsers only. */
export function onTask(node: Nodes, body: string): BodyAdvice[] {
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
