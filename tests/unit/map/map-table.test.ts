import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromMapTable, toMapTable } from '#map/map-table.ts';
import { mapEntries } from '#map/map-entries.ts';
import { makePlace, makeProject } from '../../support/make-project.ts';

test('map entries are read back unchanged: places, regions, ordered sectors, unconfirmed statuses', () => {
  const entries = mapEntries([
    makeProject({
      slug: 'un',
      sectors: ['jeu', 'audiovisuel'],
      places: [makePlace('32'), makePlace('04', 'Saint-Paul')],
    }),
    makeProject({ slug: 'deux', title: 'Deux : « trois »', confirmation: 'indirecte' }),
    makeProject({ slug: 'trois', sectors: ['audiovisuel'], places: [makePlace('76', 'Arles')] }),
  ]);
  const read = fromMapTable(JSON.parse(JSON.stringify(toMapTable(entries))));
  assert.deepEqual(read, entries);
  assert.deepEqual(read[0]?.regions, ['hauts-de-france', 'la-reunion']);
  assert.deepEqual(
    read[0]?.places.map(({ region }) => region),
    ['hauts-de-france', 'la-reunion'],
  );
  assert.deepEqual(read[0]?.sectors, ['jeu', 'audiovisuel']);
  assert.deepEqual(
    read.map(({ isDeduced }) => isDeduced),
    [false, true, false],
  );
});

test('a file that is not a table is refused', () => {
  assert.throws(() => fromMapTable({} as never));
});
