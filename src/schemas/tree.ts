import type { MdastNode } from 'satteri';
import { positionAt } from './characters.ts';

/** How deep a text may be nested: more would exhaust the stack of what renders it. */
export const maximumDepth = 40;

const maximumBraces = 12;

/** A node and all that it holds, in the order of the text, to the depth allowed. */
export function* nodesOf(node: MdastNode, depth = 0): Generator<MdastNode> {
  yield node;
  if (depth > maximumDepth || !('children' in node)) return;
  for (const child of node.children ?? []) yield* nodesOf(child as MdastNode, depth + 1);
}

/** The first node that is nested too deep. */
export function tooDeep(node: MdastNode, depth = 0): MdastNode | undefined {
  if (depth > maximumDepth) return node;
  for (const child of 'children' in node ? (node.children ?? []) : []) {
    const found = tooDeep(child as MdastNode, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** The first line with so many marks of lists and quotes that parsers take seconds. */
export function nestedLine(body: string): { line: number; column: number } | undefined {
  const found = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){41}/m.exec(body);
  return found ? positionAt(body, found.index) : undefined;
}

/** The index of the first brace, when there are so many that the parser would take twice as long for each more. */
export function tooManyBraces(body: string): number | undefined {
  const braces = [...body.matchAll(/(?<!\\)\{/g)];
  return braces.length > maximumBraces ? braces[0]?.index : undefined;
}
