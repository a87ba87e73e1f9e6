import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageByRegion, coverageOf } from '#model/coverage.ts';
import { makeProject } from '../../support/make-project.ts';

test('a region is complete only when a source says how many laureates it has, and as many are here', () => {
  assert.equal(coverageOf(2, 2), 'complete');
  assert.equal(coverageOf(3, 2), 'complete', 'a project may be more recent than the source');
  assert.equal(coverageOf(1, 2), 'partial');
});

test('without that number, a region with projects is documented in part, however many they are', () => {
  assert.deepEqual([coverageOf(1, undefined), coverageOf(12, undefined)], ['partial', 'partial']);
});

test('a region without a project is unknown, even when a source says that it has laureates', () => {
  assert.deepEqual([coverageOf(0, undefined), coverageOf(0, 3)], ['unknown', 'unknown']);
});

test('every region has a coverage, from its own introduction', () => {
  const facts = { sources: [], verifiedOn: '2026-01-01', laureates: { count: 1, sourceId: 'a' } };
  const coverage = coverageByRegion([makeProject()], ({ slug }) => ({ slug, ...facts }));
  assert.equal(Object.keys(coverage).length, 18);
  assert.deepEqual([coverage['32'], coverage['53']], ['complete', 'unknown']);
});
