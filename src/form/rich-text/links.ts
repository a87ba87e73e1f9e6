import { mayLeadTo, secured } from '#validation/safe-url.ts';
import { type Inline, withPieces } from './content.ts';

/** An address as a link may use it; `undefined` when it may not. `isMended`: `http:` became `https:`. */
interface LinkAddress {
  href: string | undefined;
  isMended: boolean;
}

/** Reads the address of a link: of the site at `origin`, by https, or one that is so once its scheme is. */
export function readAddress(typed: string, origin: string): LinkAddress {
  const text = typed.trim();
  if (text.startsWith(`${origin}/`)) return { href: text.slice(origin.length), isMended: false };
  if (mayLeadTo(text)) return { href: text, isMended: false };
  const isOfSite = /^(?:http:)?\/\/|^[a-z\d-]+(?:\.[a-z\d-]+)+(?:[/?#]|$)/i.test(text) && !/\s/.test(text);
  return { href: isOfSite ? secured(text) : undefined, isMended: /^http:/i.test(text) };
}

/** A link as Markdown writes it, at the end of what is typed. */
export const typedLink = /\[([^\][\n]+)\]\(((?:https?:\/)?\/[^\s()]+)\)/;

/** Turns `[words](address)` in pasted words into links. `read`: gives the address to use, or `undefined` to leave them. */
export const withLinks = (inlines: readonly Inline[], read: (address: string) => string | undefined): Inline[] =>
  withPieces(inlines, new RegExp(typedLink, 'g'), (one, [, text = '', address = '']) => {
    const href = read(address);
    return href === undefined ? undefined : { ...one, kind: 'text', text, href };
  });
