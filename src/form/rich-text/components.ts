/** A component of a text: its name, its attributes, and the Markdown inside it. */
export interface Component {
  name: string;
  attributes: Readonly<Record<string, string>>;
  inner: string;
}

const component =
  /\s*<(Axes|Chiffre|Citation|Divergence|Encadre)((?:\s+[a-z]+="[^"]*")*)\s*(?:\/>|>([\s\S]*?)<\/\1>)\s*/y;

/** The components of a block that holds nothing else, or `undefined`. */
export function componentsOf(source: string): Component[] | undefined {
  const found: Component[] = [];
  component.lastIndex = 0;
  while (component.lastIndex < source.length) {
    const [, name, attributes = '', inner = ''] = component.exec(source) ?? [];
    if (name === undefined) return undefined;
    const pairs = [...attributes.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]);
    found.push({ name, attributes: Object.fromEntries(pairs) as Record<string, string>, inner });
  }
  return found.length > 0 ? found : undefined;
}
