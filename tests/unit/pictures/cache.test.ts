import assert from 'node:assert/strict';
import {
  chmodSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { digestOf, cached } from '#pictures/cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'cached-'));
after(() => rmSync(folder, { recursive: true }));

const bytes = (text: string) => async () => Buffer.from(text);
const never = () => Promise.reject(new Error('made again'));

describe('a picture', () => {
  test('is made once for each subject and kind', async () => {
    assert.equal(String(await cached('card', { title: 'a' }, bytes('one'), folder)), 'one');
    assert.equal(String(await cached('card', { title: 'a' }, never, folder)), 'one');
    assert.equal(String(await cached('card', { title: 'b' }, bytes('two'), folder)), 'two');
    assert.equal(String(await cached('map', { title: 'a' }, bytes('three'), folder)), 'three');
  });

  test('has a digest that depends on its subject', () => {
    assert.equal(digestOf({ title: 'a' }), digestOf({ title: 'a' }));
    assert.notEqual(digestOf({ title: 'a' }), digestOf({ title: 'A' }));
    assert.match(digestOf('a'), /^[0-9a-f]{64}$/);
  });

  test('is whole or absent: concurrent builds leave one file per subject, and no draft', async () => {
    const own = join(folder, 'together');
    const texts = Array.from({ length: 40 }, (_, index) => String(index % 4).repeat(100_000));
    const all = await Promise.all(texts.map((text) => cached('card', text, bytes(text), own)));
    assert.deepEqual(all.map(String), texts);
    const files = globSync('*/*', { cwd: own });
    assert.equal(files.length, 4);
    for (const file of files) assert.ok(readFileSync(join(own, file)).length > 100_000);
  });

  test('is deleted when the folder of its code version is more than a week old', async () => {
    const own = join(folder, 'old');
    for (const [name, days] of [
      ['before', 8],
      ['lately', 6],
    ] as const) {
      mkdirSync(join(own, name), { recursive: true });
      const then = Date.now() / 1000 - days * 24 * 3600;
      utimesSync(join(own, name), then, then);
    }
    await cached('card', 'new', bytes('new'), own);
    assert.equal(readdirSync(own).length, 2);
    assert.ok(readdirSync(own).includes('lately'));
  });

  test('is still made when the cache cannot be written', async () => {
    const file = join(folder, 'not-a-folder');
    writeFileSync(file, '');
    assert.equal(String(await cached('card', 'x', bytes('made'), file)), 'made');
    const closed = mkdtempSync(join(folder, 'closed-'));
    chmodSync(closed, 0o500);
    assert.equal(String(await cached('card', 'x', bytes('made'), closed)), 'made');
    chmodSync(closed, 0o700);
  });

  test('is made again when its file was cut, emptied, changed or cannot be read', async () => {
    const own = join(folder, 'cut');
    await cached('card', 'x', bytes('whole'), own);
    const file = join(own, globSync('*/*', { cwd: own })[0] ?? '');
    const whole = readFileSync(file);
    for (const spoiled of [whole.subarray(0, -1), whole.subarray(0, 10), '', `${whole.toString('latin1')}x`]) {
      writeFileSync(file, spoiled);
      assert.equal(String(await cached('card', 'x', bytes('again'), own)), 'again');
      assert.equal(String(await cached('card', 'x', never, own)), 'again');
    }
    rmSync(file);
    mkdirSync(file);
    assert.equal(String(await cached('card', 'x', bytes('once more'), own)), 'once more');
  });

  test('that cannot be made rejects with the reason, and is not cached', async () => {
    await assert.rejects(cached('card', 'wrong', never, folder), /made again/);
    assert.equal(String(await cached('card', 'wrong', bytes('right'), folder)), 'right');
  });
});
