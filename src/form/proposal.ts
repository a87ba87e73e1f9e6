import { projectFile } from '#model/project.ts';
import { isSlug } from '#model/slug.ts';
import { gitHubPage } from '#text/github.ts';

/** A project’s file, to be proposed. */
export interface Proposal {
  slug: string;
  /** Of the whole file. */
  text: string;
}

/** Longest address that we send to GitHub, in characters: it answers 414 beyond 8 191 bytes, its host’s name included. */
export const longestProposal = 8000;

/**
 * What follows the question mark, as short as forms may write it: a space is `+`, and what parts nothing stays as it is
 * (RFC 3986, 3.4). Not `;`, which parts fields for some servers, nor `'`, which browsers write in full.
 */
function inQuery(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replaceAll("'", '%27')
    .replaceAll('%20', '+')
    .replace(/%(?:24|2C|2F|3A|3D|3F|40)/g, decodeURIComponent);
}

/** Given both a folder in the address and a name, GitHub confuses them: the name is the whole path. */
const newFilePath = (slug: string) => `new/HEAD?filename=${projectFile(slug)}`;

/**
 * Address that opens a new file at GitHub, its name and text filled in; `undefined` when the repository is not there, when
 * the slug is not one, or when the text does not fit.
 */
export function newFileAddress(repository: string | undefined, { slug, text }: Proposal): string | undefined {
  const address = isSlug(slug) ? gitHubPage(repository, `${newFilePath(slug)}&value=${inQuery(text)}`) : undefined;
  return address && address.length <= longestProposal ? address : undefined;
}

/** Address that opens a new file at GitHub, its name filled in, for a text to paste; `undefined` as above. */
export function emptyFileAddress(repository: string | undefined, { slug }: Pick<Proposal, 'slug'>): string | undefined {
  return isSlug(slug) ? gitHubPage(repository, newFilePath(slug)) : undefined;
}

/**
 * Address that opens the file of a project at GitHub, for a text to paste over it: that page promises to fill nothing in.
 * `undefined` as above.
 */
export function editAddress(repository: string | undefined, { slug }: Pick<Proposal, 'slug'>): string | undefined {
  return isSlug(slug) ? gitHubPage(repository, `edit/HEAD/${projectFile(slug)}`) : undefined;
}
