import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formerSlugsMerged, formerSlugsRenamed } from '#model/former-slugs.ts';

test('a project that takes another name has its old one last, and its first one stays first', () => {
  assert.deepEqual(formerSlugsRenamed({ slug: 'a', formerSlugs: [] }, 'b'), ['a']);
  assert.deepEqual(formerSlugsRenamed({ slug: 'c', formerSlugs: ['a', 'b'] }, 'd'), ['a', 'b', 'c']);
});

test('a project that takes back a name that it had no longer lists it', () => {
  assert.deepEqual(formerSlugsRenamed({ slug: 'c', formerSlugs: ['a', 'b'] }, 'b'), ['a', 'c']);
  assert.deepEqual(formerSlugsRenamed({ slug: 'b', formerSlugs: ['a'] }, 'a'), ['b']);
});

test('a project that keeps its name keeps its former ones', () => {
  assert.deepEqual(formerSlugsRenamed({ slug: 'c', formerSlugs: ['a', 'b'] }, 'c'), ['a', 'b']);
});

test('a project answers for every address of the one that it absorbs, after its own, oldest first', () => {
  const removed = { slug: 'y', formerSlugs: ['x'] };
  assert.deepEqual(formerSlugsMerged({ slug: 'b', formerSlugs: ['a'] }, removed), ['a', 'x', 'y']);
});
