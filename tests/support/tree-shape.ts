/** A node of a tree, from either parser. */
interface TreeNode {
  type: string;
  children?: readonly TreeNode[];
  attributes?: readonly { type: string; name?: string; value?: unknown }[];
  value?: string;
}

/** Properties to compare in a node, besides its children. */
const reported = [
  'url',
  'title',
  'depth',
  'ordered',
  'start',
  'checked',
  'identifier',
  'referenceType',
  'name',
  'lang',
  'align',
];

const isTag = ({ type }: TreeNode) => type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';
const isBlank = ({ type, value }: TreeNode) => type === 'text' && value?.trim() === '';

/** Unwraps a paragraph that has only tags, because the renderer makes no paragraph of it. */
const unwrapped = (node: TreeNode): readonly TreeNode[] => {
  const { type, children = [] } = node;
  const isBare = type === 'paragraph' && children.some(isTag) && children.every((one) => isTag(one) || isBlank(one));
  return isBare ? children.filter(isTag) : [node];
};

/** The structure of a tree without positions, to compare the trees of two parsers. */
export const shapeOf = (tree: object): unknown => shape(tree as TreeNode);

function shape(node: TreeNode): unknown {
  const facts = reported.map((key) => (node as unknown as Record<string, unknown>)[key] ?? null);
  const attributes = node.attributes?.map(({ type, name, value }) => [type, name, value]);
  const children: unknown[] = [];
  for (const child of (node.children ?? []).flatMap(unwrapped)) {
    const one = child.type === 'text' ? child.value : shape(child);
    // Join adjacent texts, because only one of the parsers splits them.
    if (typeof one === 'string' && typeof children.at(-1) === 'string') children.push(`${children.pop()}${one}`);
    else children.push(one);
  }
  // Drop the line break after the checkbox of a task, because only one of the parsers keeps it.
  if ((children[0] as unknown[] | undefined)?.[0] === 'break') children.shift();
  return [isTag(node) ? 'tag' : node.type, node.value ?? null, facts, attributes ?? null, children];
}
