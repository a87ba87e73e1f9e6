/** A place in a field: a block, and the signs before it there; a chip or a line break is one. */
export interface Caret {
  block: number;
  offset: number;
}

const isLeaf = (node: Node) => node instanceof Text || (node instanceof Element && node.matches('br, [data-source]'));

const sizeOf = (node: Node) => (node instanceof Text ? node.data.length : 1);

/** The leaves of a block, in order: its texts, its chips and its line breaks. */
export function leavesOf(node: Node): Node[] {
  return isLeaf(node) ? [node] : [...node.childNodes].flatMap(leavesOf);
}

/** The child of a field that holds a node. */
export function blockAround(view: HTMLElement, node: Node | null | undefined): HTMLElement | undefined {
  return [...view.children].find((child): child is HTMLElement => child.contains(node ?? null));
}

/** Where the selection ends in a field. */
export function caretIn(view: HTMLElement): Caret | undefined {
  const { focusNode, focusOffset = 0 } = getSelection() ?? {};
  const block = blockAround(view, focusNode);
  if (!block || !focusNode) return undefined;
  const before = document.createRange();
  before.selectNodeContents(block);
  before.setEnd(focusNode, focusOffset);
  const offset = leavesOf(before.cloneContents()).reduce((sum, leaf) => sum + sizeOf(leaf), 0);
  return { block: [...view.children].indexOf(block), offset };
}

/** Puts the selection at a place in a field, or as near as there is. */
export function placeCaret(view: HTMLElement, { block, offset }: Caret): void {
  const element = view.children[Math.min(block, view.children.length - 1)] ?? view;
  let left = offset;
  for (const leaf of leavesOf(element)) {
    const size = sizeOf(leaf);
    if (leaf instanceof Text && left <= size) return getSelection()?.collapse(leaf, left);
    if (left < size)
      return getSelection()?.collapse(
        leaf.parentNode,
        [...(leaf.parentNode?.childNodes ?? [])].indexOf(leaf as ChildNode),
      );
    left -= size;
  }
  getSelection()?.selectAllChildren(element);
  getSelection()?.collapseToEnd();
}

/** Calls back when a field is entered otherwise than by a press on it: browsers then put the caret at its start. */
export function onEntered(view: HTMLElement, act: () => void, signal: AbortSignal): void {
  let isPressed = false;
  view.addEventListener('pointerdown', () => (isPressed = true), { signal });
  view.addEventListener('focus', () => isPressed || act(), { signal });
  view.addEventListener('blur', () => (isPressed = false), { signal });
}

/** The chip just before the caret, or just after it. */
export function chipBeside(isBefore: boolean): HTMLElement | undefined {
  const { anchorNode, anchorOffset = 0, isCollapsed } = getSelection() ?? {};
  if (!isCollapsed || !anchorNode) return undefined;
  let node: Node | null;
  if (anchorNode instanceof Text) {
    const words = isBefore ? anchorNode.data.slice(0, anchorOffset) : anchorNode.data.slice(anchorOffset);
    if (words.replace(/\u200b/g, '')) return undefined;
    node = isBefore ? anchorNode.previousSibling : anchorNode.nextSibling;
  } else node = anchorNode.childNodes[isBefore ? anchorOffset - 1 : anchorOffset] ?? null;
  while (node instanceof Text && !node.data.replace(/\u200b/g, ''))
    node = isBefore ? node.previousSibling : node.nextSibling;
  return node instanceof HTMLElement && node.matches('[data-source]') ? node : undefined;
}

/** Selects the first place of some words in a block of a field, whatever their emphasis, or the block; shows them. */
export function selectWords(view: HTMLElement, block: Element, words: string): void {
  const range = rangeOf(block, words);
  if (!range) return getSelection()?.selectAllChildren(block);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  // A block may be taller than the field.
  const [{ top, bottom }, box] = [range.getBoundingClientRect(), view.getBoundingClientRect()];
  if (top < box.top || bottom > box.bottom) view.scrollTop += top - box.top - box.height / 3;
}

function rangeOf(block: Element, words: string): Range | undefined {
  const plain = (text: string) => text.replace(/\s/g, ' ');
  const texts = leavesOf(block).filter((leaf) => leaf instanceof Text);
  const start = plain(texts.map(({ data }) => data).join('')).indexOf(plain(words));
  if (!words || start < 0) return undefined;
  const range = document.createRange();
  let [from, to] = [start, start + words.length];
  for (const text of texts) {
    const { length } = text.data;
    if (from >= 0 && from < length) range.setStart(text, from);
    if (to > 0 && to <= length) range.setEnd(text, to);
    from -= length;
    to -= length;
  }
  return range;
}
