import type { CustomRecord } from 'pagefind';

/** The words of analysed records, each once, sorted: the browser tells from it which words occur nowhere. */
export function vocabularyOf(records: readonly CustomRecord[]): string[] {
  return [...new Set(records.flatMap(({ content }) => content.split(' ')))].sort();
}
