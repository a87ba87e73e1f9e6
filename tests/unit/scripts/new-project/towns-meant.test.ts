import assert from 'node:assert/strict';
import { test } from 'node:test';
import { townName } from '../../../../scripts/lib/new-project/answers.ts';
import { readPlace } from '../../../../scripts/lib/new-project/flag-values.ts';
import { townsMeant } from '../../../../scripts/lib/new-project/towns-meant.ts';

const meant = (typed: string) => townsMeant(typed).map(townName);

test('a postal code, a mistyped name and an INSEE code find their towns', () => {
  assert.deepEqual(meant('16000'), ['Angoulême (16)']);
  assert.deepEqual(meant('59100'), ['Roubaix (59)', 'Bousignies (59)'], 'a postal code first, then an INSEE code');
  assert.deepEqual(meant('Angoulaime'), ['Angoulême (16)']);
  assert.equal(meant('Saint Denni (93)')[0], 'Saint-Denis (93)');
  assert.deepEqual(meant('zzzzz'), []);
});

test('a flag with a mistyped town is told the one that was meant', () => {
  assert.match(readPlace('Pontivi (56)', 0).wrong?.remedy ?? '', /Pontivy \(56\)/);
});
