/** A node of either parser. */
interface TreeNode {
  type: string;
  children?: readonly TreeNode[];
  attributes?: readonly { type: string; name?: string; value?: unknown }[];
  value?: string;
}

/** What a node says beside what it holds. */
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

/** A tag alone in its paragraph is no paragraph for the renderer. */
const unwrapped = (node: TreeNode): readonly TreeNode[] => {
  const { type, children = [] } = node;
  const isBare = type === 'paragraph' && children.some(isTag) && children.every((one) => isTag(one) || isBlank(one));
  return isBare ? children.filter(isTag) : [node];
};

/** What a tree is made of, without places, so that those of two parsers are compared. */
export const shapeOf = (tree: object): unknown => shape(tree as TreeNode);

function shape(node: TreeNode): unknown {
  const facts = reported.map((key) => (node as unknown as Record<string, unknown>)[key] ?? null);
  const attributes = node.attributes?.map(({ type, name, value }) => [type, name, value]);
  const children: unknown[] = [];
  for (const child of (node.children ?? []).flatMap(unwrapped)) {
    const one = child.type === 'text' ? child.value : shape(child);
    // One parser cuts a text where the other does not.
    if (typeof one === 'string' && typeof children.at(-1) === 'string') children.push(`${children.pop()}${one}`);
    else children.push(one);
  }
  // One parser keeps an empty line after the box of a task, and one does not.
  if ((children[0] as unknown[] | undefined)?.[0] === 'break') children.shift();
  return [isTag(node) ? 'tag' : node.type, node.value ?? null, facts, attributes ?? null, children];
}
