import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { outDir } from '#site.ts';
import { copyProject } from '../../scripts/bench/site.ts';
import { build } from '../support/build.ts';
import { dist } from '../support/built-site.ts';

const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
const digests = (folder: string) =>
  globSync('**/*', { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => `${path} ${digest(join(folder, path))}`);

test('a build in another folder, time zone and locale gives the same bytes', () => {
  const { folder, remove } = copyProject();
  try {
    const elsewhere = { TZ: 'Pacific/Auckland', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' };
    // Draw the pictures again, because cached ones would have the same bytes in any case.
    const { status, output } = build(folder, { ...elsewhere, PICTURE_CACHE: join(folder, 'pictures') });
    assert.equal(status, 0, output);
    assert.deepEqual(digests(join(folder, outDir)), digests(dist));
  } finally {
    remove();
  }
});
