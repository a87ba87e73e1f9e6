import type { Commune } from '#model/place.ts';
import { communeByCode, communeRecords, communesAt, formerCommunes, outsideCommunes } from '#validation/communes.ts';
import { pointOf } from '#validation/commune-points.ts';
import { closest, distance } from 'fastest-levenshtein';
import { foldedWords } from '#model/french.ts';
import { kilometresBetween } from '#model/kilometres.ts';
import type { Position } from '#model/projection.ts';
import { isAreaOf, isNamedWithArea, readTypedCommune } from './typed-commune.ts';

const shown = 5;

/** A commune that what was typed may name. */
interface Candidate {
  /** Its INSEE code, or that which it had. */
  code: string;
  name: string;
  postalCodes: readonly string[];
  /** Today’s commune; absent outside the 18 regions. */
  commune?: Commune;
}

const quoted = ({ code, name, departement }: Commune) => `"${code}" (${name}, ${departement.name})`;

function labelOf({ name, commune }: Candidate & { commune: Commune }): string {
  const label = quoted(commune);
  return name === commune.name ? label : `${label.slice(0, -1)}, dont ${name} fait partie)`;
}

const isInside = (one: Candidate): one is Candidate & { commune: Commune } => one.commune !== undefined;

/**
 * The remedy for a commune typed as a name, a postal code, the code of a merged commune or an unquoted number, with its
 * département or its postal code beside the name; `undefined` when none is near.
 */
export function communeRemedy(typed: string): string | undefined {
  const text = typed.trim();
  const known = communeByCode(text);
  if (known) return `mettez-le entre guillemets : ${quoted(known)}`;
  const { name, where } = readTypedCommune(text);
  const found = name === '' ? withCode(where) : where === '' ? named(name) : there(name, where, text);
  const ofToday = found.filter((one) => one.name === one.commune?.name);
  const kept = where === '' && ofToday.length > 0 ? ofToday : found;
  const inside = [...new Map(kept.filter(isInside).map((one) => [one.commune.code, one])).values()];
  const [outside] = found;
  if (inside.length === 0) return outside && outsideWords(outside);
  const isPostal = name === '' && inside.every(({ postalCodes }) => postalCodes.includes(where.padStart(5, '0')));
  const start = isPostal ? 'c’est un code postal : ' : '';
  if (inside.length === 1) return `${start}écrivez ${inside.map(labelOf).join()}`;
  const left = inside.length - shown;
  const others = left > 1 ? `, ou une des ${left} autres` : left === 1 ? ', ou une autre' : '';
  return `${start}choisissez la bonne commune : ${inside.slice(0, shown).map(labelOf).join(', ')}${others}`;
}

/** How far from the point of its commune a place may be, in kilometres; less where the point of the commune is unknown. */
const reach = { known: 20, unknown: 5 };

/**
 * The commune that was meant by an INSEE code which is also the postal code of a commune nearer to the place: 59100 is
 * Bousignies, and the postal code of Roubaix. `undefined` for any other code.
 */
export function meantByPostalCode(code: string, place: Position): { received: string; remedy: string } | undefined {
  const [own, point] = [communeByCode(code), pointOf(code)];
  const isWithin = (one: Position | undefined, kilometres: number) =>
    one !== undefined && kilometresBetween(one, place) <= kilometres;
  if (!own || isWithin(point, reach.known)) return undefined;
  const near = point ? reach.known : reach.unknown;
  const meant = communesAt(code).find(({ commune }) => commune.code !== code && isWithin(pointOf(commune.code), near));
  return (
    meant && {
      received: `"${code}" est le code INSEE de ${own.name}, et le code postal de ${meant.commune.name}, où est ce point`,
      remedy: `si c’est le code postal, écrivez ${quoted(meant.commune)}`,
    }
  );
}

const outsideWords = ({ name }: Candidate) =>
  `${name} est hors des dix-huit régions, et le site n’en présente pas d’autres : retirez ce lieu`;

/** Indexes every commune by name and by code, the most populous first. Called for the first mistyped commune. */
function load() {
  const all: Candidate[] = [
    ...communeRecords().map(({ commune, postalCodes }) => ({ ...commune, postalCodes, commune })),
    ...formerCommunes().map((former) => ({ ...former, postalCodes: [] })),
    ...outsideCommunes(),
  ];
  return { byName: Map.groupBy(all, ({ name }) => foldedWords(name).join(' ')), all };
}

let index: ReturnType<typeof load> | undefined;

/**
 * The communes with a name, homonyms included, most populous first. Without one today, those that begin with it, then
 * merged ones; else those with the nearest name, if it is near enough.
 */
function named(name: string): readonly Candidate[] {
  index ??= load();
  const folded = foldedWords(name).join(' ');
  if (folded === '') return [];
  const exact = index.byName.get(folded) ?? [];
  if (exact.some((one) => one.name === one.commune?.name)) return exact;
  const inArea = beforeArea(name);
  if (inArea.length > 0) return inArea;
  const begun = index.all.filter((one) => isInside(one) && foldedWords(one.name).join(' ').startsWith(`${folded} `));
  if (exact.length > 0) return [...begun, ...exact];
  const near = closest(folded, [...index.byName.keys()]);
  return distance(folded, near) <= Math.min(3, folded.length / 4) ? (index.byName.get(near) ?? []) : [];
}

/** The communes of a postal code, else those that have had an INSEE code. A code without its first 0 is read with it. */
function withCode(typed: string): readonly Candidate[] {
  index ??= load();
  const code = typed.padStart(5, '0').toUpperCase();
  if (!/^(?:\d{4,5}|2[AB]\d{3})$/i.test(typed)) return [];
  const ofPost = index.all.filter(({ postalCodes }) => postalCodes.includes(code));
  return ofPost.length > 0 ? ofPost : index.all.filter((one) => one.code === code);
}

/** The communes that begin a text which ends with their département or their region: « Saint-Denis de La Réunion ». */
function beforeArea(typed: string): readonly Candidate[] {
  const words = foldedWords(typed);
  const starts = words.flatMap((_, count) => index?.byName.get(words.slice(0, count).join(' ')) ?? []);
  return starts.filter((one) => isInside(one) && isNamedWithArea(typed, one.name, one.commune));
}

/**
 * The communes with a name that are in a département or a region, or have a postal code; all of them when none is. With
 * a code, those whose names are in the text, or else of the code.
 */
function there(name: string, where: string, text: string): readonly Candidate[] {
  const ofCode = withCode(where);
  const words = ` ${foldedWords(text).join(' ')} `;
  const beside = ofCode.filter((one) => words.includes(` ${foldedWords(one.name).join(' ')} `));
  if (beside.length > 0) return beside;
  const communes = named(name);
  const found = communes.filter(
    ({ code, postalCodes, commune }) =>
      code.toLowerCase().startsWith(where) || postalCodes.includes(where) || (commune && isAreaOf(commune, where)),
  );
  if (found.length > 0) return found;
  // A few names end with parentheses: « Castillon (Canton de Lembeye) ».
  return index?.byName.get([...foldedWords(name), where].join(' ')) ?? (communes.length > 0 ? communes : ofCode);
}
