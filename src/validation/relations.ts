import type { z } from 'zod';
import { mayFollow } from '#model/partial-date.ts';
import { phases as calendar } from '#model/phase.ts';
import { isGiven, isHolder, valueAt } from './tree.ts';
import type { IssueCode } from './issue-code.ts';

/** A contradiction between two fields of a file, as a zod issue. */
export type Relation = z.core.$ZodIssueCustom;

/**
 * Compares the fields of a file, as typed. The schema cannot: it checks each field, and any invalid one stops it before
 * it could compare two. Fields of the wrong type are left to the schema.
 */
export function checkRelations(values: unknown): Relation[] {
  const sources = itemsOf(values, ['sources']);
  return [
    ...references(values, sources),
    ...twins(sources),
    ...readings(sources),
    ...amounts(values),
    ...results(values),
  ];
}

type Path = (string | number)[];

interface Item {
  path: Path;
  values: unknown;
}

const textAt = (values: unknown, ...path: Path): string | undefined => {
  const value = valueAt(values, path);
  return typeof value === 'string' ? value : undefined;
};

function itemsOf(values: unknown, path: Path): Item[] {
  const list = valueAt(values, path);
  return Array.isArray(list) ? list.map((item, index) => ({ path: [...path, index], values: item as unknown })) : [];
}

/** The date at a path, of any precision, or `undefined`: a malformed date is not compared. */
const dateAt = (values: unknown, ...path: Path) => {
  const text = textAt(values, ...path);
  return text !== undefined && /^\d{4}(-\d{2}){0,2}$/.test(text) ? text : undefined;
};

/** The full day at a path, or `undefined`. A month or a year sorts before the days inside it, so `>` compares both. */
const dayAt = (values: unknown, ...path: Path) => {
  const date = dateAt(values, ...path);
  return date?.length === 10 ? date : undefined;
};

const relation = (
  code: IssueCode,
  path: Path,
  input: unknown,
  message: string,
  params: { remedy?: string; choices?: readonly string[] } = {},
): Relation => ({ code: 'custom', path, input, message, params: { code, ...params } });

/** Lists whose items cite a source, in their field `source`. */
const citing = ['phases', 'chiffres', 'calendrier'];

/** Checks that each cited id is the id of a source of the file. */
function references(values: unknown, sources: readonly Item[]): Relation[] {
  const ids = sources.flatMap((source) => textAt(source.values, 'id') ?? []);
  const proofs = valueAt(values, ['preuves']);
  const places: Path[] = [
    ...citing.flatMap((list) => itemsOf(values, [list]).map(({ path }) => [...path, 'source'])),
    ...(isHolder(proofs) ? Object.keys(proofs) : []).flatMap((fact) =>
      itemsOf(values, ['preuves', fact]).map(({ path }) => path),
    ),
    ...itemsOf(values, ['textes_courts']).flatMap(({ path }) =>
      itemsOf(values, [...path, 'sources']).map((one) => one.path),
    ),
    ['laureats', 'source'],
  ];
  const expected = `l’identifiant d’une source de la fiche (${ids.join(', ') || 'elle n’en a pas'})`;
  return places.flatMap((path) => {
    const id = textAt(values, ...path);
    return id === undefined || ids.includes(id)
      ? []
      : [relation('source-unknown', path, id, expected, { choices: ids })];
  });
}

/** Normalises the address of a document: neither the fragment nor the last slash changes it. */
const samePage = (address: string) => address.replace(/#.*$/, '').replace(/\/$/, '');

/** Checks that no two sources have the same id or the same address. */
function twins(sources: readonly Item[]): Relation[] {
  const before = (index: number, isSame: (other: Item) => boolean) => sources.slice(0, index).find(isSame);
  return sources.flatMap(({ path, values }, index) => {
    const [id, url] = [textAt(values, 'id'), textAt(values, 'url')];
    const sameId = id !== undefined && before(index, (other) => textAt(other.values, 'id') === id);
    const first = url && before(index, (other) => samePage(textAt(other.values, 'url') ?? '') === samePage(url));
    const found: Relation[] = [];
    if (first) {
      const name = textAt(first.values, 'id') ?? `n° ${Number(first.path[1]) + 1}`;
      const message = `une adresse qu’aucune autre source de la fiche ne donne (« ${name} » la donne déjà)`;
      const remedy = 'gardez une seule des deux sources et son identifiant';
      found.push(relation('source-url-repeated', [...path, 'url'], url, message, { remedy }));
    }
    const message = 'un identifiant qu’aucune autre source de la fiche ne porte';
    if (sameId) found.push(relation('source-id-repeated', [...path, 'id'], id, message));
    return found;
  });
}

/** Checks that a document was written before it was read. */
function readings(sources: readonly Item[]): Relation[] {
  return sources.flatMap(({ path, values: source }) => {
    const [written, read] = [dateAt(source, 'date'), dayAt(source, 'consultee_le')];
    if (!read) return [];
    const message = `une date qui ne suit pas le jour où la source a été lue (${read})`;
    return written && written > read ? [relation('date-after-reading', [...path, 'date'], written, message)] : [];
  });
}

/** Checks that nothing is said of an amount that is not given. */
function amounts(values: unknown): Relation[] {
  return itemsOf(values, ['phases']).flatMap(({ path, values: result }) => {
    const nature = textAt(result, 'montant_nature');
    if (nature === undefined || isGiven(valueAt(result, ['montant']))) return [];
    const message = 'un montant, dont ce champ dit la nature';
    const remedy = 'ajoutez « montant », ou retirez cette ligne';
    return [relation('amount-missing', [...path, 'montant_nature'], nature, message, { remedy })];
  });
}

/** Checks that results follow the order of the phases. */
function results(values: unknown): Relation[] {
  const rankAt = (result: Item | undefined) =>
    (calendar as readonly string[]).indexOf(textAt(result?.values, 'phase') ?? '');
  return itemsOf(values, ['phases']).flatMap((result, index, all) => {
    const above = all[index - 1];
    const [date, dateAbove] = [dateAt(result.values, 'date'), dateAt(above?.values, 'date')];
    if (rankAt(result) >= 0 && rankAt(result) <= rankAt(above)) {
      const message = 'les phases dans l’ordre du calendrier, chacune une fois';
      const remedy = 'changez l’ordre des phases, ou retirez celle qui est de trop';
      const phase = textAt(result.values, 'phase');
      return [relation('phases-out-of-order', [...result.path, 'phase'], phase, message, { remedy })];
    }
    if (!date || !dateAbove || mayFollow(date, dateAbove)) return [];
    const message = `une date après celle de la phase précédente (${dateAbove})`;
    const remedy = 'vérifiez les deux dates';
    return [relation('dates-out-of-order', [...result.path, 'date'], date, message, { remedy })];
  });
}
