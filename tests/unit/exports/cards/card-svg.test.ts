import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import sharp from 'sharp';
import type { Card, CardDrawing } from '#exports/cards/card.ts';
import { cardSvg } from '#exports/cards/card-svg.ts';
import { layMosaic } from '#exports/cards/mosaic.ts';
import { mosaicTiles } from '#model/mosaic.ts';
import { toPng } from '#pictures/png.ts';
import { readColours } from '#styles/palette.ts';
import { inkOf } from '../../../support/ink.ts';

const colours = readColours(readFileSync(new URL('../../../../src/styles/tokens.css', import.meta.url), 'utf8'));

/** A laureate of the mosaic. */
const laureate = {
  facts: { slug: 'essai', sectors: ['jeu'], partners: 3, unknowns: 1 } as const,
  title: 'Essai',
  places: 'Roubaix',
  isDeduced: true,
};

const make = (changes: Partial<Card> = {}): Card => ({
  page: 'projets/essai/',
  kicker: 'Bretagne',
  title: 'Essai',
  line: 'Une phrase.',
  drawing: { kind: 'motif', facts: { slug: 'essai', sectors: ['jeu'], partners: 3, unknowns: 1 } },
  ...changes,
});

/** Number of text lines of a card, and their bounds in pixels. */
async function wordsOf(card: Card) {
  const svg = cardSvg(card, colours).replaceAll(/<svg x=[\s\S]*?<\/svg>/g, '');
  const lines = [...svg.matchAll(/<path fill/g)].length;
  assert.ok(lines > 0);
  return { lines, ...(await inkOf(svg)) };
}

describe('a card', () => {
  const hostile = [
    'Pôle national des industries culturelles et créatives de la lutherie, du papier et des arts du livre',
    'Un titre qui ne finit pas '.repeat(40),
    'x'.repeat(300),
    '</script><svg onload="alert(1)">',
    '=1+1;"a"\n\'b\' & <c> ]]>',
    '🎬👩‍👩‍👧 漢字',
    '\u0000\u001b\ud800',
    '',
  ];
  for (const title of hostile) {
    test(`keeps the text ${JSON.stringify(title.slice(0, 40))} within its margins`, async () => {
      for (const line of [title, 'Une phrase.']) {
        const { right, top, bottom } = await wordsOf(make({ title, line, kicker: title }));
        assert.ok(right <= 696 - 20 && top >= 40 && bottom <= 630 - 40, `${right} ${top} ${bottom}`);
      }
    });
  }

  test('measures 1200 × 630 pixels, weighs at most 120 kB and gives the same bytes twice', async () => {
    const drawings: CardDrawing[] = [
      {
        kind: 'motif',
        facts: { slug: 'essai', sectors: ['jeu', 'mode', 'edition', 'animation'], partners: 3, unknowns: 1 },
      },
      { kind: 'pattern', seed: 'mode', sectors: ['mode'] },
      { kind: 'mosaic', tiles: mosaicTiles([laureate], 3) },
      { kind: 'sectors' },
      { kind: 'broken' },
      { kind: 'regions', coverage: {} },
      { kind: 'region', code: '53', coverage: {}, points: [] },
      { kind: 'france', coverage: {}, points: [] },
    ];
    for (const drawing of drawings) {
      const [one, two] = [make({ drawing }), make({ drawing })].map(async (card) =>
        toPng(cardSvg(card, colours), 1200, false),
      );
      const bytes = Buffer.from((await one) ?? []);
      assert.ok(bytes.equals(Buffer.from((await two) ?? [])), drawing.kind);
      assert.ok(bytes.length <= 120_000, `${drawing.kind}: ${bytes.length} bytes`);
      const { format, width, height } = await sharp(bytes).metadata();
      assert.deepEqual([format, width, height], ['png', 1200, 630]);
    }
  });

  test('sets a long title in a smaller size, then cuts it', async () => {
    const title = (words: number) => make({ title: 'Mot '.repeat(words).trim() });
    assert.notEqual(cardSvg(title(20), colours), cardSvg(title(21), colours));
    assert.equal((await wordsOf(title(200))).lines, (await wordsOf(title(300))).lines);
  });
});

describe('the mosaic', () => {
  test('has every tile inside its area, and none over another', () => {
    const area = { x: 10, y: 20, width: 900, height: 400 };
    for (const [known, missing] of [
      [0, 5],
      [1, 0],
      [11, 14],
      [25, 0],
    ] as const) {
      const tiles = mosaicTiles(
        Array.from({ length: known }, () => laureate),
        missing,
      );
      const placed = layMosaic(tiles, area, { rows: 3, gap: 8 });
      assert.deepEqual(
        placed.map(({ tile }) => tile),
        tiles,
      );
      for (const [index, { area: one }] of placed.entries()) {
        assert.ok(one.x >= 10 && one.x + one.width <= 910.01 && one.y >= 20 && one.y + one.height <= 420.01);
        for (const { area: other } of placed.slice(0, index))
          assert.ok(one.x >= other.x + other.width || one.y >= other.y + other.height, `${known} + ${missing}`);
      }
    }
  });
});
