import { toXml } from 'xast-util-to-xml';
import type { Nodes } from 'xast';

/** Characters that XML 1.0 forbids in a document (https://www.w3.org/TR/xml/#charsets); they cannot even be escaped. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * Writes a tree as XML text, without a prolog: well formed whatever its texts hold. It corrects two faults of the
 * library: forbidden characters above U+001F, dropped here as the library drops the others, and `]]>`, which no text
 * may hold.
 */
export function writeXml(tree: Nodes | Nodes[]): string {
  return toXml(tree, { closeEmptyElements: true, tightClose: true }).replace(forbidden, '').replaceAll(']]>', ']]&gt;');
}
