/** A component of a text: its name, its attributes, and the Markdown inside it. */
export interface Component {
  name: string;
  attributes: Readonly<Record<string, string>>;
  inner: string;
}

const component =
  /^\s*<(Axes|Chiffre|Citation|Divergence|Encadre)((?:\s+[a-z]+="[^"]*")*)\s*(?:\/>|>([^]*?)<\/\1>)\s*$/;

/** The component that a block is, or `undefined`. */
export function componentOf(source: string): Component | undefined {
  const [, name, attributes = '', inner = ''] = component.exec(source) ?? [];
  if (name === undefined) return undefined;
  const pairs = [...attributes.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]);
  return { name, attributes: Object.fromEntries(pairs) as Record<string, string>, inner };
}

const inTag = /^\s*<(?:Chiffre\s[^>]*?\bvaleur="([^"]*)"|([A-Z]\w*)(?:"[^"]*"|[^">])*>\s*([^]*?)\s*<\/\2>)/d;

/**
 * The start and the end, in a block, of what one may write over there: the value of a figure, the text of another
 * component, so that the tag keeps its source; without a component, all of it.
 */
export function wordsToEdit(source: string): [start: number, end: number] {
  const [, value, , inner] = inTag.exec(source)?.indices ?? [];
  return value ?? inner ?? [0, source.trimEnd().length];
}
