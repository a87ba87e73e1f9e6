/** The longest comment that we write, in characters; GitHub accepts 65 536. */
export const longestComment = 60_000;

/**
 * An untrusted text as one line: no line break nor control character, invisible ones (bidi, zero width) shown as « � »,
 * at most two combining marks in a row, cut to `length` characters.
 */
export function oneLine(text: string, length = 300): string {
  const line = text
    .slice(0, length * 8)
    .toWellFormed()
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, (blank) => (/^[\u00a0\u202f]$/.test(blank) ? blank : ' '))
    .replace(/\p{Cf}/gu, '\ufffd')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .trim();
  const characters = [...line];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : line;
}

/** An untrusted text as inline code: nothing in it is Markdown, HTML, a mention or a link. */
export function code(text: string, length?: number): string {
  const line = oneLine(text, length);
  const longest = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(line) || line === '' ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** Adds a zero-width space, so that GitHub makes no mention, reference or link of the text. */
const links: readonly [pattern: RegExp, broken: string][] = [
  [/@/g, '@\u200b'],
  [/#(?=\d)/g, '#\u200b'],
  [/\b(GH-)(?=\d)/gi, '$1\u200b'],
  [/:\/\//g, ':\u200b//'],
  [/\bwww\./gi, 'www\u200b.'],
];

/** An untrusted text as Markdown prose: it reads as written, and triggers nothing. */
export function escapeMarkdown(text: string, length?: number): string {
  const broken = links.reduce((line, [pattern, by]) => line.replace(pattern, by), oneLine(text, length));
  return broken.replace(/[!-/:-@[-`{-~]/g, (sign) => (/[',.:;!?()/%-]/.test(sign) ? sign : `&#${sign.charCodeAt(0)};`));
}

/** A Markdown link to a trusted address, whose parts are already encoded. */
export const link = (text: string, address: string): string => `[${text}](${address})`;

/** A path with each part percent-encoded, including the characters that would end a Markdown link. */
export const encodePath = (path: string): string =>
  path
    .toWellFormed()
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`))
    .join('/');

/** The first blocks that fit in `room` characters. */
export function fitting(blocks: readonly string[], room: number): string[] {
  let used = 0;
  const left = blocks.findIndex((block) => (used += block.length + 2) > room);
  return left < 0 ? [...blocks] : blocks.slice(0, left);
}
