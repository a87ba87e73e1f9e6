/** A document that supports facts. */
export interface Source {
  id: string;
  title: string;
  publisher: string;
  /** An `https:` address. */
  url: string;
  /** Date of the document, ISO 8601; absent when it has none. */
  date?: string | undefined;
  /** Date on which editors read it, ISO 8601. */
  consultedOn: string;
  /** Whether editors could read only part of it. */
  isReadInPart: boolean;
  /** Words quoted from it, without outer guillemets; « […] » marks a cut. */
  excerpt?: string | undefined;
  /** An `https:` address of an archived copy. */
  archiveUrl?: string | undefined;
}

/** A source with its number on the page, from 1. */
export interface NumberedSource extends Source {
  number: number;
}

/** Matches the source id of a component that cites one. */
const citation = /<(?:Source|Chiffre|Citation)\b[^<>]*?\s(?:id|source)=(?:"([^"]*)"|'([^']*)')/g;

/** Ids of the sources that a body cites, in order of first use, each once. */
export function citedIds(body: string): string[] {
  return [...new Set(Array.from(body.matchAll(citation), ([, double, single]) => double ?? single ?? ''))];
}

/**
 * Numbers the sources of a page from 1: first those that its body cites, in order of first use, then the others as
 * listed.
 */
export function numberSources(sources: readonly Source[], body: string): NumberedSource[] {
  const order = citedIds(body);
  const rank = (source: Source) => (order.includes(source.id) ? order.indexOf(source.id) : order.length);
  return [...sources].sort((a, b) => rank(a) - rank(b)).map((source, index) => ({ ...source, number: index + 1 }));
}
