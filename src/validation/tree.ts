import type { Nodes } from 'mdast';
import { positionAt } from './characters.ts';

/** How deep a text may be nested: more would exhaust the stack of what renders it. */
export const maximumDepth = 40;

/** A node and all that it holds, in the order of the text, to the depth allowed. */
export function* nodesOf(node: Nodes, depth = 0): Generator<Nodes> {
  yield node;
  if (depth > maximumDepth || !('children' in node)) return;
  for (const child of node.children) yield* nodesOf(child, depth + 1);
}

/** The words of a node, marks and components apart. */
export const wordsOf = (node: Nodes): string =>
  [...nodesOf(node)].map((one) => ('value' in one ? one.value : one.type === 'break' ? ' ' : '')).join('');

/** The first node that is nested too deep. */
export function tooDeep(node: Nodes, depth = 0): Nodes | undefined {
  if (depth > maximumDepth) return node;
  for (const child of 'children' in node ? node.children : []) {
    const found = tooDeep(child, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** More marks and lines than any text has, on which parsers take seconds: their time grows as the square. */
const maximumMarks = 2000;

/** Whether a text has too many marks and lines to be parsed. */
export const hasTooManyMarks = (body: string): boolean => (body.match(/[*_~`[|<\\@\n]/g)?.length ?? 0) > maximumMarks;

/** The first line with so many marks of lists and quotes that parsers take seconds. */
export function nestedLine(body: string): { line: number; column: number } | undefined {
  const found = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){41}/m.exec(body);
  return found ? positionAt(body, found.index) : undefined;
}

/** Whether a value as typed holds others by key: fields or a list. */
export const isHolder = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null;

/** The value that keys lead to, from the top of what was typed. */
export const valueAt = (values: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce(
    (parent: unknown, key) => (isHolder(parent) && Object.hasOwn(parent, key) ? parent[key] : undefined),
    values,
  );
