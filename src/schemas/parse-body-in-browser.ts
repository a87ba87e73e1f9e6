import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import type { MdastNode } from 'satteri';

// Without a JavaScript parser, which would weigh more than all the rest: code is refused whatever it says.
const options = {
  extensions: [mdxMd(), mdxExpression(), mdxJsx()],
  mdastExtensions: [mdxExpressionFromMarkdown(), mdxJsxFromMarkdown()],
};

/**
 * The tree of a text in MDX, by a parser that runs in any browser. A test compares its verdicts with those of the parser
 * of the build. Throws an error whose message begins with `line:column: `.
 */
export function parseBody(body: string): MdastNode {
  try {
    const root = fromMarkdown(body, options) as MdastNode & { children: MdastNode[] };
    return { ...root, children: root.children.map(markCode) } as MdastNode;
  } catch (error) {
    const { reason, place } = error as { reason?: string; place?: Point & { start?: Point } };
    if (reason === undefined) throw error;
    const { line, column } = place?.start ?? place ?? { line: 1, column: 1 };
    throw new Error(`${line}:${column}: ${reason}`, { cause: error });
  }
}

interface Point {
  line: number;
  column: number;
}

/** A block that begins with « import » or « export » is code for MDX, whatever follows. */
function markCode(node: MdastNode): MdastNode {
  const first = node.type === 'paragraph' ? node.children[0] : undefined;
  const isCode = first?.type === 'text' && /^(import|export)[ {*'"]/.test(first.value);
  return isCode ? ({ ...node, type: 'mdxjsEsm', value: first.value } as unknown as MdastNode) : node;
}
