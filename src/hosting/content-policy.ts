import { createHash } from 'node:crypto';

/** The texts of inline scripts (except JSON data) or of styles: browsers run or apply them. */
function inlineBlocks(html: string, tag: 'script' | 'style'): string[] {
  const blocks = html.matchAll(new RegExp(`<${tag}(?![^>]*\\ssrc=)([^>]*)>([\\s\\S]*?)</${tag}>`, 'g'));
  return [...blocks].flatMap(([, attributes = '', text = '']) => (/type="[^"]*json"/.test(attributes) ? [] : [text]));
}

/** The policy sources of inline blocks: `'sha256-…'`, each once. */
function hashes(blocks: readonly string[]): string[] {
  const digest = (text: string) => createHash('sha256').update(text).digest('base64');
  return [...new Set(blocks.map((text) => `'sha256-${digest(text)}'`))];
}

/**
 * The content security policy of a page: it may load and run our own files and the inline blocks that it was built
 * with, and load images from `imageOrigins` (the base map). Pagefind is WebAssembly, hence `wasm-unsafe-eval`. Style
 * attributes never apply.
 */
export function contentPolicy(html: string, imageOrigins: readonly string[] = []): string {
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'img-src': ["'self'", 'data:', ...imageOrigins],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'frame-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...hashes(inlineBlocks(html, 'script'))],
    'style-src': ["'self'", ...hashes(inlineBlocks(html, 'style'))],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join(';');
}

const charset = '<meta charset="utf-8">';

/**
 * Inserts its policy in a built page, right after the charset, because a policy ignores all that precedes it (Astro
 * would write its own at the end of the head, with the hashes of every page). Throws when the charset is missing, or
 * follows a script, a style or a link. Returns a fragment as it is: a script puts it in a page, whose policy applies.
 */
export function withContentPolicy(html: string, imageOrigins: readonly string[] = []): string {
  if (!/^<!doctype html>/i.test(html)) return html;
  const end = html.indexOf(charset) + charset.length;
  if (end < charset.length || /<(?:script|style|link)\b/.test(html.slice(0, end)))
    throw new Error(`A page does not begin with ${charset}: its content policy has no place.`);
  const policy = `<meta http-equiv="content-security-policy" content="${contentPolicy(html, imageOrigins)}">`;
  return html.slice(0, end) + policy + html.slice(end);
}
