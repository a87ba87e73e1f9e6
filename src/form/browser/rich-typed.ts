import { idsOfNumbers } from '../rich-text/calls.ts';
import { type Inline, plain } from '../rich-text/content.ts';
import { readAddress, typedLink } from '../rich-text/links.ts';

const call = /\[(\d+(?:, ?\d+)*)\]$/;
const link = new RegExp(`${typedLink.source}$`);

/**
 * Selects the `[1]`, `[1, 2]` or `[words](https://…)` just typed, and returns what it means: calls of the sources of
 * these ranks among `ids`, or a link. `undefined` when there is none.
 */
export function selectTyped(ids: readonly string[]): Inline[] | undefined {
  const { anchorNode: node, anchorOffset: end = 0, isCollapsed } = getSelection() ?? {};
  if (!isCollapsed || !(node instanceof Text) || !/[\])]/.test(node.data[end - 1] ?? '')) return undefined;
  const typed = node.data.slice(0, end);
  const [whole, words = '', address] = call.exec(typed) ?? link.exec(typed) ?? [];
  if (whole === undefined || node.parentElement?.closest('a')) return undefined;
  const { href, isMended } = readAddress(address ?? '', location.origin);
  const inlines: Inline[] | undefined =
    address === undefined
      ? idsOfNumbers(words, ids)?.map((id) => ({ ...plain, kind: 'source', id }))
      : href === undefined || isMended
        ? undefined
        : [{ ...plain, kind: 'text', text: words, href }];
  if (inlines) getSelection()?.setBaseAndExtent(node, end - whole.length, node, end);
  return inlines;
}
