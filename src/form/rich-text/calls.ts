import type { Inline } from './content.ts';

const called = /<Source\s+id="([^"]+)"\s*\/>/g;

/** The ids of the sources that « 1 » or « 1, 2 » number, from 1; `undefined` when one of them does not exist. */
export function idsOfNumbers(numbers: string, ids: readonly string[]): string[] | undefined {
  const found = numbers.split(',').map((number) => ids[Number(number) - 1]);
  return found.every((id) => id !== undefined) ? found : undefined;
}

/**
 * Turns `<Source id="…" />` in pasted words into calls of these sources, when they exist. Numbers in brackets stay: in the
 * document that they come from, they call other sources than ours.
 */
export function withCalls(inlines: readonly Inline[], ids: readonly string[]): Inline[] {
  return inlines.flatMap((one): Inline[] => {
    if (one.kind !== 'text' || one.href !== undefined) return [one];
    const pieces: Inline[] = [];
    let end = 0;
    for (const { 0: whole, 1: id = '', index } of one.text.matchAll(called)) {
      if (!ids.includes(id)) continue;
      pieces.push({ ...one, text: one.text.slice(end, index) }, { ...one, kind: 'source', id });
      end = index + whole.length;
    }
    return [...pieces, { ...one, text: one.text.slice(end) }];
  });
}
