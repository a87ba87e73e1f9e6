import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type WordHit, byRelevance, rankHits } from '#finder/ranking.ts';

const hit = (field: string, changes: Partial<WordHit> = {}): WordHit => ({
  fields: [field],
  isWritten: field !== 'related',
  isExact: true,
  score: 1,
  ...changes,
});
const order = (...parts: Map<number, WordHit>[]) => [...rankHits(parts)].sort(byRelevance).map(([rank]) => rank);

test('title, then places, summary, body, neighbouring words; an exact word before a beginning', () => {
  const hits = ['related', 'body', 'summary', 'places', 'title'].map((field, rank) => [rank, hit(field)] as const);
  assert.deepEqual(order(new Map(hits)), [4, 3, 2, 1, 0]);
  assert.deepEqual(
    order(
      new Map([
        [0, hit('title', { isExact: false })],
        [1, hit('title')],
        [2, hit('places')],
      ]),
    ),
    [1, 0, 2],
  );
});

test('every part must be found', () => {
  assert.deepEqual(
    order(
      new Map([
        [0, hit('title')],
        [1, hit('body')],
      ]),
      new Map([[1, hit('body')]]),
    ),
    [1],
  );
  assert.deepEqual(order(), []);
});

test('equal projects keep the engine’s order, then the catalogue’s', () => {
  assert.deepEqual(
    order(
      new Map([
        [2, hit('body')],
        [1, hit('body')],
        [0, hit('body', { score: 0.5 })],
      ]),
    ),
    [1, 2, 0],
  );
});

test('a project is related when its page says none of it', () => {
  const parts = [
    new Map([
      [0, hit('related')],
      [1, hit('related')],
    ]),
    new Map([
      [0, hit('related')],
      [1, hit('body')],
    ]),
  ];
  assert.deepEqual(
    [...rankHits(parts).values()].map(({ isRelated }) => isRelated),
    [true, false],
  );
});
