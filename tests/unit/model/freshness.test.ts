import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longestUnchecked } from '#model/age.ts';
import { makeProject } from '../../support/make-project.ts';

test('the oldest checks come first, those of one day in the order given, no more than asked', () => {
  const projects = [
    ['a', '2026-11-23'],
    ['b', '2025-01-31'],
    ['c', '2026-11-23'],
    ['d', '2025-02-01'],
  ].map(([slug = '', verifiedOn = '']) => makeProject({ slug, verifiedOn }));
  assert.deepEqual(
    longestUnchecked(projects, 3).map(({ slug }) => slug),
    ['b', 'd', 'a'],
  );
  assert.equal(projects[0]?.slug, 'a');
});
