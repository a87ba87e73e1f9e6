import { type Found, markedRanges } from '../marks.ts';

/** Marks what was found in the texts of an element, in place of what was marked before. Returns whether anything is. */
export function markText(element: Element, found: Found | undefined): boolean {
  for (const mark of element.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
  element.normalize();
  if (!found) return false;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.map((text) => markNode(text, found)).includes(true);
}

/** Wraps the parts of a text node, the last first: what stands before them keeps its place. */
function markNode(text: Text, found: Found): boolean {
  const ranges = markedRanges(text.data, found);
  for (const { start, end } of ranges.toReversed()) {
    const part = text.splitText(start);
    part.splitText(end - start);
    const mark = document.createElement('mark');
    part.replaceWith(mark);
    mark.append(part);
  }
  return ranges.length > 0;
}
