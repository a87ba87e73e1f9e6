/** A sentence with its `{names}` filled; a value is never read as a pattern. Without a sentence, nothing. */
export function fill(sentence: string | undefined, values: Readonly<Record<string, string | number>>): string {
  return sentence?.replace(/\{(\w+)\}/g, (_match, name: string) => String(values[name] ?? '')) ?? '';
}
