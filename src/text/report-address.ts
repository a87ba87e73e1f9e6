import { gitHubPage } from './github.ts';
import { contactEmail, repositoryUrl } from '#site.ts';
import { absoluteAddress, siteAddress } from './addresses.ts';
import { encodeQuery, longestAddress, mailAddress } from './mail-address.ts';

/** A page on which a reader reports an error. */
export interface ReportedPage {
  title: string;
  /** Absolute address of the page. */
  address: string;
}

/** Channels for error reports: the repository first, else the e-mail address. */
export interface ReportChannels {
  /** Web address of the repository, with neither `.git` nor a final slash. */
  repositoryUrl?: string | undefined;
  contactEmail?: string | undefined;
}

const configured: ReportChannels = { repositoryUrl, contactEmail };

/** The issue form for errors, in `.github/ISSUE_TEMPLATE/`. */
export const reportForm = '2-erreur.yml';

/** Page that explains how to write, for a publication without any channel. */
const legalNotice = 'mentions-legales/#contact';

const titleOf = ({ title }: ReportedPage) => `Erreur sur la page « ${title} »`;

const bodyOf = ({ address }: ReportedPage) =>
  `Page : ${address}\n\nCe qui est faux ou qui manque :\n\n\nLa source qui le dit (adresse) :\n`;

/** Also leaves slashes, which are valid in a query but not in an e-mail address (RFC 6068). */
const inQuery = (text: string) => encodeQuery(text).replaceAll('%2F', '/');

/** Writes an address with the whole title of the page, or with as much of it as fits, cut between graphemes. */
function fitted(page: ReportedPage, write: (page: ReportedPage) => string): string {
  const characters = [...new Intl.Segmenter('fr').segment(page.title)].map(({ segment }) => segment);
  let written = write(page);
  for (
    let kept = Math.min(characters.length - 1, longestAddress);
    kept >= 0 && written.length > longestAddress;
    kept--
  ) {
    written = write({ ...page, title: `${characters.slice(0, kept).join('').trimEnd()}…` });
  }
  return written;
}

/**
 * Address that opens a report on a page, its title and address filled in: an issue of the repository, else an e-mail
 * (RFC 6068), else the legal notice, which gives the contact or says that there is none. At most `longestAddress`
 * characters.
 */
export function reportAddress(page: ReportedPage, channels = configured): string {
  const { repositoryUrl: repository, contactEmail: email } = channels;
  if (repository) {
    // GitHub fills the fields of an issue form by name; other forges accept only a text.
    const fields = gitHubPage(repository, '')
      ? `template=${reportForm}&page=${inQuery(page.address)}`
      : `body=${inQuery(bodyOf(page))}`;
    return fitted(page, (one) => `${repository}/issues/new?${fields}&title=${inQuery(titleOf(one))}`);
  }
  if (email) return fitted(page, (one) => mailAddress({ to: email, subject: titleOf(one), body: bodyOf(one) }));
  return siteAddress(legalNotice);
}

/** Where to report an error, in readable form for print. */
export function reportPlace({ repositoryUrl: repository, contactEmail: email } = configured): string {
  return repository ? `${repository}/issues` : (email ?? absoluteAddress(legalNotice));
}
