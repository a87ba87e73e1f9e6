import { type Facets, matches } from '#model/criteria.ts';
import type { FacetRow } from '#model/facet-table.ts';
import { type SortValue, type TableColumn, sortedRows, type TableOrder } from '#model/table-order.ts';
import { toTsv } from '#exports/data/tsv.ts';
import { facetRowOf } from './facet-row.ts';

/** The rows of the table of projects, in the order in which the page was served: that of their ranks. */
export class TableRows {
  #table: HTMLTableElement;
  #rows: readonly HTMLTableRowElement[];

  constructor(table: HTMLTableElement) {
    this.#table = table;
    this.#rows = [...(table.tBodies[0]?.rows ?? [])];
  }

  /** The facets of each row, by rank. */
  get entries(): FacetRow[] {
    return this.#rows.map(facetRowOf);
  }

  /** The headings, by column. */
  get headings(): ReadonlyMap<TableColumn, HTMLTableCellElement> {
    const cells = [...this.#table.querySelectorAll<HTMLTableCellElement>('thead th')];
    return new Map(cells.map((cell) => [cell.dataset['column'] as TableColumn, cell]));
  }

  /** Sorts the rows, and shows those that match the facets and that a search found. Returns how many are shown. */
  show(facets: Facets, found: ReadonlySet<number> | undefined, order: TableOrder): number {
    const column = [...this.headings.keys()].indexOf(order.column);
    const values = this.#rows.map(({ cells }) => valueOf(cells[column]));
    const rows = sortedRows(values, order.isDescending).flatMap((rank) => this.#rows[rank] ?? []);
    // A row that moves loses the focus.
    if (rows.some((row, index) => this.#table.tBodies[0]?.rows[index] !== row)) this.#table.tBodies[0]?.append(...rows);
    for (const [rank, row] of this.#rows.entries())
      row.hidden = !matches(facetRowOf(row), facets) || found?.has(rank) === false;
    return this.#rows.filter(({ hidden }) => !hidden).length;
  }

  /** The rows shown, in their order, as text to paste in a spreadsheet, with the nature of amounts and the addresses. */
  toText(): string {
    const { address = '', nature = '' } = this.#table.dataset;
    const headings = [...this.headings].flatMap(([column, { dataset, textContent }]) => [
      dataset['copied'] ?? textContent,
      ...(column === 'montant' ? [nature] : []),
    ]);
    const shown = [...(this.#table.tBodies[0]?.rows ?? [])].filter(({ hidden }) => !hidden);
    const rows = shown.map((row) => [...[...row.cells].flatMap(textsOf), row.querySelector('a')?.href]);
    return toTsv([[...headings, address], ...rows]);
  }
}

const textOf = (cell: HTMLElement): string => {
  const items = Array.from(cell.querySelectorAll('li'), ({ textContent }) => textContent.trim());
  return (items.length > 0 ? items.join(', ') : cell.textContent).replace(/\s+/gu, ' ').trim();
};

function valueOf(cell: HTMLTableCellElement | undefined): SortValue {
  if (!cell || cell.dataset['unknown'] !== undefined) return undefined;
  const { order } = cell.dataset;
  return order === undefined ? textOf(cell) : Number(order);
}

/** What is copied of a cell: its text, or the number and the nature of an amount. */
function textsOf(cell: HTMLTableCellElement): (string | number | undefined)[] {
  const { nature } = cell.dataset;
  return nature === undefined ? [textOf(cell)] : [valueOf(cell), nature];
}
