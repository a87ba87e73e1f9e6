/** Fills the `{names}` of a sentence with texts and elements; a text is never read as markup. */
export function sentenceNodes(
  sentence: string,
  values: Readonly<Record<string, Node | string | number>>,
): (Node | string)[] {
  return sentence.split(/\{(\w+)\}/).map((part, index) => {
    if (index % 2 === 0) return part;
    const value = values[part] ?? '';
    return value instanceof Node ? value : String(value);
  });
}
