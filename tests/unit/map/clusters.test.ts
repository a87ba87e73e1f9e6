import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type DrawnPoint, MapClusters, lastLevel, reachOf } from '#map/clusters.ts';
import { frames } from '#map/outline.ts';
import { seededRandom } from '#motif/random.ts';

const point = (rank: number, x: number, y: number): DrawnPoint => ({ rank, x, y });
const groupsOf = (points: readonly DrawnPoint[], level: number, reach = 40) =>
  new MapClusters(points, reach)
    .at(level)
    .map(({ ranks }) => ranks.join(' '))
    .sort();

describe('clusters', () => {
  test('join points that would touch, and separate them at a higher zoom level', () => {
    const points = [point(0, 100, 100), point(1, 130, 100), point(2, 300, 300)];
    assert.deepEqual(groupsOf(points, 0), ['0 1', '2']);
    assert.deepEqual(groupsOf(points, 1), ['0', '1', '2']);
    const [cluster] = new MapClusters(points, 40).at(0).filter(({ points }) => points.length > 1);
    assert.equal(cluster?.partsAt, 1);
    assert.ok(Math.abs((cluster?.x ?? 0) - 115) < 0.01 && Math.abs((cluster?.y ?? 0) - 100) < 0.01);
  });

  test('never separate two projects at the same point, and give no level for it', () => {
    const points = [point(0, 500, 500), point(1, 500, 500)];
    assert.deepEqual(groupsOf(points, lastLevel), ['0 1']);
    assert.equal(new MapClusters(points, 40).at(lastLevel)[0]?.partsAt, undefined);
  });

  test('count a project with two places once', () => {
    assert.deepEqual(groupsOf([point(4, 10, 10), point(4, 12, 10), point(7, 14, 10)], 0), ['4 7']);
  });

  test('a disc of one project is at its first place', () => {
    const [disc] = new MapClusters([point(3, 130, 100), point(3, 100, 100), point(5, 400, 400)], 40).at(0);
    assert.ok(disc && disc.points.length === 2 && disc.x === 130 && disc.y === 100);
  });

  test('leave a single point at its exact position, also on the edges of the frame', () => {
    for (const one of [point(0, 0, 0), point(0, 1000, 961), point(0, 999.9, 0.1)]) {
      const [found] = new MapClusters([one], 40).at(0);
      assert.ok(found, JSON.stringify(one));
      assert.ok(Math.hypot(found.x - one.x, found.y - one.y) < 0.001);
    }
  });

  test('hold each point once at every level, and a box selects those whose centre it contains', () => {
    const random = seededRandom('clusters');
    const points = Array.from({ length: 2000 }, (_, rank) => point(rank, random() * 1000, random() * 961));
    const clusters = new MapClusters(points, 44);
    for (let level = 0; level <= lastLevel; level++) {
      const all = clusters.at(level);
      assert.equal(all.flatMap((cluster) => cluster.points).length, 2000);
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
    assert.deepEqual(new MapClusters([], 44).at(0), []);
  });

  test('keep a distance of 24 px between discs at the narrowest width', () => {
    const [mainland, island] = frames;
    if (!mainland || !island) throw new Error('There is no frame.');
    assert.equal(Math.round((reachOf(mainland, false) * 300) / mainland.width), 24);
    assert.equal(Math.round((reachOf(mainland, true) * 544) / mainland.width), 24);
    assert.equal(Math.round((reachOf(island, true) * 100) / island.width), 24);
    assert.equal(Math.round((reachOf(mainland, false, 212) * 212) / mainland.width), 24);
    assert.equal(reachOf(mainland, false, 328), reachOf(mainland, false), 'as drawn before it lives');
  });
});
