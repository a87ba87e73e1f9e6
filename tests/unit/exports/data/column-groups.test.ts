import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnGroups } from '#exports/data/column-groups.ts';
import { columnNames, columnsWithExamples } from '#exports/data/columns.ts';

const columns = columnsWithExamples([]);

test('every column is in one subject of the dictionary, an amount beside what it is', () => {
  const groups = columnGroups(columns).map((group) => group.columns.map(({ name }) => name));
  assert.deepEqual(groups.flat().sort(), [...columnNames].sort());
  assert.ok(groups.some((names) => names.includes('montant_total') && names.includes('montant_nature')));
});

test('a column without a subject is an error that says what to do', () => {
  const stray = columns.map((column) => ({ ...column, name: column.name === 'url' ? 'adresse' : column.name }));
  assert.throws(() => columnGroups(stray), /adresse has no subject: add it to one/);
});
