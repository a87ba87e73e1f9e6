import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newsByDay, newsOf } from '#model/news.ts';
import { makeProject } from '../../support/make-project.ts';

const change = (at: string, isCreation = false) => ({ at, isCreation, fields: isCreation ? [] : ['texte'] });
const anchors = (projects: Parameters<typeof newsOf>[0]) => newsOf(projects).map(({ anchor }) => anchor);

test('the news have every change of every project, latest first whatever its time zone', () => {
  const projects = [
    makeProject({ slug: 'a', history: [change('2026-11-25T00:30:00+02:00'), change('2026-11-20T10:00:00Z', true)] }),
    makeProject({ slug: 'b', history: [change('2026-11-24T23:00:00Z'), change('2026-11-20T10:00:00Z', true)] }),
  ];
  assert.deepEqual(anchors(projects), ['2026-11-24-b', '2026-11-25-a', '2026-11-20-a', '2026-11-20-b']);
});

test('an anchor stays when the address of a project changes', () => {
  const history = [change('2026-11-20T10:00:00Z', true)];
  assert.deepEqual(anchors([makeProject({ slug: 'c', formerSlugs: ['a', 'b'], history })]), ['2026-11-20-a']);
});

test('a project without a history is news of the day of its check', () => {
  const [item] = newsOf([makeProject({ verifiedOn: '2026-11-23' })]);
  assert.deepEqual([item?.day, item?.change], ['2026-11-23', undefined]);
});

test('a day has its new pages first, and days are in order', () => {
  const projects = [
    makeProject({ slug: 'a', history: [change('2026-11-24T12:00:00Z'), change('2026-11-20T10:00:00Z', true)] }),
    makeProject({ slug: 'b', history: [change('2026-11-24T09:00:00Z', true)] }),
  ];
  assert.deepEqual(
    newsByDay(newsOf(projects)).map(({ day, items }) => [day, ...items.map(({ project }) => project.slug)]),
    [
      ['2026-11-24', 'b', 'a'],
      ['2026-11-20', 'a'],
    ],
  );
});
