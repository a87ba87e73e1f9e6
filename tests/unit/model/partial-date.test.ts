import assert from 'node:assert/strict';
import { test } from 'node:test';
import { datePrecision, firstDayOf, mayFollow } from '#model/partial-date.ts';

test('a partial date has a precision and a first day', () => {
  const dates = {
    '2023-10-26': ['jour', '2023-10-26'],
    '2023-10': ['mois', '2023-10-01'],
    '2023': ['annee', '2023-01-01'],
  };
  for (const [date, expected] of Object.entries(dates))
    assert.deepEqual([datePrecision(date), firstDayOf(date)], expected);
});

test('a month or a year may be later than a day inside it, and a day is not later than itself', () => {
  assert.ok(mayFollow('2023-10', '2023-10-26'));
  assert.ok(mayFollow('2023-10-26', '2023-10'));
  assert.ok(mayFollow('2023', '2023-10'));
  assert.ok(mayFollow('2023', '2023'));
  assert.ok(mayFollow('2023-11', '2023-10-26'));
  assert.ok(!mayFollow('2023-10-26', '2023-10-26'));
  assert.ok(!mayFollow('2023-09', '2023-10-26'));
  assert.ok(!mayFollow('2022', '2023-10-26'));
});
