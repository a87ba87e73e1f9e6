import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { writeCopies } from '../../../scripts/lib/compressed-copies.ts';

const folder = mkdtempSync(join(tmpdir(), 'copies-'));
after(() => rmSync(folder, { recursive: true }));

const long = 'Des mots, des mots, des mots. '.repeat(100);
const files = { 'page.html': long, 'short.html': 'Des mots.', 'drawing.png': long, 'noise.txt': randomBytes(3000) };

test('what compresses has copies that give the same bytes back; pictures, noise and short files have none', async () => {
  for (const place of ['', 'in/a/folder/']) {
    mkdirSync(join(folder, place), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, place + name), text);
  }
  const { files: count, bytes, copies } = await writeCopies(folder);
  for (const place of ['', 'in/a/folder/']) {
    const read = (name: string) => readFileSync(join(folder, place + name));
    const written = readdirSync(join(folder, place)).filter((name) => /\.(?:br|gz)$/.test(name));
    assert.deepEqual(written, ['page.html.br', 'page.html.gz']);
    assert.equal(String(brotliDecompressSync(read('page.html.br'))), long);
    assert.equal(String(gunzipSync(read('page.html.gz'))), long);
  }
  assert.deepEqual([count, Object.keys(copies).sort()], [4, ['.br', '.gz']]);
  assert.ok(bytes > 2 * long.length);
});

test('the same file has the same copies each time', async () => {
  const read = () => ['page.html.br', 'page.html.gz'].map((name) => readFileSync(join(folder, name), 'base64'));
  const before = read();
  await writeCopies(folder);
  assert.deepEqual(read(), before);
});
