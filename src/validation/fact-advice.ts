import { type FactKey, factKeys } from '#model/project.ts';
import { type IssueText, quote } from './issue.ts';
import { isGiven, valueAt } from './tree.ts';

/** The path of a value of the front matter, or an offset in the body, in UTF-16 units. */
type Place = { path: readonly PropertyKey[] } | { offset: number };

/** Advice on what a project says, and its place. */
export type FactAdvice = IssueText & Place;

/** The name of each fact in a sentence that says that it has no source. */
const unsourced: Readonly<Record<FactKey, string>> = {
  lieux: 'les lieux n’ont pas de source',
  secteurs: 'les filières n’ont pas de source',
  porteur: 'le porteur n’a pas de source',
  partenaires: 'les partenaires n’ont pas de source',
  phases: 'la sélection n’a pas de source',
  montant: 'le montant n’a pas de source',
};

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The path of the value of a fact, or `undefined` when the file does not give it. */
export function givenPath(values: unknown, fact: FactKey): readonly PropertyKey[] | undefined {
  if (fact !== 'montant') return isGiven(valueAt(values, [fact])) ? [fact] : undefined;
  const index = listOf(valueAt(values, ['phases'])).findIndex((result) => isGiven(valueAt(result, ['montant'])));
  return index < 0 ? undefined : ['phases', index, 'montant'];
}

/**
 * Advice on the facts of a project file: those without a source, sources of absent facts, and facts that the file also
 * says are unknown.
 */
export function adviseOnFacts(values: unknown, body: string): FactAdvice[] {
  const example = String(valueAt(values, ['sources', 0, 'id']) ?? 'identifiant');
  return Object.values(factKeys).flatMap((fact): FactAdvice[] => {
    const path = givenPath(values, fact);
    const isProven = isGiven(valueAt(values, ['preuves', fact]));
    if (!path) return isProven ? [idle(fact)] : [];
    // Each result cites its own source.
    const isBare = !isProven && fact !== 'phases';
    return [...(isBare ? [bare(fact, path, example)] : []), ...denials(values, fact, body)];
  });
}

const bare = (fact: FactKey, path: readonly PropertyKey[], id: string): FactAdvice => ({
  code: 'fact-unsourced',
  path,
  received: unsourced[fact],
  expected: 'pour chaque fait, les sources qui le disent',
  remedy: `dites laquelle sous « preuves », comme « ${fact}: [${id}] »`,
});

const idle = (fact: FactKey): FactAdvice => ({
  code: 'evidence-unused',
  path: ['preuves', fact],
  received: `des sources appuient « ${fact} », que la fiche ne donne pas`,
  expected: 'des preuves pour les faits de la fiche',
  remedy: `ajoutez « ${fact} » s’il est connu, ou retirez cette ligne de « preuves »`,
});

/** What names each fact in a sentence that says that it is unknown. */
const subjects: Readonly<Partial<Record<FactKey, string>>> = {
  porteur: 'porteur',
  partenaires: 'partenaires',
  montant: String.raw`montant|somme|subvention|aide`,
};

const complement = '(?:du projet|du pôle|de l’aide|reçue?s?|attribuée?s?|obtenue?s?)';

const unknown = String.raw`inconnue?s?|pas connue?s?|ignore|ignorons|pas encore connue?s?|(?:ne |n’)(?:disent|dit|donnent|donne|précisent|précise|indiquent|indique) (?:pas|ni)|pas été (?:annoncée?|publiée?|communiquée?|rendue? publi)`;

/** Passages that say that a given fact is unknown: a line of `inconnues` on it alone, the first sentence of each text. */
function denials(values: unknown, fact: FactKey, body: string): FactAdvice[] {
  const subject = subjects[fact];
  if (!subject) return [];
  const line = new RegExp(String.raw`^(?:(?:le |la |les |l’))?(?:${subject})(?: exacte?)?(?: ${complement})*$`, 'iu');
  const named = String.raw`(?<!\p{L})(?:${subject})(?!\p{L})`;
  const sentence = new RegExp(`${named}.{0,80}(?:${unknown})|(?:${unknown}).{0,40}${named}`, 'iu');
  const lines = listOf(valueAt(values, ['inconnues'])).flatMap((text, index) =>
    line.test(plain(text)) ? [denial(fact, plain(text), { path: ['inconnues', index] })] : [],
  );
  const fields = ['accroche', 'resume'].flatMap((key) => {
    const [passage] = sentencesIn(valueAt(values, [key])).filter((text) => sentence.test(plain(text)));
    return passage === undefined ? [] : [denial(fact, plain(passage), { path: [key] })];
  });
  const sentences = sentencesIn(body);
  const index = sentences.findIndex((text) => sentence.test(plain(text)));
  const offset = sentences.slice(0, index).join('').length + /^\s*/.exec(sentences[index] ?? '')![0].length;
  return [...lines, ...fields, ...(index < 0 ? [] : [denial(fact, plain(sentences[index]), { offset })])];
}

const sentencesIn = (text: unknown): string[] => (typeof text === 'string' ? text.split(/(?<=[.!?\n])/) : []);

/** A passage without its tags and marks, with ordinary spaces and typographic apostrophes. */
const plain = (text: unknown): string =>
  typeof text === 'string'
    ? text
        .replace(/<[^<>]*>/g, '')
        .replace(/^\s*(?:#+|[-*]|\d+\.)\s/, '')
        .replaceAll("'", '’')
        .replace(/\s/gu, ' ')
        .trim()
    : '';

const denial = (fact: FactKey, passage: string, place: Place): FactAdvice => ({
  code: 'fact-denied',
  passage,
  received: `${quote(passage)}, alors que la fiche donne « ${fact} »`,
  expected: 'un fait connu ou inconnu, pas les deux',
  remedy: 'retirez cette phrase, ou dites ce qui reste inconnu',
  ...place,
});
