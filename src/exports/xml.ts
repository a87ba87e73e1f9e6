import { toXml } from 'xast-util-to-xml';
import type { Nodes } from 'xast';

/** What XML 1.0 allows in a document (https://www.w3.org/TR/xml/#charsets); the rest cannot even be escaped. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * A tree as XML text, without a prolog: well formed whatever its texts hold. The library lets two things through: the
 * characters that XML forbids above U+001F, which are dropped as it drops the others, and `]]>`, which no text may hold.
 */
export function writeXml(tree: Nodes | Nodes[]): string {
  return toXml(tree, { closeEmptyElements: true, tightClose: true }).replace(forbidden, '').replaceAll(']]>', ']]&gt;');
}
