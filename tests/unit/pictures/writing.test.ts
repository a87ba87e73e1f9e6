import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { x } from 'xastscript';
import { drawable, widthOf, writeLines } from '#pictures/writing.ts';
import { writeXml } from '#text/xml.ts';
import { inkOf } from '../../support/ink.ts';

describe('a text limited to the characters of a font', () => {
  const cases: [string, string][] = [
    ['Pôle « d’Œuvre » — 100 € …', 'Pôle « d’Œuvre » — 100 € …'],
    ['Šárka Ž', 'Šárka Ž'],
    ['🎬 Ciné 👩‍👩‍👧 ma', 'Ciné ma'],
    ['漢字 et العربية', 'et'],
    ['deux\nlignes\tet\r\nplus', 'deux lignes et plus'],
    ['Aix\u2011en\u2011Provence', 'Aix-en-Provence'],
    ['e\u0301te\u0301', 'été'],
    ['inter\u00adconnexion\u200b', 'interconnexion'],
    ['</script> "=1+1" & <b>', '</script> "=1+1" & <b>'],
    ['🎬', ''],
  ];
  for (const [text, expected] of cases) {
    test(JSON.stringify(text), () => {
      for (const font of ['display', 'strong', 'text'] as const) assert.equal(drawable(text, font), expected);
    });
  }

  test('is as wide as all its letters together', () => {
    const [wide, narrow] = [widthOf('W', 'text', 100), widthOf('i', 'text', 100)];
    assert.ok(wide > 2 * narrow && narrow > 10);
    assert.equal(widthOf('Wi', 'text', 100), wide + narrow);
  });
});

describe('lines of text as paths', () => {
  const line = { x: 100, y: 100, font: 'display', size: 50, colour: 'red' } as const;
  const extent = (changes: object) => {
    const frame = { xmlns: 'http://www.w3.org/2000/svg', width: 200, height: 200 };
    return inkOf(writeXml(x('svg', frame, writeLines([{ ...line, text: 'Mot', ...changes }]))));
  };

  test('rest on their baseline, and start at, are centred on or end at their point', async () => {
    const [start, middle, end] = [
      await extent({}),
      await extent({ anchor: 'middle' }),
      await extent({ anchor: 'end' }),
    ];
    assert.ok(Math.abs(start.left - 100) < 6 && Math.abs(end.right - 100) < 6);
    assert.ok(Math.abs(middle.left + middle.right - 200) < 6);
    assert.ok(Math.abs(start.bottom - 100) < 2);
  });

  test('are one path each, and none for a text without letters', () => {
    const texts = ['un', '🎬', 'trois'];
    const paths = writeLines(
      texts.map((text, index) => ({ ...line, text, colour: `c${index}`, halo: index === 2 ? 'white' : undefined })),
    );
    assert.deepEqual(
      paths.map(({ attributes }) => [attributes['fill'], attributes['stroke']]),
      [
        ['c0', undefined],
        ['c2', 'white'],
      ],
    );
  });
});
