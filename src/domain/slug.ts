/** Names that Windows cannot give to a file. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Whether a text can be a file name, an id and an address part: lower case, no accent, hyphens, at most 80 characters. */
export function isSlug(text: string): boolean {
  return text.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && !reserved.test(text);
}
