import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type SortValue, readTableOrder, sortedRows, writeTableOrder } from '#model/table-order.ts';

const sorted = (values: readonly SortValue[], isDescending = false) =>
  sortedRows(values, isDescending).map((index) => values[index]);

describe('the rows of the table', () => {
  test('sort numbers as numbers, with unknown ones last in both directions', () => {
    const amounts = [100_000, undefined, 9000, 48_250.5];
    assert.deepEqual(sorted(amounts), [9000, 48_250.5, 100_000, undefined]);
    assert.deepEqual(sorted(amounts, true), [100_000, 48_250.5, 9000, undefined]);
  });

  test('sort texts as in French, numbers inside them as numbers', () => {
    const names = ['Zone', 'Étang', 'étage', 'Atelier 10', 'Atelier 9', undefined];
    assert.deepEqual(sorted(names), ['Atelier 9', 'Atelier 10', 'étage', 'Étang', 'Zone', undefined]);
    assert.deepEqual(sorted(names, true), ['Zone', 'Étang', 'étage', 'Atelier 10', 'Atelier 9', undefined]);
  });

  test('keep their order when they are equal, in both directions', () => {
    assert.deepEqual(sortedRows(['Corse', 'Bretagne', 'Corse'], false), [1, 0, 2]);
    assert.deepEqual(sortedRows(['Corse', 'Bretagne', 'Corse'], true), [0, 2, 1]);
  });
});

describe('the order in an address', () => {
  const read = (query: string) => readTableOrder(new URLSearchParams(query));

  test('is read back as it was written, next to the criteria', () => {
    const order = { column: 'montant', isDescending: true } as const;
    const written = writeTableOrder(new URLSearchParams('region=corse&tri=nom'), order).toString();
    assert.equal(written, 'region=corse&tri=montant&ordre=decroissant');
    assert.deepEqual(read(written), order);
  });

  test('is left out when it is the one as served, which an unknown column or an order of the list gives too', () => {
    assert.equal(writeTableOrder(new URLSearchParams('tri=montant&ordre=decroissant'), read('')).toString(), '');
    for (const query of ['tri=recent', 'tri=%3Cscript%3E', 'ordre=decroissant', 'tri=recent&ordre=decroissant'])
      assert.deepEqual(read(query), { column: 'nom', isDescending: false }, query);
  });
});
