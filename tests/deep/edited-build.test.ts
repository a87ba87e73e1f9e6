// A build after an edit finds what the one before kept: nothing stale may come of it.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { outDir } from '#site.ts';
import { copyProject } from '../../scripts/bench/site.ts';
import { build } from '../support/build.ts';
import { digests } from '../support/built-site.ts';
import { Copy } from '../support/content-copy.ts';

const [warm, cold] = [copyProject(), copyProject()];
after(() => {
  warm.remove();
  cold.remove();
});

/** What an editor may do between two builds. */
function edit(folder: string) {
  const copy = new Copy(folder);
  copy.edit('projets/ruche.mdx', /\s*$/, '\n\nUne phrase de plus<Source id="bulletin" />.\n');
  copy.edit('projets/theatre-d-ombres.mdx', /^titre: .*$/m, 'titre: Un autre titre');
  copy.rename('vox-ia', 'voix-du-rhin');
  copy.remove(['lakou-3d'], 'pole-rd-son');
}

/** Builds a copy, with pictures of its own, and returns its files with their digests. */
function built(folder: string): string[] {
  const { status, output } = build(folder, { PICTURE_CACHE: join(folder, 'pictures') });
  assert.equal(status, 0, output);
  return digests(join(folder, outDir));
}

test('a build after an edit writes the same bytes as one that finds nothing of another', () => {
  const before = built(warm.folder);
  edit(warm.folder);
  edit(cold.folder);
  const [edited, made] = [built(warm.folder), built(cold.folder)];
  const files = (lines: readonly string[], others: readonly string[]) =>
    lines.filter((line) => !others.includes(line)).map((line) => line.replace(/ \w+$/, ''));
  assert.ok(files(edited, before).includes('projets/voix-du-rhin/index.html'), 'nothing was edited');
  assert.deepEqual([...new Set([...files(edited, made), ...files(made, edited)])], [], 'these files differ');
});
