import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { outDir } from '#site.ts';
import { copyProject } from '../../scripts/bench/site.ts';
import { writeCopies } from '../../scripts/lib/compressed-copies.ts';
import { build } from '../support/build.ts';
import { digests, dist } from '../support/built-site.ts';

/** The lines of the files that are no compressed copies. */
const ofFiles = (lines: readonly string[]) => lines.filter((line) => !/\.(?:br|gz) \w+$/.test(line));

test('a build in another folder, time zone and locale gives the same bytes, compressed copies included', async () => {
  const { folder, remove } = copyProject();
  try {
    const elsewhere = { TZ: 'Pacific/Auckland', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8', COMPRESS: '1' };
    // Draw the pictures again, because cached ones would have the same bytes in any case.
    const { status, output } = build(folder, { ...elsewhere, PICTURE_CACHE: join(folder, 'pictures') });
    assert.equal(status, 0, output);
    const built = digests(join(folder, outDir));
    assert.deepEqual(ofFiles(built), ofFiles(digests(dist)));
    assert.ok(built.length > 1.5 * ofFiles(built).length, 'few files have copies');
    // The copies of some pages, made again here.
    await writeCopies(join(folder, outDir, 'projets'));
    assert.deepEqual(digests(join(folder, outDir)), built);
  } finally {
    remove();
  }
});
