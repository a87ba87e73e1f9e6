import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { reducedFonts, usualCharacters } from '../../../scripts/lib/reduced-fonts.ts';

const styles = join(import.meta.dirname, '../../../src/styles');

test('the committed fonts are those that the script writes', async () => {
  for (const [name, bytes] of await reducedFonts())
    assert.ok(readFileSync(join(styles, 'fonts', name)).equals(bytes), `${name} differs: npm run build:fonts`);
});

test('no usual character fetches another file of its font', () => {
  const ranges = [...readFileSync(join(styles, 'fonts.css'), 'utf8').matchAll(/unicode-range:([^;]+)/g)].flatMap(
    ([, list = '']) => list.split(',').map((range) => range.trim().slice(2).split('-')),
  );
  assert.ok(ranges.length > 0);
  const isIn = ([first = '', last = first]: readonly string[], code: number) =>
    code >= Number.parseInt(first, 16) && code <= Number.parseInt(last, 16);
  for (const character of usualCharacters)
    assert.ok(!ranges.some((range) => isIn(range, character.codePointAt(0) ?? 0)), character);
});
