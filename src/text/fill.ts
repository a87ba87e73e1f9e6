/**
 * Fills the `{names}` of a sentence; a value is never read as a pattern. Returns an empty string without a sentence.
 */
export function fill(sentence: string | undefined, values: Readonly<Record<string, string | number>>): string {
  return sentence?.replace(/\{(\w+)\}/g, (_match, name: string) => String(values[name] ?? '')) ?? '';
}
