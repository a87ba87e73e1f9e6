/**
 * Media types of the files that servers know nothing of, or whose letters they say nothing of, by the end of their names.
 * All are UTF-8: it is said with each.
 */
export const mediaTypes: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml',
  bib: 'application/x-bibtex',
  csv: 'text/csv',
  geojson: 'application/geo+json',
  jsonld: 'application/ld+json',
  ris: 'application/x-research-info-systems',
  txt: 'text/plain',
};

/** What is sent with a file of such a name. */
export const contentType = (mediaType: string): string => `${mediaType}; charset=utf-8`;

/** What is worth compressing; servers do so by themselves for HTML. */
export const compressedTypes: readonly string[] = [
  'application/javascript',
  'application/json',
  'application/xml',
  'image/svg+xml',
  'text/css',
  'text/javascript',
  'text/xml',
  ...Object.values(mediaTypes),
].sort();
