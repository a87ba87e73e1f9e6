import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageByRegion, coverageOf } from '#model/coverage.ts';
import { makeProject } from '../../support/make-project.ts';

const projects = (count: number) => Array.from({ length: count }, () => makeProject());
const candidate = makeProject({ phases: [{ phase: 'aap-2025', status: 'candidat', sourceId: 'drac' }] });
const introduction = (count?: number) => ({
  slug: 'bretagne',
  laureates: count === undefined ? undefined : { count, sourceId: 'drac' },
  sources: [],
  verifiedOn: '2026-11-23',
});

test('a region is complete only when a source says how many laureates it has, and as many are here', () => {
  assert.equal(coverageOf(projects(2), introduction(2)), 'complete');
  assert.equal(coverageOf(projects(3), introduction(2)), 'complete', 'a project may be more recent than the source');
  assert.equal(coverageOf(projects(1), introduction(2)), 'partial');
  assert.equal(coverageOf([...projects(1), candidate], introduction(2)), 'partial', 'a candidate is not a laureate');
});

test('without that number, a region with projects is documented in part, however many they are', () => {
  assert.equal(coverageOf(projects(1), undefined), 'partial');
  assert.equal(coverageOf(projects(12), introduction()), 'partial');
});

test('a region without a project is unknown, unless a source says that it has no laureate', () => {
  assert.equal(coverageOf([], undefined), 'unknown');
  assert.equal(coverageOf([], introduction(3)), 'unknown');
  assert.equal(coverageOf([], introduction(0)), 'complete');
});

test('every region has a coverage, from its own introduction', () => {
  const coverage = coverageByRegion(projects(1), ({ slug }) => ({ ...introduction(1), slug }));
  assert.equal(Object.keys(coverage).length, 18);
  assert.deepEqual([coverage['32'], coverage['53']], ['complete', 'unknown']);
});
