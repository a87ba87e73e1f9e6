import type { Nodes } from 'mdast';
import { positionAt } from './characters.ts';

/** Maximum nesting of a text, in levels: more would exhaust the stack of the renderer. */
export const maximumDepth = 40;

/** Yields a node and its descendants in document order, as deep as `maximumDepth`. */
export function* nodesOf(node: Nodes, depth = 0): Generator<Nodes> {
  yield node;
  if (depth > maximumDepth || !('children' in node)) return;
  for (const child of node.children) yield* nodesOf(child, depth + 1);
}

/** The words of a node, without Markdown marks and tags. */
export const plainTextOf = (node: Nodes): string =>
  [...nodesOf(node)].map((one) => ('value' in one ? one.value : one.type === 'break' ? ' ' : '')).join('');

/** The first node deeper than `maximumDepth`, or `undefined`. */
export function tooDeep(node: Nodes, depth = 0): Nodes | undefined {
  if (depth > maximumDepth) return node;
  for (const child of 'children' in node ? node.children : []) {
    const found = tooDeep(child, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** Maximum number of marks and lines, above that of real texts: parsing time is quadratic, and would take seconds. */
const maximumMarks = 2000;

/** Whether a text has too many marks and lines to be parsed. */
export const hasTooManyMarks = (body: string): boolean => (body.match(/[*_~`[|<\\@\n]/g)?.length ?? 0) > maximumMarks;

/** The first line that opens more than 40 lists and quotes: parsers take seconds to read it. `undefined` for none. */
export function nestedLine(body: string): { line: number; column: number } | undefined {
  const found = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){41}/m.exec(body);
  return found ? positionAt(body, found.index) : undefined;
}

/** Whether a value contains others by key: an object or an array. */
export const isHolder = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null;

/** The value at a path of keys from the top, or `undefined`. */
export const valueAt = (values: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce(
    (parent: unknown, key) => (isHolder(parent) && Object.hasOwn(parent, key) ? parent[key] : undefined),
    values,
  );

/** Whether a value of a front matter says something: an empty list or an empty line does not. */
export const isGiven = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
