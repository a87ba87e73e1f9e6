import { projectFile } from '#model/project.ts';
import { isSlug } from '#model/slug.ts';
import { fill } from '#text/fill.ts';
import { gitHubPage } from '#text/github.ts';
import { longestAddress, mailAddress } from '#text/mail-address.ts';

/** A project’s file to propose. */
export interface Proposal {
  slug: string;
  /** The text of the whole file. */
  text: string;
}

/**
 * Longest address sent to GitHub, in characters: GitHub answers 414 beyond 8 191 bytes, host name included. This is so of
 * its issue forms too, which would hold a few dozen characters more: a text too long is pasted.
 */
export const longestProposal = 8000;

/**
 * Encodes a query string, as short as forms may write it: a space is `+`, and characters that separate nothing stay as
 * they are (RFC 3986, 3.4). Encodes `;`, which separates fields on some servers, and `'`, as browsers do.
 */
function inQuery(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replaceAll("'", '%27')
    .replaceAll('%20', '+')
    .replace(/%(?:24|2C|2F|3A|3D|3F|40)/g, decodeURIComponent);
}

/** `filename` is the whole path: GitHub confuses a folder in the address with the name. */
const newFilePath = (slug: string) => `new/HEAD?filename=${projectFile(slug)}`;

/**
 * Address that opens a new file on GitHub, its name and text filled in; `undefined` without a repository on GitHub,
 * when the slug is invalid, or when the text does not fit.
 */
export function newFileAddress(repository: string | undefined, { slug, text }: Proposal): string | undefined {
  const address = isSlug(slug) ? gitHubPage(repository, `${newFilePath(slug)}&value=${inQuery(text)}`) : undefined;
  return address && address.length <= longestProposal ? address : undefined;
}

/** Address that opens a new file on GitHub, its name filled in, to paste a text; `undefined` as above. */
export function emptyFileAddress(repository: string | undefined, { slug }: Pick<Proposal, 'slug'>): string | undefined {
  return isSlug(slug) ? gitHubPage(repository, newFilePath(slug)) : undefined;
}

/**
 * Address that edits the file of a project on GitHub, to paste a text over it, because GitHub does not promise to fill
 * that page in. `undefined` as above.
 */
export function editAddress(repository: string | undefined, { slug }: Pick<Proposal, 'slug'>): string | undefined {
  return isSlug(slug) ? gitHubPage(repository, `edit/HEAD/${projectFile(slug)}`) : undefined;
}

/** An e-mail that carries a file, and the words around it, where `{title}`, `{file}` and `{text}` are filled in. */
export interface MailWords {
  to: string;
  subject: string;
  /** Body that holds the whole file. */
  whole: string;
  /** Body that asks to attach the file. */
  attached: string;
}

/** Address of an e-mail that holds a file, or that asks to attach it when it is too long; `isWhole` says which. */
export function mailProposal(
  { slug, text, title }: Proposal & { title: string },
  { to, subject, whole, attached }: MailWords,
): { address: string; isWhole: boolean } {
  const values = { title, file: `${slug}.mdx`, text };
  const write = (body: string) => mailAddress({ to, subject: fill(subject, values), body: fill(body, values) });
  const address = write(whole);
  const isWhole = address.length <= longestAddress;
  return { address: isWhole ? address : write(attached), isWhole };
}
