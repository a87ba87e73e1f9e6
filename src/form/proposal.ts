import { type FormFolder, formFile } from './form-folder.ts';
import { isSlug } from '#model/slug.ts';
import { fill } from '#text/fill.ts';
import { gitHubPage } from '#text/github.ts';
import { longestAddress, mailAddress } from '#text/mail-address.ts';

/** A file to propose. */
interface Proposal {
  folder: FormFolder;
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
const newFilePath = ({ folder, slug }: FileName) => `new/HEAD?filename=${formFile(folder, slug)}`;

type FileName = Pick<Proposal, 'folder' | 'slug'>;

/**
 * Address that opens a new file on GitHub, its name and text filled in; `undefined` without a repository on GitHub,
 * when the slug is invalid, or when the text does not fit.
 */
export function newFileAddress(repository: string | undefined, file: Proposal): string | undefined {
  const path = `${newFilePath(file)}&value=${inQuery(file.text)}`;
  const address = isSlug(file.slug) ? gitHubPage(repository, path) : undefined;
  return address && address.length <= longestProposal ? address : undefined;
}

/** Address that opens a new file on GitHub, its name filled in, to paste a text; `undefined` as above. */
export function emptyFileAddress(repository: string | undefined, file: FileName): string | undefined {
  return isSlug(file.slug) ? gitHubPage(repository, newFilePath(file)) : undefined;
}

/**
 * Address that edits a file on GitHub, to paste a text over it, because GitHub does not promise to fill
 * that page in. `undefined` as above.
 */
export function editAddress(repository: string | undefined, { folder, slug }: FileName): string | undefined {
  return isSlug(slug) ? gitHubPage(repository, `edit/HEAD/${formFile(folder, slug)}`) : undefined;
}

/** Address that deletes a file on GitHub. `undefined` as above. */
export function deleteAddress(repository: string | undefined, { folder, slug }: FileName): string | undefined {
  return isSlug(slug) ? gitHubPage(repository, `delete/HEAD/${formFile(folder, slug)}`) : undefined;
}

/** An e-mail that carries a file, and the words around it, where `{title}`, `{file}`, `{note}` and `{text}` are filled in. */
export interface MailWords {
  to: string;
  subject: string;
  /** Body that holds the whole file. */
  whole: string;
  /** Body that asks to attach the file. */
  attached: string;
  /** What stands for `{file}` when it replaces a file of another name, `{former}`. */
  replacing: string;
}

/** A file to send by e-mail. */
interface MailedProposal extends Omit<Proposal, 'folder'> {
  /** What people call the file. */
  title: string;
  /** Slug of the file that it replaces, when that is another. */
  replaced?: string | undefined;
  /** What is said of the proposal. */
  note?: string | undefined;
}

/** Address of an e-mail that holds a file, or that asks to attach it when it is too long; `isWhole` says which. */
export function mailProposal(
  { slug, text, title, replaced, note = '' }: MailedProposal,
  { to, subject, whole, attached, replacing }: MailWords,
): { address: string; isWhole: boolean } {
  const name = `${slug}.mdx`;
  const file = replaced === undefined ? name : fill(replacing, { file: name, former: `${replaced}.mdx` });
  const values = { title, file, note, text };
  const write = (body: string) => mailAddress({ to, subject: fill(subject, values), body: fill(body, values) });
  const address = write(whole);
  const isWhole = address.length <= longestAddress;
  return { address: isWhole ? address : write(attached), isWhole };
}
