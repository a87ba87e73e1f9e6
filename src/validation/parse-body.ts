import type { Root } from 'mdast';
import { type CompileContext, type Extension, type Token, fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';

// Makes links of the addresses that the tokenizer finds. `mdast-util-gfm-autolink-literal` is not used, because it also
// searches the parsed text nodes and makes links without a position: `addressIssues` reports those addresses.
function enterAddress(this: CompileContext, token: Token): undefined {
  const url = this.sliceSerialize(token);
  const scheme = { literalAutolinkEmail: 'mailto:', literalAutolinkWww: 'http://' }[token.type as string] ?? '';
  this.enter({ type: 'link', title: null, url: scheme + url, children: [{ type: 'text', value: url }] }, token);
}

function exitAddress(this: CompileContext, token: Token): undefined {
  this.exit(token);
}

const kinds = ['literalAutolinkEmail', 'literalAutolinkHttp', 'literalAutolinkWww'];

const addressesAlone: Extension = {
  enter: Object.fromEntries(kinds.map((kind) => [kind, enterAddress])),
  exit: Object.fromEntries(kinds.map((kind) => [kind, exitAddress])),
};

// The same syntax as the build’s renderer, without a JavaScript parser: it would weigh more than all the rest, and
// validation refuses any code, valid or not.
const options = {
  extensions: [
    gfmAutolinkLiteral(),
    gfmFootnote(),
    gfmStrikethrough(),
    gfmTable(),
    gfmTaskListItem(),
    mdxMd(),
    mdxExpression(),
    mdxJsx(),
  ],
  mdastExtensions: [
    addressesAlone,
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    mdxExpressionFromMarkdown(),
    mdxJsxFromMarkdown(),
  ],
};

/**
 * Parses an MDX body into the tree that every check uses, in the build and in the browser. Throws a `SyntaxFault`, or a
 * `RangeError` when the nesting exhausts the stack.
 */
export function parseBody(body: string): Root {
  return fromMarkdown(body, options);
}
