import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestKey } from '#gazetteer/near-name.ts';

const keys = ['bulle', 'lormont', 'marlac', 'marlet', 'villefranche mer', 'lampheau', 'quernoy', 'lantel'];

/** Each query with the name that is meant; none when the query is too far. */
function expectNearest(cases: readonly [typed: string, key: string | undefined][]): void {
  for (const [typed, key] of cases) assert.equal(nearestKey(typed, keys), key, typed.slice(0, 40));
}

test('a name of six letters may have one letter wrong, one of nine may have two, a shorter one none', () =>
  expectNearest([
    ['lormond', 'lormont'],
    ['lrmont', 'lormont'],
    ['lormnt', 'lormont'],
    ['lorrmontt', 'lormont'],
    ['larmint', undefined],
    ['vilefranche mar', 'villefranche mer'],
    ['vilafrange mar', undefined],
    ['bule', undefined],
    ['bulee', undefined],
  ]));

test('spaces do not count, nor two letters that change places', () =>
  expectNearest([
    ['villefranchemer', 'villefranche mer'],
    ['ville franche mer', 'villefranche mer'],
    ['lomront', 'lormont'],
  ]));

test('the same sound is the same name, however it is written', () =>
  expectNearest([
    ['lamfeau', 'lampheau'],
    ['quernois', 'quernoy'],
    ['quermois', undefined],
    ['lanttelle', 'lantel'],
    ['landelle', undefined],
  ]));

test('of two names, the nearer is meant; of two as near, the first of the list', () => {
  expectNearest([
    ['marlacs', 'marlac'],
    ['marlec', 'marlac'],
    ['marles', 'marlet'],
  ]);
  assert.equal(nearestKey('marlec', keys.toReversed()), 'marlet');
});

test('the first letter is right: another one is another name', () => expectNearest([['normont', undefined]]));

test('what is no name is near to none: nothing, digits, a text', () =>
  expectNearest([
    ['', undefined],
    ['lormont 33', undefined],
    ['1234567', undefined],
    ['l'.repeat(10_000), undefined],
  ]));
