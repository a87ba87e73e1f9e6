import { isOfUnknown } from '#model/anchors.ts';
import { citedIds } from '#model/source.ts';
import { meantByPostalCode } from '#validation/commune-remedy.ts';
import type { ContentFile } from './content-file.ts';
import { type Issue, type IssueText, fieldName, quote } from './issue.ts';
import { positionAt } from './characters.ts';
import { adviseOnCopies } from './copy-advice.ts';
import { type FactAdvice, adviseOnFacts } from './fact-advice.ts';
import { adviseOnNames } from './name-advice.ts';
import { adviseOnFields } from './slip-advice.ts';
import { isHolder, valueAt } from './tree.ts';

/** A project file, as `readContentFile` read it, and its path from the root. */
export type Advised = Pick<ContentFile, 'advice' | 'values' | 'body' | 'text' | 'bodyOffset' | 'locate'> & {
  file: string;
};

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/**
 * Advice on a project file, which breaks no rule: facts without a source, evidence of absent facts, uncited sources,
 * remains of the example, passages that may not be displayed as their author meant.
 */
export function adviseOn(advised: Advised): Issue[] {
  const { values, advice = [], body = '', locate } = advised;
  if (!isHolder(values) || !locate) return advice;
  const at = (path: readonly PropertyKey[], words: IssueText) => located(advised, { ...words, path });
  const called = citedIds(body);
  const proofs = isHolder(values['preuves']) ? values['preuves'] : {};
  const sources = listOf(values['sources']);
  const cited = new Set<unknown>([
    ...called,
    ...listOf(values['phases']).map((result) => isHolder(result) && result['source']),
    ...Object.values(proofs).flatMap(listOf),
  ]);
  const unused = sources.flatMap((source, index) =>
    isHolder(source) && typeof source['id'] === 'string' && !cited.has(source['id'])
      ? [{ id: source['id'], index }]
      : [],
  );
  const left = leftFromExample(advised);
  return [
    ...(left ? [located(advised, left)] : []),
    ...[...adviseOnFacts(values, body), ...adviseOnCopies(values, body)].map((one) => located(advised, one)),
    ...unused.map(({ id, index }) => at(['sources', index], unusedIssue(id))),
    ...(sources.length > 0 && called.length === 0 && body.trim() !== '' ? [uncalledIssue(advised)] : []),
    ...postalCodes(values).map(({ path, ...words }) => at(path, words)),
    ...[...adviseOnNames(values), ...adviseOnFields(values)].map(({ path, ...words }) => at(path, words)),
    ...unknownsInText(advised),
    ...advice,
  ];
}

/** Number of lines before the first word of the body. */
function linesAbove({ text = '', bodyOffset = 0 }: Pick<Advised, 'text' | 'bodyOffset'>): number {
  const first = text.split('\n').findIndex((line, index) => index >= bodyOffset && line.trim() !== '');
  return Math.max(first, bodyOffset);
}

/** Where advice on the body is, at an offset in it. */
function inBody(advised: Advised, offset: number) {
  const { line, column } = positionAt(advised.body ?? '', offset);
  return { file: advised.file, line: line + linesAbove(advised), column, field: 'texte', isAdvice: true };
}

/** Advice on a file, at the place that it names: a field, or an offset in the body. */
export function located(advised: Advised, advice: FactAdvice): Issue {
  if ('offset' in advice) {
    const { offset, ...words } = advice;
    return { ...words, ...inBody(advised, offset) };
  }
  const { path } = advice;
  const where = advised.locate?.(path) ?? { line: 1, column: 1 };
  return { ...advice, ...where, file: advised.file, field: `champ « ${fieldName(path)} »`, isAdvice: true };
}

const unusedIssue = (id: string): IssueText => ({
  code: 'source-unused',
  received: `rien ne cite la source « ${id} »`,
  expected: 'des sources que citent le texte, les phases ou les preuves',
  remedy: 'citez-la après ce qu’elle dit, ou retirez-la',
});

/** Advice on the codes of communes that are postal codes of others, nearer to their places. */
function postalCodes(values: object): (IssueText & { path: Path })[] {
  return listOf(valueAt(values, ['lieux'])).flatMap((place, index) => {
    const [code, latitude, longitude] = ['commune', 'latitude', 'longitude'].map((key) => valueAt(place, [key]));
    if (typeof code !== 'string' || typeof latitude !== 'number' || typeof longitude !== 'number') return [];
    const words = meantByPostalCode(code, { latitude, longitude });
    const expected = 'le code INSEE de la commune, qui n’est pas son code postal';
    return words ? [{ code: 'commune-postal-code', path: ['lieux', index, 'commune'], expected, ...words }] : [];
  });
}

function uncalledIssue(advised: Advised): Issue {
  return {
    code: 'body-unsourced',
    ...inBody(advised, 0),
    received: 'ce texte n’appelle aucune source',
    expected: 'une source après chaque fait',
    remedy: 'ajoutez <Source id="…" /> après chaque fait',
  };
}

/** Advice to move a section of the text on what is unknown to `inconnues`, where the page lists it. */
function unknownsInText({ file, text = '', bodyOffset = 0 }: Advised): Issue[] {
  const lines = text.split('\n');
  const index = lines.findIndex(
    (line, rank) => rank >= bodyOffset && /^#{2,4} /.test(line) && isOfUnknown(line.replace(/^#+/, '')),
  );
  if (index < 0) return [];
  return [
    {
      code: 'unknowns-in-text',
      file,
      line: index + 1,
      column: 1,
      field: 'texte',
      isAdvice: true,
      received: `l’intertitre ${quote(lines[index])}`,
      passage: (lines[index] ?? '').replace(/^#+\s*/, ''),
      expected: 'ce que vos sources ne disent pas dans le champ « inconnues », que la page montre après le texte',
      remedy:
        'déplacez ses lignes sous « inconnues », sauf le porteur, les partenaires et le montant : la page les dit déjà',
    },
  ];
}

/** Names, addresses and sentences found only in `docs/exemple.mdx`. */
const ofExample = new RegExp(
  [
    String.raw`(?:Pôle|Atelier|Communauté|Musée|Studios|Préfecture|Journal) d[’']exemple\b`,
    String.raw`^https?://(?:[\w-]+\.)*exemple\.fr(?:/|$)`,
    'Le texte commence ici',
    'une école et un musée partagent leurs machines',
    '^ancien-nom-du-pole$',
  ].join('|'),
);

/** Every match of `ofExample` contains one of these: searching the whole text first avoids testing each value. */
const traces = ['exemple', 'ancien-nom-du-pole', 'Le texte commence ici', 'partagent leurs machines'];

const shown = 3;

type Path = readonly PropertyKey[];

function* textsOf(value: unknown, path: Path = []): Generator<{ text: string; path: Path }> {
  if (typeof value === 'string') yield { text: value, path };
  else if (Array.isArray(value)) for (const [index, one] of value.entries()) yield* textsOf(one, [...path, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) yield* textsOf(one, [...path, key]);
}

/** Advice about values left over from the example, located at the first one; `undefined` when there are none. */
function leftFromExample({
  values,
  body = '',
  text,
}: Pick<ContentFile, 'values' | 'body' | 'text'>): FactAdvice | undefined {
  if (text !== undefined && !traces.some((trace) => text.includes(trace))) return undefined;
  const found = [...textsOf(values)].filter((one) => ofExample.test(one.text));
  const inBody = ofExample.exec(body);
  const texts = [...found.map((one) => one.text), ...(inBody ?? [])];
  if (texts.length === 0) return undefined;
  const rest = texts.length > shown ? `, et ${texts.length - shown} de plus` : '';
  const list = texts.slice(0, shown).map((one) => `« ${one.length > 40 ? `${one.slice(0, 39)}…` : one} »`);
  return {
    code: 'example-left',
    ...(found[0] ? { path: found[0].path } : { offset: inBody?.index ?? 0, passage: texts[0] ?? '' }),
    received: `il reste des valeurs de la fiche d’exemple : ${list.join(', ')}${rest}`,
    expected: 'les valeurs du projet',
    remedy: 'remplacez-les par ce que disent vos sources, ou retirez leurs lignes',
  };
}
