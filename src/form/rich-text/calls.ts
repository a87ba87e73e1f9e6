import { type Inline, withPieces } from './content.ts';

const called = /<Source\s+id="([^"]+)"\s*\/>/g;

/** The ids of the sources that « 1 » or « 1, 2 » number, from 1; `undefined` when one of them does not exist. */
export function idsOfNumbers(numbers: string, ids: readonly string[]): string[] | undefined {
  const found = numbers.split(',').map((number) => ids[Number(number) - 1]);
  return found.every((id) => id !== undefined) ? found : undefined;
}

/** Turns `<Source id="…" />` in pasted words into calls of these sources, when they exist. */
export const withCalls = (inlines: readonly Inline[], ids: readonly string[]): Inline[] =>
  withPieces(inlines, called, (one, [, id = '']) => (ids.includes(id) ? { ...one, kind: 'source', id } : undefined));

/** Calls by number, with the space before them: « [1][2] », « [1, 2] ». */
export const numberedCalls = / ?(?:\[\d{1,2}(?:, ?\d{1,2})*\])+/g;

/** Removes calls by number from pasted words: they call the sources of another document. `removed`: called with each. */
export const withoutNumbers = (inlines: readonly Inline[], removed: (call: string) => void): Inline[] =>
  withPieces(inlines, numberedCalls, (one, [call]) => {
    removed(call.trim());
    return { ...one, text: '' } as Inline;
  });
