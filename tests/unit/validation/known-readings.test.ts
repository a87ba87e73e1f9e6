import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { writeSealed } from '#cache/sealed-file.ts';
import { readEntries } from '#validation/content-folder.ts';
import { KnownReadings } from '#validation/known-readings.ts';
import { goodProject, spoil } from '../../support/content.ts';

const root = mkdtempSync(join(tmpdir(), 'lues-'));
after(() => rmSync(root, { recursive: true }));
mkdirSync(join(root, 'content/projets'), { recursive: true });
const saved = join(root, 'readings');
const entry = (name: string) => ({ collection: 'projets' as const, file: `content/projets/${name}.mdx` });
const put = (name: string, text: string) => writeFileSync(join(root, entry(name).file), text);

async function keepReadings(...names: string[]) {
  const known = await KnownReadings.open(root, root);
  const readings = readEntries(root, names.map(entry));
  known.keep(readings);
  await known.save();
  return readings;
}

describe('the readings of an earlier run', () => {
  put('bon', goodProject);
  put('faux', spoil('accroche:', 'acroche:'));

  test('are found as they were, those of wrong files too', async () => {
    const readings = await keepReadings('bon', 'faux');
    const known = await KnownReadings.open(root, root);
    assert.deepEqual([known.find(entry('bon')), known.find(entry('faux'))], readings);
    assert.ok(readings[0]?.data && readings[0].issues.length === 0 && readings[1]?.issues.length);
  });

  test('are not those of a file that was changed, renamed or removed since', async () => {
    put('change', goodProject);
    put('ote', goodProject);
    await keepReadings('bon', 'change', 'ote');
    put('change', spoil('Une phrase courte.', 'Une autre phrase.'));
    put('nouveau', goodProject);
    rmSync(join(root, entry('ote').file));
    const known = await KnownReadings.open(root, root);
    assert.ok(known.find(entry('bon')));
    for (const name of ['change', 'nouveau', 'ote']) assert.equal(known.find(entry(name)), undefined);
  });

  test('are forgotten when their file was cut, and saving them again mends it', async () => {
    await keepReadings('bon');
    writeFileSync(saved, readFileSync(saved).subarray(0, -1));
    assert.equal((await KnownReadings.open(root, root)).find(entry('bon')), undefined);
    await keepReadings('bon');
    assert.ok((await KnownReadings.open(root, root)).find(entry('bon')));
  });

  test('are forgotten when this version of Node cannot read them', async () => {
    await writeSealed(saved, Buffer.from([255, 99, 1]));
    assert.equal((await KnownReadings.open(root, root)).find(entry('bon')), undefined);
  });

  test('that cannot be saved stop nothing', async () => {
    rmSync(saved);
    mkdirSync(saved);
    await keepReadings('bon');
    assert.equal((await KnownReadings.open(root, root)).find(entry('bon')), undefined);
  });
});
