import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fitText } from '#pictures/fit.ts';

/** Room for three lines of the largest size, with letters half as wide as the font size. */
const room = {
  width: 200,
  height: 120,
  sizes: [40, 20, 10],
  leading: 1,
  measure: (text: string, size: number) => (text.length * size) / 2,
};

describe('a text fitted into an area', () => {
  test('has the largest size that fits', () => {
    assert.deepEqual(fitText('Jeu', room), { size: 40, lines: ['Jeu'] });
    assert.equal(fitText('un titre de quatre mots', room).size, 40);
    assert.equal(fitText('un titre un peu plus long que cela, en somme', room).size, 20);
  });

  test('has lines of about the same length', () => {
    assert.deepEqual(fitText('aaaa bbbb cc', room).lines, ['aaaa', 'bbbb cc']);
  });

  test('ends a line at a hyphen rather than become much smaller', () => {
    assert.deepEqual(fitText('Bourgogne-Franche-Comté', { ...room, sizes: [40, 30, 17] }).lines, [
      'Bourgogne-',
      'Franche-',
      'Comté',
    ]);
    assert.deepEqual(fitText('Hauts-de-France', { ...room, sizes: [34, 26] }).lines, ['Hauts-de-France']);
  });

  test('is cut after a whole word when even the smallest size does not fit', () => {
    const { size, lines } = fitText('mot '.repeat(400), room);
    assert.equal(size, 10);
    assert.equal(lines.length, 12);
    assert.match(lines.at(-1) ?? '', /^(mot )+…$/);
  });

  test('loses the comma before the cut, and is cut inside a word that fills a line', () => {
    assert.equal(fitText('un, deux, trois', { ...room, sizes: [20], height: 20, width: 130 }).lines[0], 'un, deux …');
    assert.deepEqual(fitText('x'.repeat(100), { ...room, sizes: [20] }).lines, [`${'x'.repeat(19)}…`]);
  });

  test('always fits, and has only words of the original text', () => {
    const letters = fc.constantFrom('a', 'b', 'é', ' ', ' ', '-', ',');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 300, size: 'max' }), (text) => {
        const { size, lines } = fitText(text, room);
        assert.ok(lines.length * size * room.leading <= room.height);
        for (const line of lines) {
          assert.ok(room.measure(line, size) <= room.width, line);
          assert.ok(
            text.replaceAll(/ +/g, ' ').includes(line.replace(/ ?…$/, '')),
            `${JSON.stringify(text)} → ${JSON.stringify(line)}`,
          );
        }
      }),
    );
  });
});
