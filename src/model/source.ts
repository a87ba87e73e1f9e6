/** A document that a fact rests on. */
export interface Source {
  id: string;
  title: string;
  publisher: string;
  /** An `https:` address. */
  url: string;
  /** The document’s own date, ISO 8601; absent when it bears none. */
  date?: string | undefined;
  /** The day on which we read it, ISO 8601. */
  consultedOn: string;
  /** Whether we could read a part of it only. */
  isReadInPart: boolean;
}

/** A source with its number on the page, from 1. */
export interface NumberedSource extends Source {
  number: number;
}

/** The id of a source, where a component of a text calls it. */
const citation = /<(?:Source|Chiffre|Citation)\b[^<>]*?\s(?:id|source)=(?:"([^"]*)"|'([^']*)')/g;

/** Ids of the sources that a body cites, in order of first use, each once. */
export function citedIds(body: string): string[] {
  return [...new Set(Array.from(body.matchAll(citation), ([, double, single]) => double ?? single ?? ''))];
}

/** Numbers the sources of a page: those that its body cites first, in order of first use, then the others as listed. */
export function numberSources(sources: readonly Source[], body: string): NumberedSource[] {
  const order = citedIds(body);
  const rank = (source: Source) => (order.includes(source.id) ? order.indexOf(source.id) : order.length);
  return [...sources].sort((a, b) => rank(a) - rank(b)).map((source, index) => ({ ...source, number: index + 1 }));
}
