import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { mostListed } from '#exports/maps/entries.ts';
import { drawList } from '#exports/maps/project-list.ts';
import { readColours } from '#styles/palette.ts';

const colours = readColours(readFileSync(new URL('../../../../src/styles/tokens.css', import.meta.url), 'utf8'));
const area = { x: 1010, y: 190, width: 530, height: 646 };
const entry = (title: string, places = 'Limoges · statut déduit, non confirmé') => ({
  title,
  places,
  isDeduced: false,
});
const listOf = (count: number, title: string, places?: string) => {
  const { lines } = drawList(
    Array.from({ length: count }, () => entry(title, places)),
    area,
    colours,
  );
  return {
    lines,
    columns: new Set(lines.filter(({ text }) => text === '1' || text === String(count)).map(({ x }) => x)),
  };
};

describe('the list of a map', () => {
  test('has one column for ten projects, and never cuts the mention « non confirmé »', () => {
    const { lines, columns } = listOf(10, 'Pôle national de la lutherie');
    assert.equal(columns.size, 1);
    assert.equal(lines.filter(({ text }) => text.endsWith('non confirmé')).length, 10);
  });

  test('has two columns when one is too short, and always stays within its area', () => {
    const long = 'Pôle territorial des industries culturelles et créatives de l’image, du son et du jeu';
    for (const [count, title] of [
      [mostListed, 'Pôle'],
      [mostListed, long],
      [14, long],
      [6, long],
    ] as const) {
      const { lines, columns } = listOf(count, title, 'Vannes-le-Châtel, Nancy et Jarville-la-Malgrange');
      assert.equal(columns.size, count > 10 ? 2 : 1, `${count} ${title}`);
      for (const { y, text } of lines) assert.ok(y > area.y && y < area.y + area.height, `${text} at ${y} of ${count}`);
    }
  });

  test('is empty without projects', () => assert.deepEqual(drawList([], area, colours), { shapes: [], lines: [] }));
});
