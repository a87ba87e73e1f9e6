import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { listContent } from '#validation/content-folder.ts';
import { readAll } from '../../../../scripts/lib/check/read.ts';
import { goodProject, spoil } from '../../../support/content.ts';

const root = mkdtempSync(join(tmpdir(), 'lecture-'));
const folder = join(root, 'content/projets');
mkdirSync(folder, { recursive: true });
after(() => rmSync(root, { recursive: true }));
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);

describe('reading', () => {
  put('bon.mdx', goodProject);
  put('cle.mdx', spoil('accroche:', 'acroche:'));
  put('mot.mdx', spoil('Une phrase courte.', 'Une filiere courte.'));

  test('gives the same result with one thread or two', async () => {
    const { entries } = listContent(root);
    const one = await readAll(root, entries, { hasSpelling: true, threads: 1 });
    const two = await readAll(root, entries, { hasSpelling: true, threads: 2 });
    assert.deepEqual(two, one);
    assert.deepEqual(
      one.map(({ issues }) => issues.length),
      [0, 2, 0],
    );
    assert.deepEqual(
      one.flatMap(({ advice }) => advice).map(({ file, line, received, isAdvice }) => [file, line, received, isAdvice]),
      [['content/projets/mot.mdx', 3, '« filiere »', true]],
    );
    assert.match(one[2]?.advice[0]?.remedy ?? '', /« filière »/);
  });

  test('without spelling, gives no word to check, but all other advice', async () => {
    const adviceOfAll = async () =>
      (await readAll(root, listContent(root).entries, { hasSpelling: false })).flatMap(({ advice }) => advice);
    assert.deepEqual(await adviceOfAll(), []);
    put('source.mdx', spoil('<Source id="drac-hdf" />', ''));
    assert.deepEqual(
      (await adviceOfAll()).map(({ file, received }) => [file, received]),
      [['content/projets/source.mdx', 'ce texte n’appelle aucune source']],
    );
  });
});
