import { plain } from '../rich-text/content.ts';
import { blockAround } from './rich-caret.ts';
import { insertNodes } from './rich-edits.ts';
import { nodesOfInlines } from './rich-writing.ts';

/** A link, or the words that one would take; `href` is absent when there is none yet. */
export interface LinkWords {
  href?: string | undefined;
  words: string;
}

/** The link of a field that holds a range. */
function linkAround(view: HTMLElement, { commonAncestorContainer: node }: Range): HTMLAnchorElement | undefined {
  const link = (node instanceof Element ? node : node.parentElement)?.closest('a');
  return link && view.contains(link) ? link : undefined;
}

/** Whether a link may take the words of a range: they are in one line, without a call of a source. */
function isLine(view: HTMLElement, range: Range): boolean {
  const block = blockAround(view, range.startContainer);
  if (!block?.contains(range.endContainer) || block.matches('.kept')) return false;
  return range.cloneContents().querySelector('[data-source], li, br, a') === null;
}

/** The link at a range of a field, or its words. */
export function linkAt(view: HTMLElement, range: Range | undefined): LinkWords {
  const link = range && linkAround(view, range);
  if (link) return { href: link.getAttribute('href') ?? '', words: link.textContent };
  return { words: range && isLine(view, range) ? String(range) : '' };
}

/** Changes the link at the selection, or removes it without `href`; where there is none, puts one over the words. */
export function placeLink(view: HTMLElement, { href, words }: LinkWords): void {
  const selection = getSelection();
  if (!selection?.rangeCount) return;
  const range = selection.getRangeAt(0);
  const link = linkAround(view, range);
  if (href === undefined) return link?.replaceWith(...link.childNodes);
  if (link) {
    link.setAttribute('href', href);
    if (link.textContent !== words) link.textContent = words;
    selection.selectAllChildren(link);
    return selection.collapseToEnd();
  }
  if (!isLine(view, range)) selection.collapseToEnd();
  insertNodes(view, nodesOfInlines([{ ...plain, kind: 'text', text: words, href }]));
}
