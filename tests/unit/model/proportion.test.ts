// What the pages of a site ask of the model together is in proportion to the number of projects: a page that compared
// its project with every other one would make the work of all of them quadratic.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { longestUnchecked } from '#model/age.ts';
import { coverageByRegion } from '#model/coverage.ts';
import { facetCounts } from '#model/facet-counts.ts';
import { toFacetTable } from '#model/facet-table.ts';
import { facetsOf } from '#model/facets.ts';
import { noCriteria } from '#model/criteria.ts';
import { newsByDay, newsOf } from '#model/news.ts';
import type { Project } from '#model/project.ts';
import { regions } from '#model/region.ts';
import { relatedFinder } from '#model/related.ts';
import { sectors } from '#model/sector.ts';
import { countAmounts, countLaureates, groupByRegion, groupBySector } from '#model/statistics.ts';
import { type Random, drawOne, seededRandom } from '#motif/random.ts';
import { makePlace, makeProject } from '../../support/make-project.ts';

/** How many properties and items of lists an answer reads, in the list of projects and in each of them. */
function readsOf(ask: (projects: readonly Project[]) => unknown, projects: readonly Project[]): number {
  let reads = 0;
  const known = new WeakMap<object, object>();
  const watched = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const get = (target: object, key: PropertyKey) => {
      reads += 1;
      return watched(Reflect.get(target, key));
    };
    const proxy = known.get(value) ?? new Proxy(value, { get });
    known.set(value, proxy);
    return proxy;
  };
  ask(watched(projects) as readonly Project[]);
  return reads;
}

const placeIn = (draw: Random) => ({
  ...makePlace(drawOne(draw, regions).code),
  latitude: 42 + 8 * draw(),
  longitude: -4 + 11 * draw(),
});

/** So many projects, anywhere; one in ten has two places. */
function makeProjects(count: number): Project[] {
  const draw = seededRandom('proportion');
  return Array.from({ length: count }, (_, index) =>
    makeProject({
      slug: `essai-${index}`,
      title: `Essai ${index}`,
      sectors: [drawOne(draw, sectors), drawOne(draw, sectors)],
      places: [placeIn(draw), ...(index % 10 === 0 ? [placeIn(draw)] : [])],
      history: [{ at: `2026-11-${10 + (index % 20)}`, isCreation: true, fields: [] }],
    }),
  );
}

const asked: readonly [what: string, ask: (projects: readonly Project[]) => unknown][] = [
  ['the related projects of every page', (projects) => projects.map(relatedFinder(projects))],
  ['the projects of every region and sector', (projects) => [groupByRegion(projects), groupBySector(projects)]],
  ['what is known of the regions', (projects) => coverageByRegion(projects, () => undefined)],
  ['the counts of the scheme', (projects) => [countLaureates(undefined, projects), countAmounts(projects)]],
  ['the counts of the filters', (projects) => facetCounts(projects.map(facetsOf), noCriteria)],
  ['the table of the filters', (projects) => toFacetTable(projects.map((one) => ({ ...one, ...facetsOf(one) })))],
  ['the news', (projects) => newsByDay(newsOf(projects))],
  ['the projects to check again', (projects) => longestUnchecked(projects, 5)],
];

describe('four times as many projects make hardly more than four times as much work of', () => {
  const [few, many] = [makeProjects(300), makeProjects(1200)];
  for (const [what, ask] of asked)
    test(what, () => {
      const [one, four] = [readsOf(ask, few), readsOf(ask, many)];
      assert.ok(one >= 300, `${one} reads: nothing was counted`);
      assert.ok(four < 5 * one, `${four} reads of 1200 projects, ${one} of 300`);
    });
});
