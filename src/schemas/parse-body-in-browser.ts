import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdxjs } from 'micromark-extension-mdxjs';
import type { MdastNode } from 'satteri';

/**
 * The tree of a text in MDX, by a parser that runs in any browser. A test compares its verdicts with those of the parser
 * of the build. Throws an error whose message begins with `line:column: `.
 */
export function parseBody(body: string): MdastNode {
  try {
    return fromMarkdown(body, { extensions: [mdxjs()], mdastExtensions: [mdxFromMarkdown()] }) as MdastNode;
  } catch (error) {
    const { reason, place } = error as { reason?: string; place?: { line?: number; start?: { line: number } } };
    if (reason === undefined) throw error;
    const start = (place?.start ?? place) as { line?: number; column?: number } | undefined;
    throw new Error(`${start?.line ?? 1}:${start?.column ?? 1}: ${reason}`, { cause: error });
  }
}
