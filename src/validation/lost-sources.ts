import type { FactAdvice } from './fact-advice.ts';
import { quote } from './issue.ts';
import { isHolder, valueAt } from './tree.ts';

/** The components that carry a source: the attribute that names each, and its noun. */
const sourced = { Chiffre: ['valeur', 'le chiffre'], Citation: ['auteur', 'la citation de'] } as const;

const tags = /<(Chiffre|Citation)\s[^<>]*>/g;

const attributeOf = (tag: string, key: string) => new RegExp(`\\s${key}=(["'])([^]*?)\\1`).exec(tag)?.[2] ?? '';

/** Number of times that a text names a source. */
const mentions = (body: string, id: string) => body.split(`="${id}"`).length + body.split(`='${id}'`).length - 2;

/** The first index where two texts differ, in UTF-16 units. */
function firstDifference(one: string, other: string): number {
  let index = 0;
  while (index < one.length && one[index] === other[index]) index++;
  return index;
}

/**
 * Advice on the figures and the quotations that a correction removes with the call of their source: what is written in
 * their place may still say them. `before` and `after`: the two texts; `values`: the corrected front matter.
 */
export function adviseOnLostSources(before: string, after: string, values: unknown): FactAdvice[] {
  const sources: unknown = valueAt(values, ['sources']);
  const ids = Array.isArray(sources) ? sources.map((one: unknown) => (isHolder(one) ? one['id'] : undefined)) : [];
  const told: string[] = [];
  return [...before.matchAll(tags)].flatMap(([tag, name]): FactAdvice[] => {
    const [key, noun] = sourced[name as keyof typeof sourced];
    const id = attributeOf(tag, 'source');
    const lost = mentions(before, id) - mentions(after, id) - told.filter((one) => one === id).length;
    if (lost < 1 || after.includes(tag) || !ids.includes(id)) return [];
    told.push(id);
    return [
      {
        code: 'source-lost',
        offset: Math.max(0, Math.min(firstDifference(before, after), after.length - 1)),
        received: `${noun} ${quote(attributeOf(tag, key))} n’y est plus, ni l’appel de sa source`,
        expected: 'une source après chaque fait',
        remedy: `si le texte le dit encore, citez la source ${ids.indexOf(id) + 1} après lui`,
      },
    ];
  });
}
