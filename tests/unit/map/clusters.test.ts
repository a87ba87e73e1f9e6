import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Spot, SpotClusters, lastLevel, reachOf } from '#map/clusters.ts';
import { frames } from '#map/outline.ts';
import { seededRandom } from '#pictures/motif/random.ts';

const spot = (rank: number, x: number, y: number): Spot => ({ rank, x, y });
const groupsOf = (spots: readonly Spot[], level: number, reach = 40) =>
  new SpotClusters(spots, reach)
    .at(level)
    .map(({ ranks }) => ranks.join(' '))
    .sort();

describe('clusters', () => {
  test('join spots that would touch, and part them nearer', () => {
    const spots = [spot(0, 100, 100), spot(1, 130, 100), spot(2, 300, 300)];
    assert.deepEqual(groupsOf(spots, 0), ['0 1', '2']);
    assert.deepEqual(groupsOf(spots, 1), ['0', '1', '2']);
    const [cluster] = new SpotClusters(spots, 40).at(0).filter(({ spots }) => spots.length > 1);
    assert.equal(cluster?.partsAt, 1);
    assert.ok(Math.abs((cluster?.x ?? 0) - 115) < 0.01 && Math.abs((cluster?.y ?? 0) - 100) < 0.01);
  });

  test('two projects at one point never part, and say so', () => {
    const spots = [spot(0, 500, 500), spot(1, 500, 500)];
    assert.deepEqual(groupsOf(spots, lastLevel), ['0 1']);
    assert.equal(new SpotClusters(spots, 40).at(lastLevel)[0]?.partsAt, undefined);
  });

  test('a project with two places in a cluster counts once', () => {
    assert.deepEqual(groupsOf([spot(4, 10, 10), spot(4, 12, 10), spot(7, 14, 10)], 0), ['4 7']);
  });

  test('a lone spot stands where it is, to the unit, on the sides of the frame too', () => {
    for (const one of [spot(0, 0, 0), spot(0, 1000, 961), spot(0, 999.9, 0.1)]) {
      const [found] = new SpotClusters([one], 40).at(0);
      assert.ok(found, JSON.stringify(one));
      assert.ok(Math.hypot(found.x - one.x, found.y - one.y) < 0.001);
    }
  });

  test('at every level each spot is in one cluster, and a box holds those whose middle it holds', () => {
    const random = seededRandom('clusters');
    const spots = Array.from({ length: 2000 }, (_, rank) => spot(rank, random() * 1000, random() * 961));
    const clusters = new SpotClusters(spots, 44);
    for (let level = 0; level <= lastLevel; level++) {
      const all = clusters.at(level);
      assert.equal(all.flatMap((cluster) => cluster.spots).length, 2000);
      const half = clusters.at(level, { left: 0, top: 0, right: 500, bottom: 1000 });
      assert.deepEqual(
        half.map(({ ranks }) => ranks[0]).sort(),
        all
          .filter(({ x }) => x <= 500)
          .map(({ ranks }) => ranks[0])
          .sort(),
      );
    }
    assert.ok(clusters.at(0).length < 400);
    assert.deepEqual(new SpotClusters([], 44).at(0), []);
  });

  test('the reach leaves 24 px between discs at the narrowest', () => {
    const [mainland, island] = frames;
    if (!mainland || !island) throw new Error('There is no frame.');
    assert.equal(Math.round((reachOf(mainland, false) * 300) / mainland.width), 24);
    assert.equal(Math.round((reachOf(mainland, true) * 544) / mainland.width), 24);
    assert.equal(Math.round((reachOf(island, true) * 100) / island.width), 24);
    assert.equal(Math.round((reachOf(mainland, false, 212) * 212) / mainland.width), 24);
    assert.equal(reachOf(mainland, false, 328), reachOf(mainland, false), 'as drawn before it lives');
  });
});
