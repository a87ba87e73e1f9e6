import type { ContentFile } from './content-file.ts';
import type { Told } from './issue.ts';

/** Names, addresses and sentences that only `docs/exemple.mdx` has. */
const ofExample = new RegExp(
  [
    String.raw`(?:Pôle|Atelier|Communauté|Musée|Studios|Préfecture|Journal) d[’']exemple\b`,
    String.raw`^https?://(?:[\w-]+\.)*exemple\.fr(?:/|$)`,
    'Le texte commence ici',
    'une école et un musée partagent leurs machines',
    '^ancien-nom-du-pole$',
  ].join('|'),
);

/** What a file holds wherever one of these is: looking for it in one go spares reading each value. */
const traces = ['exemple', 'ancien-nom-du-pole', 'Le texte commence ici', 'partagent leurs machines'];

const shown = 3;

type Path = readonly PropertyKey[];

function* textsOf(value: unknown, path: Path = []): Generator<{ text: string; path: Path }> {
  if (typeof value === 'string') yield { text: value, path };
  else if (Array.isArray(value)) for (const [index, one] of value.entries()) yield* textsOf(one, [...path, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) yield* textsOf(one, [...path, key]);
}

/** What a file keeps of the example that it was copied from, and the keys of the first value; `undefined` for nothing. */
export function leftFromExample({
  values,
  body = '',
  text,
}: Pick<ContentFile, 'values' | 'body' | 'text'>): (Told & { path: Path }) | undefined {
  if (text !== undefined && !traces.some((trace) => text.includes(trace))) return undefined;
  const found = [...textsOf(values)].filter((one) => ofExample.test(one.text));
  const [inBody] = ofExample.exec(body) ?? [];
  const texts = [...found.map((one) => one.text), ...(inBody ? [inBody] : [])];
  if (texts.length === 0) return undefined;
  const rest = texts.length > shown ? `, et ${texts.length - shown} de plus` : '';
  const list = texts.slice(0, shown).map((one) => `« ${one.length > 40 ? `${one.slice(0, 39)}…` : one} »`);
  return {
    code: 'example-left',
    path: found[0]?.path ?? ['titre'],
    received: `il reste des valeurs de la fiche d’exemple : ${list.join(', ')}${rest}`,
    expected: 'les valeurs du projet',
    remedy: 'remplacez-les par ce que disent vos sources, ou retirez leurs lignes',
  };
}
