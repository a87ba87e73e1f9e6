import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { communeKey, communePointsFile } from '../../../scripts/lib/commune-points.ts';

const path = 'src/geo/commune-points.json';

test(`${path} matches the output of the script, sorted by code`, () => {
  const text = readFileSync(join(import.meta.dirname, '../../..', path), 'utf8');
  assert.ok(communePointsFile() === text, 'it differs: npm run build:communes');
  const codes = Object.keys(JSON.parse(text).points).filter((code) => code.startsWith('2') || code.startsWith('0'));
  assert.deepEqual([...text.matchAll(/^"([02].{4})"/gm)].map(([, code]) => code).sort(), codes.sort());
});

test('the variants of a commune’s name have the same key in a département', () => {
  assert.equal(communeKey('Paris 03 Temple', '75'), communeKey('Paris 3e Arrondissement', '75'));
  assert.equal(communeKey('Lyon 01', '69'), communeKey('Lyon 1er Arrondissement', '69'));
  assert.equal(communeKey('Dunkirk', '59'), communeKey('Dunkerque', '59'));
  assert.notEqual(communeKey('Saint-Denis', '93'), communeKey('Saint-Denis', '974'));
});
