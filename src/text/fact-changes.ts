import type { ChangedFacts, Pair } from '#model/history.ts';
import { type PhaseResult, phases } from '#model/phase.ts';
import type { Place } from '#model/place.ts';
import { type Fact, factKeys } from '#model/project.ts';
import type { Source } from '#model/source.ts';
import { amountNatureLabels, amountText } from './amount.ts';
import { agree, formatDate, formatList, formatSome } from './format.ts';
import { factLabels, phaseLabels, placeName, sectorLabels, statusLabels } from './labels.ts';
import { quotation } from './typography.ts';

/** A part of a change in words. */
export interface ChangeLine {
  /** What it is about, to name the whole change by: « montant ». */
  topics: readonly string[];
  /** Without a final full stop: « Montant : inconnu → 50 000 € ». */
  text: string;
}

/** Maximum number of names in a line. */
const longestList = 5;

const line = (topic: string, text: string): ChangeLine => ({ topics: [topic], text });

/** « Porteur : A → B », from the value before and after in words; nothing when both are the same. */
function arrow<Value>(
  [topic, name]: readonly [topic: string, name: string],
  { before, after }: Pair<Value>,
  read: (value: Value) => string,
): ChangeLine[] {
  const [old, young] = [read(before), read(after)];
  return old === young ? [] : [line(topic, `${name} : ${old} → ${young}`)];
}

/** A topic, its name in the singular and in the plural, and the ending of what agrees with it. */
type Noun = readonly [topic: string, one: string, many: string, ending: '' | 'e'];

/** « Partenaire ajouté : A », « Sources retirées : A et B »; nothing without names. */
function named([topic, one, many, ending]: Noun, done: string, names: readonly string[]): ChangeLine[] {
  const head = agree(names.length, `${one} ${done}${ending}`, `${many} ${done}${ending}s`);
  return names.length === 0 ? [] : [line(topic, `${head} : ${formatSome([...new Set(names)], longestList)}`)];
}

/** The names that only one of two lists has. */
function lists<Item>(noun: Noun, { before, after }: Pair<readonly Item[]>, read: (item: Item) => string): ChangeLine[] {
  const [old, young] = [new Set(before.map(read)), new Set(after.map(read))];
  return [
    ...named(
      noun,
      'ajouté',
      [...young].filter((name) => !old.has(name)),
    ),
    ...named(
      noun,
      'retiré',
      [...old].filter((name) => !young.has(name)),
    ),
  ];
}

/** The result of one phase; `end`: the name of the phase, where there are several. */
function resultLines(pair: Pair<PhaseResult | undefined>, end: string): ChangeLine[] {
  const { before, after } = pair;
  const result = before ?? after;
  if (!result) return [];
  const name = phaseLabels[result.phase].name;
  if (!after) return [line('résultat', `${name} : résultat retiré`)];
  const status = arrow(['résultat', name], pair, (one) => (one ? statusLabels[one.status].toLowerCase() : 'inconnu'));
  const amount = arrow(
    ['montant', `Montant${end}`],
    pair,
    (one) => (one && amountText({ phases: [one] })) ?? 'inconnu',
  );
  const nature = arrow(['montant', `Nature du montant${end}`], pair, (one) =>
    one?.amountNature ? amountNatureLabels[one.amountNature] : 'non précisée',
  );
  const date = arrow(['résultat', `Date du résultat${end}`], pair, (one) =>
    one?.date ? formatDate(one.date) : 'inconnue',
  );
  const isOtherSource = before !== undefined && before.sourceId !== after.sourceId;
  return [
    ...status,
    ...(before?.amount !== undefined && before.amount === after.amount ? nature : amount),
    ...date,
    ...(isOtherSource ? [line('résultat', `Source du résultat${end} modifiée`)] : []),
  ];
}

/** The results of each phase. */
function phaseLines({ before, after }: Pair<readonly PhaseResult[]>): ChangeLine[] {
  const isAlone = before.length < 2 && after.length < 2;
  return phases.flatMap((phase) => {
    const [old, young] = [before, after].map((results) => results.find((one) => one.phase === phase));
    return resultLines({ before: old, after: young }, isAlone ? '' : `, ${phaseLabels[phase].short}`);
  });
}

/** What a source may gain without being another one, and how that is said. */
const gains = [
  ['excerpt', ['sources', 'Extrait', 'Extraits', ''], 'ajouté'],
  ['archiveUrl', ['sources', 'Copie archivée', 'Copies archivées', 'e'], 'ajouté'],
  ['isReadInPart', ['sources', 'Lecture partielle', 'Lectures partielles', 'e'], 'signalé'],
] as const satisfies readonly (readonly [key: keyof Source, noun: Noun, done: string])[];

/** Of a source that stays: its publisher, what it gained, and the other parts of it that changed. */
function sourceChange(source: Source, old: Source) {
  const keys = [...new Set([...Object.keys(old), ...Object.keys(source)])] as (keyof Source)[];
  const gained = gains.map(([key]) => key).filter((key) => source[key] && !old[key]);
  const changed = keys.filter((key) => source[key] !== old[key] && !gained.some((one) => one === key));
  return { publisher: source.publisher, gained, changed };
}

/** Sources added and removed; of those that stay, the publishers of those that gained, changed, or were only read again. */
function sourceLines({ before, after }: Pair<readonly Source[]>): ChangeLine[] {
  const find = (sources: readonly Source[], { id, url }: Source) =>
    sources.find((one) => one.id === id) ?? sources.find((one) => one.url === url);
  const kept = after.flatMap((source) => {
    const old = find(before, source);
    return old ? [sourceChange(source, old)] : [];
  });
  const noun: Noun = ['sources', 'Source', 'Sources', 'e'];
  const inFull = ({ title, publisher }: Source) => `${quotation(title)} (${publisher})`;
  const publishers = (keep: (one: (typeof kept)[number]) => boolean) =>
    kept.filter(keep).map(({ publisher }) => publisher);
  const isOther = (changed: readonly (keyof Source)[]) => changed.some((key) => key !== 'consultedOn');
  return [
    ...named(noun, 'ajouté', after.filter((source) => !find(before, source)).map(inFull)),
    ...named(noun, 'retiré', before.filter((source) => !find(after, source)).map(inFull)),
    ...gains.flatMap(([key, gain, done]) =>
      named(
        gain,
        done,
        publishers(({ gained }) => gained.includes(key)),
      ),
    ),
    ...named(
      noun,
      'modifié',
      publishers(({ changed }) => isOther(changed)),
    ),
    ...named(
      noun,
      'relu',
      publishers(({ gained, changed }) => gained.length === 0 && changed.length > 0 && !isOther(changed)),
    ),
  ];
}

/** Places added and removed; the same ones may have moved on the map. */
function placeLines(pair: Pair<readonly Place[]>): ChangeLine[] {
  const [old, young] = [pair.before, pair.after].map((places) => places.map(placeName).join('\n'));
  if (old === young) return [line('lieux', 'Coordonnées des lieux modifiées')];
  return lists(['lieux', 'Lieu', 'Lieux', ''], pair, placeName);
}

const confirmationLabels = { directe: 'confirmé', indirecte: 'déduit' } as const;

/** The facts that are our deduction, and those that are not any more, in the words of the page. */
function deductionLines({ before, after }: Pair<readonly string[]>): ChangeLine[] {
  const facts = (Object.keys(factKeys) as Fact[]).map((fact) => ({ key: factKeys[fact], name: factLabels[fact] }));
  const say = (start: string, keys: readonly string[], others: readonly string[]) => {
    const names = facts.filter(({ key }) => keys.includes(key) && !others.includes(key)).map(({ name }) => name);
    return names.length === 0 ? [] : [line('déductions', `${start} : ${formatList(names)}`)];
  };
  return [...say('Désormais notre déduction', after, before), ...say('N’est plus notre déduction', before, after)];
}

/** How the change of each fact is said, the most important first; not at all when its names hide what changed. */
export const factLines: { [Key in keyof ChangedFacts]: (pair: Pair<ChangedFacts[Key]>) => ChangeLine[] } = {
  titre: (pair) => arrow(['titre', 'Titre'], pair, quotation),
  confirmation: (pair) => arrow(['statut', 'Statut'], pair, (code) => confirmationLabels[code]),
  phases: phaseLines,
  porteur: (pair) => arrow(['porteur', 'Porteur'], pair, (lead) => lead?.name ?? 'inconnu'),
  partenaires: (pair) => lists(['partenaires', 'Partenaire', 'Partenaires', ''], pair, ({ name }) => name),
  lieux: placeLines,
  secteurs: (pair) => lists(['filières', 'Filière', 'Filières', 'e'], pair, (code) => sectorLabels[code]),
  deductions: deductionLines,
  inconnues: (pair) => lists(['inconnues', 'Inconnue', 'Inconnues', 'e'], pair, quotation),
  sources: sourceLines,
  anciens: ({ before, after }) =>
    after
      .filter((slug) => !before.includes(slug))
      .map((slug) => line('adresse', `Adresse modifiée : la fiche était à projets/${slug}/`)),
  verifie_le: (pair) => arrow(['vérification', 'Vérification'], pair, formatDate),
};
