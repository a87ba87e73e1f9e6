/**
 * Longest address that reaches a page or a mail program whole, in characters. Windows passes some 2,040 to a mail
 * program, and Firefox has stopped at 2,008: what is longer is cut or does nothing, and nobody is told.
 */
export const longestAddress = 1900;

/** An e-mail to open in a mail program. */
export interface Mail {
  to: string;
  subject: string;
  /** Lines of any kind of ending. */
  body: string;
}

/** Encodes a text, except colons: they are valid in a query (RFC 3986, 3.4; RFC 6068, 2) and shorter. */
export const encodeQuery = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll('%3A', ':');

/** Address that opens an e-mail, filled in. Its lines end with CRLF, as RFC 6068 asks. */
export function mailAddress({ to, subject, body }: Mail): string {
  const lines = body.replace(/\r\n?|\n/g, '\r\n');
  return `mailto:${encodeQuery(to).replace('%40', '@')}?subject=${encodeQuery(subject)}&body=${encodeQuery(lines)}`;
}
