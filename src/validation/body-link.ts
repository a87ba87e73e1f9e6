import type { Link } from 'mdast';
import { isSafeUrl, secured } from './fields.ts';
import { type IssueText, quote } from './issue.ts';

/** Whether a link may lead there: inside the site, or elsewhere by https. Browsers read `/\` as they read `//`. */
export const mayLeadTo = (url: string): boolean =>
  !/[{}]/.test(url) && (/^\/(?![/\\])[^\\\s]*$/.test(url) || url.startsWith('#') || isSafeUrl(url));

/** What is wrong with the address of a link; `received`: the link as typed. */
export function linkIssues(url: string, received: string): IssueText[] {
  if (mayLeadTo(url)) return [];
  return [
    {
      code: 'link-unsafe',
      received,
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

/** What to write in place of an e-mail address. */
export const mailRemedy = 'remplacez l’adresse électronique par la page où l’on écrit : [le nom du site](https://…)';

/** Whether a link is an address alone: Markdown makes one of what looks like an address. */
export const isBare = ({ position }: Link, body: string): boolean => body[position?.start.offset ?? -1] !== '[';

/** What is wrong with an address alone. One that is kept holds no sign that one sees as coming after it, and touches no bar. */
export function bareAddressIssues({ url, position }: Link, body: string): IssueText[] {
  const { start, end } = { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
  if (mayLeadTo(url) && /^[!-{}~\p{L}]+$/u.test(url) && body[end] !== '|') return [];
  const isMention = /(?:^|[^\p{L}\d])@$/u.test(body.slice(Math.max(0, start - 2), start));
  return [addressIssue(`${isMention ? '@' : ''}${body.slice(start, end)}`)];
}

const address =
  /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[\p{L}\p{N}][^\s<]*|(?<![\p{L}\p{N}.+_-])@?[\p{L}\p{N}.+_-]+@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+/giu;

/** The addresses in words that Markdown makes no link of, and that the renderer may: each with the lines above it in the words. */
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
    expected: 'un lien qui commence par https://, ou des mots qui en portent un',
    remedy: user === undefined ? namedLink(typed) : account || mailRemedy,
  };
}

/** How to write an address: under words. What follows it without a space is no part of it. */
export function namedLink(url: string): string {
  const address = secured(/^[!-~\p{L}]+/u.exec(url)?.[0].replace(/[.,;:!?'"]+$/, '') ?? '');
  return address ? `écrivez [le nom du site](${address})` : 'retirez l’adresse, ou écrivez [le nom du site](https://…)';
}
