import type { MdastNode } from 'satteri';

/** How deep a text may be nested: more would exhaust the stack of what renders it. */
export const maximumDepth = 40;

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
