import { parseBody } from '#validation/parse-body.ts';
import { hasTooManyMarks, nestedLine, plainTextOf } from '#validation/tree.ts';
import { numberedCalls } from './calls.ts';

const betweenSentences = /(?<=[.!?…]\s?»?) (?=[«\p{Lu}])/u;

/** The first two sentences of a text, or the first one, in at most `limit` signs; empty when neither is so short. */
export function openingOf(text: string, limit: number): string {
  if (hasTooManyMarks(text) || nestedLine(text)) return '';
  try {
    const paragraph = parseBody(text).children.find(({ type }) => type === 'paragraph');
    const words = paragraph ? plainTextOf(paragraph).replace(/\s+/g, ' ').replace(numberedCalls, '').trim() : '';
    const [first = '', second = ''] = words.split(betweenSentences);
    return [`${first} ${second}`.trim(), first].find(({ length }) => length <= limit) ?? '';
  } catch {
    return '';
  }
}
