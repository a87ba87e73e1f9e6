import { gitHubPage } from './github.ts';
import { contactEmail, repositoryUrl } from '#site.ts';
import { absoluteAddress, siteAddress } from './addresses.ts';

/** A page that may hold an error. */
export interface ReportedPage {
  title: string;
  /** Absolute. */
  address: string;
}

/** Where a publication receives errors: its repository first, else its e-mail. */
export interface ReportChannels {
  /** As people visit it: neither `.git` nor a last slash. */
  repositoryUrl?: string | undefined;
  contactEmail?: string | undefined;
}

/** Longest address that every browser, server and mail program takes, in characters. */
export const longestAddress = 2000;

const configured: ReportChannels = { repositoryUrl, contactEmail };

/** The form of the repository that takes errors, in `.github/ISSUE_TEMPLATE/`. */
export const reportForm = '2-erreur.yml';

/** Where people learn how to write when a publication has not said where. */
const legalNotice = 'mentions-legales/#contact';

const titleOf = ({ title }: ReportedPage) => `Erreur sur la page « ${title} »`;

const bodyOf = ({ address }: ReportedPage, lineBreak: string) =>
  [`Page : ${address}`, '', 'Ce qui est faux ou qui manque :', '', '', 'La source qui le dit (adresse) :', ''].join(
    lineBreak,
  );

/** Colons may stand as they are in what follows the question mark (RFC 3986, 3.4; RFC 6068, 2): it is shorter. */
const encode = (text: string) => encodeURIComponent(text.toWellFormed()).replaceAll('%3A', ':');

/** So may slashes, but in an e-mail. */
const inQuery = (text: string) => encode(text).replaceAll('%2F', '/');

/** One form for a page under its whole title, or under what fits of it, cut between two characters as people see them. */
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
 * (RFC 6068), else the place that says how to write, or that nobody said it. At most `longestAddress` characters.
 */
export function reportAddress(page: ReportedPage, channels = configured): string {
  const { repositoryUrl: repository, contactEmail: email } = channels;
  if (repository) {
    // GitHub fills the fields of its form by their names; others take a text.
    const fields = gitHubPage(repository, '')
      ? `template=${reportForm}&page=${inQuery(page.address)}`
      : `body=${inQuery(bodyOf(page, '\n'))}`;
    return fitted(page, (one) => `${repository}/issues/new?${fields}&title=${inQuery(titleOf(one))}`);
  }
  if (email) {
    const to = encode(email).replace('%40', '@');
    return fitted(page, (one) => `mailto:${to}?subject=${encode(titleOf(one))}&body=${encode(bodyOf(one, '\r\n'))}`);
  }
  return siteAddress(legalNotice);
}

/** Where to report an error, as one reads it on paper. */
export function reportPlace({ repositoryUrl: repository, contactEmail: email } = configured): string {
  return repository ? `${repository}/issues` : (email ?? absoluteAddress(legalNotice));
}
