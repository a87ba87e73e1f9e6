import type { Element, ElementContent } from 'xast';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Signs that XML reserves, and characters that XML 1.0 forbids (https://www.w3.org/TR/xml/#charsets), which cannot even be
 * escaped.
 */
const unwritable = /[&<>"]|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escapeXml = (text: string) => text.replace(unwritable, (sign) => entities[sign] ?? '');

function writeNode(node: ElementContent): string {
  if (node.type === 'text') return escapeXml(node.value);
  if (node.type !== 'element') throw new TypeError(`writeXml writes elements and texts, not a node ${node.type}.`);
  let tag = node.name;
  for (const [name, value] of Object.entries(node.attributes))
    if (value != null) tag += ` ${name}="${escapeXml(value)}"`;
  const content = node.children.map(writeNode).join('');
  return content === '' ? `<${tag}/>` : `<${tag}>${content}</${node.name}>`;
}

/** Writes elements as XML text, without a prolog: well formed whatever their texts hold. */
export const writeXml = (tree: Element | readonly Element[]): string => [tree].flat().map(writeNode).join('');
