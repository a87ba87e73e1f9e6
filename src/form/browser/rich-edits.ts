import type { Content } from '../rich-text/content.ts';
import { blockAround, leavesOf } from './rich-caret.ts';
import { elementOfContent, emptyLine, nodesOfInlines } from './rich-writing.ts';

const headings = 'h2, h3, h4';

/** Whether the caret of a field is in an element that matches a selector. */
export function isIn(view: HTMLElement, selector: string): boolean {
  const node = getSelection()?.anchorNode;
  const found = (node instanceof Element ? node : node?.parentElement)?.closest(selector);
  return found !== undefined && found !== null && view.contains(found);
}

/** The blocks of a field that the selection touches, without those kept as source. */
function selectedBlocks(view: HTMLElement): HTMLElement[] {
  const selection = getSelection();
  if (!selection?.rangeCount) return [];
  const range = selection.getRangeAt(0);
  return [...view.children].filter(
    (one): one is HTMLElement => range.intersectsNode(one) && !one.matches('.kept') && one instanceof HTMLElement,
  );
}

/** Makes an element with the children of another; the caret stays in them. */
function renamed(element: HTMLElement, name: string): HTMLElement {
  const other = document.createElement(name);
  if (element.dataset['block'] !== undefined) other.dataset['block'] = element.dataset['block'];
  other.append(...element.childNodes);
  return other;
}

/** Makes the selected blocks headings, or paragraphs again when the first is one. */
export function toggleHeadings(view: HTMLElement): void {
  const blocks = selectedBlocks(view).filter((one) => !one.matches('ul, ol'));
  const name = blocks[0]?.matches(headings) ? 'p' : 'h2';
  keepingSelection(view, () => {
    for (const block of blocks) block.replaceWith(renamed(block, name));
  });
}

/** Makes the selected blocks items of a list, or its items paragraphs again. */
export function toggleItems(view: HTMLElement): void {
  const blocks = selectedBlocks(view);
  const [first] = blocks;
  if (!first) return;
  keepingSelection(view, () => {
    if (first.matches('ul, ol')) {
      for (const list of blocks.filter((one) => one.matches('ul, ol')))
        list.replaceWith(...[...list.children].map((item) => renamed(item as HTMLElement, 'p')));
      return;
    }
    const list = document.createElement('ul');
    if (first.dataset['block'] !== undefined) list.dataset['block'] = first.dataset['block'];
    first.before(list);
    for (const block of blocks) {
      if (block.matches('ul, ol')) list.append(...block.children);
      else list.append(...itemsOfLines(block));
      block.remove();
    }
  });
}

/** Each line of a block as an item of a list. */
function itemsOfLines(block: Element): HTMLLIElement[] {
  const items = [document.createElement('li')];
  for (const node of Array.from(block.childNodes)) {
    if (node instanceof HTMLBRElement && block.textContent) items.push(document.createElement('li'));
    else items.at(-1)?.append(node);
  }
  return items.filter((item, rank) => rank === 0 || item.hasChildNodes());
}

/** Runs an edit that moves words to other elements, and puts the selection back among them. */
function keepingSelection(view: HTMLElement, edit: () => void): void {
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = getSelection() ?? {};
  const block = blockAround(view, anchorNode);
  const rank = block ? [...view.children].indexOf(block) : 0;
  edit();
  // A selection of the field itself counts its blocks, of which there may be fewer now.
  const within = (node: Node, offset: number) =>
    Math.min(offset, node instanceof Text ? node.data.length : node.childNodes.length);
  if (anchorNode?.isConnected && focusNode?.isConnected)
    return getSelection()?.setBaseAndExtent(
      anchorNode,
      within(anchorNode, anchorOffset),
      focusNode,
      within(focusNode, focusOffset),
    );
  // The selection was in an element that is gone: an empty block, or the end of one after a chip.
  const place = view.children[rank]?.querySelector('li:last-child') ?? view.children[rank];
  if (place) getSelection()?.collapse(place, place.textContent ? place.childNodes.length : 0);
}

/** Puts nodes at the caret, in the place of the selection, and the caret after them. */
export function insertNodes(view: HTMLElement, nodes: readonly Node[]): void {
  const selection = getSelection();
  if (!selection?.rangeCount) return;
  const range = selection.getRangeAt(0);
  range.deleteContents();
  if (range.startContainer === view) {
    const line = emptyLine();
    range.insertNode(line);
    range.setStart(line, 0);
    range.collapse(true);
  }
  const { startContainer } = range;
  const block = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const last = nodes.at(-1);
  if (!last) return;
  const fragment = document.createDocumentFragment();
  fragment.append(...nodes);
  range.insertNode(fragment);
  // A break held the place of words in an empty block.
  if (block?.lastChild instanceof HTMLBRElement && last.nodeType !== 1) block.lastChild.remove();
  if (last instanceof Text) return selection.collapse(last, last.data.length);
  const next = last.nextSibling;
  // After a chip that ends its block, browsers need a sign to put the caret at: one of no width.
  const place = next instanceof Text && next.data ? next : document.createTextNode('\u200b');
  if (place !== next) (last as ChildNode).after(place);
  const after = place.nextSibling;
  if (after instanceof HTMLBRElement && !after.nextSibling && last.nodeName !== 'BR') after.remove();
  selection.collapse(place, place === next ? 0 : 1);
}

/**
 * Puts nodes where each selected paragraph or item ends, before its last point; where the heading ends when it is alone;
 * at the caret when no words are selected.
 */
export function insertAfterSelected(view: HTMLElement, nodes: () => readonly Node[]): void {
  const selection = getSelection();
  if (!selection?.rangeCount) return;
  const range = selection.getRangeAt(0);
  const ends = ['p, li', headings]
    .map((blocks) => endsOfSelected(view, range, blocks))
    .find(({ length }) => length > 0);
  if (!ends) {
    selection.collapseToEnd();
    return insertNodes(view, nodes());
  }
  for (const end of ends) {
    selection.collapse(end.endContainer, end.endOffset);
    insertNodes(view, nodes());
  }
}

/** Where what is selected of each of some blocks ends, as ranges that follow its edits. */
function endsOfSelected(view: HTMLElement, selected: Range, selector: string): Range[] {
  const blocks = [...view.querySelectorAll(selector)].filter((one) => !one.closest('.kept'));
  return blocks.flatMap((block) => {
    const range = document.createRange();
    range.selectNodeContents(block);
    if (!selected.intersectsNode(block)) return [];
    if (block.contains(selected.startContainer)) range.setStart(selected.startContainer, selected.startOffset);
    if (block.contains(selected.endContainer)) range.setEnd(selected.endContainer, selected.endOffset);
    if (!range.toString().trim()) return [];
    const last = leavesOf(block).findLast((leaf) => leaf instanceof Text && range.intersectsNode(leaf)) as Text;
    const end = last === range.endContainer ? range.endOffset : last.length;
    range.setEnd(last, /\.?\s*$/.exec(last.data.slice(0, end))?.index ?? end);
    range.collapse();
    return [range];
  });
}

/** Puts contents at the caret: a paragraph alone joins the words around it, others become blocks or items there. */
export function insertContents(view: HTMLElement, contents: readonly Content[]): void {
  const [first] = contents;
  if (!first) return;
  if (contents.length === 1 && first.kind === 'paragraph') return insertNodes(view, nodesOfInlines(first.inlines));
  const range = getSelection()?.getRangeAt(0);
  if (!range) return;
  range.deleteContents();
  const block = blockAround(view, range.startContainer);
  const isInList = block?.matches('ul, ol');
  const added = isInList
    ? contents
        .flatMap((one) => (one.kind === 'list' ? one.items : [one.inlines]))
        .flatMap((item) => {
          const [li] = elementOfContent({ kind: 'list', start: undefined, isLoose: false, items: [item] }).children;
          return li ? [li] : [];
        })
    : contents.map(elementOfContent);
  const host = isInList
    ? [...(block?.children ?? [])].find((item) => item.contains(range.startContainer))
    : block?.matches('.kept')
      ? undefined
      : block;
  if (host) {
    // What follows the caret in its block comes after what is inserted.
    range.setEnd(host, host.childNodes.length);
    const rest = range.extractContents();
    const tail = renamed(host.cloneNode() as HTMLElement, host.localName);
    delete tail.dataset['block'];
    tail.append(rest);
    host.after(...added, ...(hasWords(tail) ? [tail] : []));
    if (!hasWords(host)) host.remove();
  } else view.append(...added);
  const last = added.at(-1);
  if (last) getSelection()?.selectAllChildren(last.querySelector(':scope > li:last-child') ?? last);
  getSelection()?.collapseToEnd();
}

const hasWords = (element: Element) =>
  element.textContent.replace(/\u200b/g, '').trim() !== '' || element.querySelector('[data-source]') !== null;
