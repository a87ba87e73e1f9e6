import assert from 'node:assert/strict';
import { readCell } from '#exports/data/harmless.ts';
import { type PageFacts, plain, readFacts } from './page-facts.ts';

/** A row as returned by some reader: lists are arrays or texts joined by `|`, numbers are numbers or texts. */
export type ReadRow = Readonly<Record<string, unknown>>;

const list = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.map(String);
  return value === null || value === undefined || value === '' ? [] : String(value).split('|');
};
const text = (value: unknown): string => (value === null || value === undefined ? '' : plain(String(value)));
const number = (value: unknown): number | null => (value === null || value === '' ? null : Number(value));

/** The text of a cell, without the apostrophe that keeps spreadsheets from reading it as a formula. */
const cell = (value: unknown): string => text(readCell(String(value ?? '')));

/**
 * A date in ISO 8601, whether a reader returns a `Date` or a text with slashes or a time; `null` when there is none.
 */
const day = (value: unknown): string | null => {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return text(value).replaceAll('/', '-').slice(0, 10) || null;
};

/** Characters of an ISO 8601 date that its precision keeps. */
const kept: Readonly<Record<string, number>> = { annee: 4, mois: 7, jour: 10 };

/** The date of selection as precise as its row says, with the first day in place of what is not known. */
function selection(row: ReadRow): string | null {
  const [date, length] = [day(row['date_selection']), kept[text(row['date_selection_precision'])]];
  assert.equal(date === null, length === undefined, 'a date has its precision');
  if (date === null || length === undefined) return null;
  assert.equal(date.slice(length), '-01-01'.slice(length - 4), date);
  return date.slice(0, length);
}

function expectRow(row: ReadRow, facts: PageFacts): void {
  const reported = {
    titre: cell(row['titre']),
    regions: list(row['regions']).map(plain),
    secteurs: list(row['secteurs']),
    montant: number(row['montant_total']),
    plafond: text(row['montant_nature']) === 'plafond-possible',
    deduit: text(row['confirmation']) === 'indirecte',
    selection: selection(row),
    verifie: day(row['verifie_le']),
    sources: list(row['sources']),
  };
  const { slug, lieux, porteur, partenaires, ...same } = facts;
  assert.deepEqual(reported, same, slug);
  const [communes, departements] = [list(row['communes']), list(row['departements'])];
  for (const place of lieux) {
    assert.ok(
      communes.some((one) => place.includes(plain(one))),
      `${slug}: ${place}, not in ${communes}`,
    );
    assert.ok(
      departements.some((one) => place.endsWith(`(${plain(one)})`)),
      `${slug}: ${place}, not in ${departements}`,
    );
  }
  for (const one of communes)
    assert.ok(
      lieux.some((place) => place.includes(plain(one))),
      `${slug}: ${one}`,
    );
  assert.equal(cell(row['porteur_nom']) !== '', porteur !== '', slug);
  assert.ok(porteur.startsWith(cell(row['porteur_nom'])), slug);
  const partners = list(row['partenaires']).map((one) => readCell(one));
  assert.equal(partners.length > 0, partenaires !== '', slug);
  for (const one of partners) assert.ok(partenaires.includes(plain(one)), `${slug}: ${one}`);
  assert.match(text(row['url']), new RegExp(`/projets/${slug}/$`));
}

/** Asserts that the rows are the projects of the built pages, each once, with the same facts as the pages. */
export function expectAgreement(rows: readonly ReadRow[]): void {
  const facts = readFacts();
  assert.deepEqual(rows.map(({ slug }) => slug).toSorted(), [...facts.keys()].toSorted());
  for (const row of rows) expectRow(row, facts.get(String(row['slug'])) as PageFacts);
}
