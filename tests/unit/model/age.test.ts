import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOlderThan, longestUnchecked } from '#model/age.ts';
import { makeProject } from '../../support/make-project.ts';

test('a day is too old from the day after its anniversary, in calendar months', () => {
  const cases: [day: string, today: string, isOld: boolean][] = [
    ['2026-11-23', '2026-11-23', false],
    ['2026-11-23', '2027-11-22', false],
    ['2026-11-23', '2027-11-23', false],
    ['2026-11-23', '2027-11-24', true],
    ['2026-11-23', '2031-01-01', true],
    ['2026-11-23', '1970-01-01', false],
    ['2028-02-29', '2029-02-28', false],
    ['2028-02-29', '2029-03-01', true],
    ['2027-02-28', '2028-02-28', false],
    ['2027-02-28', '2028-02-29', true],
    ['2026-12-31', '2027-12-31', false],
    ['2026-12-31', '2028-01-01', true],
  ];
  for (const [day, today, isOld] of cases) assert.equal(isOlderThan(12, day, today), isOld, `${day}, ${today}`);
  assert.equal(isOlderThan(1, '2026-01-31', '2026-02-28'), false);
  assert.equal(isOlderThan(1, '2026-01-31', '2026-03-01'), true);
});

test('the oldest checks come first, those of the same day in the given order, up to a limit', () => {
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
