import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnGroups } from '#exports/data/column-groups.ts';
import { columnNames, columnsWithExamples } from '#exports/data/columns.ts';

const columns = columnsWithExamples([]);

test('every column is in one subject of the dictionary, after what it is about', () => {
  const groups = columnGroups(columns).map((group) => group.columns.map(({ name }) => name));
  assert.deepEqual(groups.flat().sort(), [...columnNames].sort());
  const follows = (name: string, other: string) =>
    groups.some((names) => names.indexOf(name) - names.indexOf(other) === 1);
  assert.ok(follows('montant_nature', 'montant_total'));
  assert.ok(follows('date_selection_precision', 'date_selection'));
});

test('a column without a subject is an error that says what to do', () => {
  const stray = columns.map((column) => ({ ...column, name: column.name === 'url' ? 'adresse' : column.name }));
  assert.throws(() => columnGroups(stray), /adresse has no subject: add it to one/);
});
