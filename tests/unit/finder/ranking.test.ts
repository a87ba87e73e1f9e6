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

test('the order is title, places, summary, body, related words; an exact word precedes a prefix', () => {
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

test('a project must match every part of the query', () => {
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

test('equal projects are sorted by the engine’s score, then in catalogue order', () => {
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

test('a project is only related when its page contains none of the words', () => {
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
