import type { Link, Nodes } from 'mdast';
import { isElement } from '#validation/body-component.ts';
import { isBare } from '#validation/body-link.ts';
import { type Inline, type Marks, plain, tidy } from './content.ts';

/**
 * Reads a paragraph, a heading or calls of sources in the tree of a text. `undefined` when it holds anything that a rich
 * field does not show exactly: code, HTML, images, struck marks…
 */
export function inlinesOf(node: Nodes, source: string): Inline[] | undefined {
  const isBlock = node.type === 'paragraph' || node.type === 'heading';
  const inlines = piecesOf(isBlock ? node.children : [node], plain, source);
  return inlines && tidy(inlines);
}

/** The pieces of nodes of a text, with the marks around them. */
function piecesOf(nodes: readonly Nodes[], marks: Marks, source: string): Inline[] | undefined {
  const pieces = nodes.map((node): Inline[] | undefined => {
    if (node.type === 'text') return [{ ...marks, kind: 'text', text: node.value }];
    if (node.type === 'break') return [{ ...marks, kind: 'break' }];
    if (node.type === 'strong' || node.type === 'emphasis')
      return piecesOf(node.children, { ...marks, [node.type]: true }, source);
    // A bare address is words that the page links.
    if (node.type === 'link')
      return isBare(node, source) ? piecesOf(node.children, marks, source) : linkedWords(node, marks, source);
    const [id, other] = isElement(node) && node.name === 'Source' ? node.attributes : [];
    return typeof id?.value === 'string' && !other && marks.href === undefined
      ? [{ ...marks, kind: 'source', id: id.value }]
      : undefined;
  });
  return pieces.every((piece) => piece !== undefined) ? pieces.flat() : undefined;
}

/** The words of a link without a title; `undefined` when it holds anything else. */
function linkedWords({ title, url, children }: Link, marks: Marks, source: string): Inline[] | undefined {
  const words = url && !title ? piecesOf(children, { ...marks, href: url }, source) : undefined;
  return words?.length && words.every(({ kind }) => kind === 'text') ? words : undefined;
}
