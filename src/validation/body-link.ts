import type { Link } from 'mdast';
import { type IssueText, quote } from './issue.ts';
import { mayLeadTo, secured } from './safe-url.ts';

/** Checks the address of a link. `received`: the link as typed; `passage`: its words. */
export function linkIssues(url: string, received: string, passage: string): IssueText[] {
  if (mayLeadTo(url)) return [];
  return [
    {
      code: 'link-unsafe',
      received,
      passage,
      expected: 'un lien qui commence par https://, ou par / vers une page du site',
      remedy: linkRemedy(url),
    },
  ];
}

function linkRemedy(url: string): string {
  const isOfSite = /^(?:https?:)?\/\/|^www\.|^[a-z\d-]+(?:\.[a-z\d-]+)+(?:[/?#]|$)/i.test(url);
  const address = isOfSite ? secured(url) : undefined;
  if (address) return `remplacez l’adresse du lien par ${address}`;
  return url.startsWith('mailto:') ? mailRemedy : 'corrigez l’adresse du lien';
}

/** The remedy for an e-mail address. */
export const mailRemedy = 'remplacez l’adresse électronique par la page où l’on écrit : [le nom du site](https://…)';

/** Whether a link is a bare address, which Markdown links by itself, and not `[words](address)`. */
export const isBare = ({ position }: Link, body: string): boolean => body[position?.start.offset ?? -1] !== '[';

/**
 * Checks a bare address: it must be safe, touch no table bar, have a host in ASCII, and hold only ASCII characters and
 * letters, because people read any other character as following the address.
 */
export function bareAddressIssues({ url, position }: Link, body: string): IssueText[] {
  const { start, end } = { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
  const isOfAscii = !URL.canParse(url) || !new URL(url).hostname.includes('xn--');
  if (mayLeadTo(url) && isOfAscii && /^[!-{}~\p{L}]+$/u.test(url) && body[end] !== '|') return [];
  const isMention = /(?:^|[^\p{L}\d])@$/u.test(body.slice(Math.max(0, start - 2), start));
  return [addressIssue(`${isMention ? '@' : ''}${body.slice(start, end)}`)];
}

const address =
  /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[\p{L}\p{N}][^\s<]*|(?<![\p{L}\p{N}.+_-])@?[\p{L}\p{N}.+_-]+@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+/giu;

/**
 * Reports the addresses in a text node, which the renderer might link although our parser does not. `below`: number of
 * lines above the address in the node.
 */
export function addressIssues(words: string): (IssueText & { below: number })[] {
  return [...words.matchAll(address)].map(({ 0: found, index }) => ({
    ...addressIssue(found),
    below: words.slice(0, index).split('\n').length - 1,
  }));
}

function addressIssue(typed: string): IssueText {
  const [, mention, user, host] = /^(?:mailto:|xmpp:)?(@?)([^@/]+)@([^@/]+)/.exec(typed) ?? [];
  const account = mention && `écrivez [le nom du compte](https://${host}/@${user})`;
  return {
    code: 'address-bare',
    received: quote(typed),
    passage: typed,
    expected: 'un lien qui commence par https://, ou des mots qui en portent un',
    remedy: user === undefined ? namedLink(typed) : account || mailRemedy,
  };
}

/** The remedy for a bare address: a link with words. Punctuation glued to its end is not part of the address. */
export function namedLink(url: string): string {
  const address = secured(/^[!-~\p{L}]+/u.exec(url)?.[0].replace(/[.,;:!?'"]+$/, '') ?? '');
  return address ? `écrivez [le nom du site](${address})` : 'retirez l’adresse, ou écrivez [le nom du site](https://…)';
}
