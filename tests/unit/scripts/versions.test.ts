import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFile, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { readFileSync, readlinkSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { startVersion } from '../../../scripts/lib/versions.ts';
import { answersDuring, publishOne, publishing, wholeVersion } from '../../support/published.ts';

const parent = mkdtempSync(join(tmpdir(), 'versions-'));
after(() => rmSync(parent, { recursive: true }));

let count = 0;
/** The path of a folder where nothing is published yet. */
const place = () => {
  count += 1;
  mkdirSync(join(parent, `${count}`));
  return join(parent, `${count}`, 'dist');
};
const versionsOf = (folder: string) => readdirSync(join(folder, '../.dist/dist'));

describe('a published folder', () => {
  test('is a link to a version beside it, and stays one when both are moved', () => {
    const folder = place();
    publishOne(folder);
    assert.ok(lstatSync(folder).isSymbolicLink());
    const version = wholeVersion(folder);
    renameSync(join(folder, '..'), join(parent, 'moved'));
    assert.equal(wholeVersion(join(parent, 'moved/dist')), version);
  });

  test('answers 200 to every request while 200 versions follow each other', async () => {
    const folder = place();
    publishOne(folder);
    const server = createServer((request, response) =>
      readFile(join(folder, request.url ?? ''), (error, bytes) => response.writeHead(error ? 404 : 200).end(bytes)),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const answers = await answersDuring(folder, 200, [`${origin}/index.html`, `${origin}/page.html`]);
    server.close();
    assert.deepEqual([...answers.keys()], ['200']);
    assert.ok((answers.get('200') ?? 0) > 200, `only ${answers.get('200')} requests`);
  });

  test('keeps the version before until the next build, and no other', () => {
    const folder = place();
    const published = [1, 2, 3, 4].map(() => {
      publishOne(folder);
      return wholeVersion(folder);
    });
    assert.deepEqual(
      versionsOf(folder).map((name) => wholeVersion(join(folder, '../.dist/dist', name))),
      published.slice(-2),
    );
  });

  test('that was led back to the version before keeps that one', () => {
    const folder = place();
    publishOne(folder);
    const [good, before] = [wholeVersion(folder), readlinkSync(folder)];
    publishOne(folder);
    rmSync(folder);
    symlinkSync(before, folder);
    publishOne(folder, 8);
    assert.equal(wholeVersion(folder), good);
    publishOne(folder);
    assert.notEqual(wholeVersion(folder), good);
  });

  test('that another tool made becomes a version, which the next build replaces', () => {
    const folder = place();
    mkdirSync(folder);
    for (const name of ['index.html', '404.html', 'page.html']) writeFileSync(join(folder, name), 'made by another');
    publishOne(folder);
    assert.match(wholeVersion(folder), /^version/);
    assert.ok(
      versionsOf(folder).some((name) => wholeVersion(join(folder, '../.dist/dist', name)) === 'made by another'),
    );
  });

  test('that holds something else than a site is refused, and left as it is', () => {
    const folder = place();
    mkdirSync(folder);
    writeFileSync(join(folder, 'thesis.txt'), 'mine');
    assert.throws(
      () => startVersion(folder),
      /^Error: .+ contient autre chose que le site\. Videz ce dossier, .+OUT_DIR=/,
    );
    assert.equal(readFileSync(join(folder, 'thesis.txt'), 'utf8'), 'mine');
    assert.ok(!existsSync(join(folder, '../.dist')));
  });
});

test('a build killed before any of its changes to the disk leaves a whole version, and the next one cleans up', () => {
  const folder = place();
  publishOne(folder);
  let [dieAt, isKilled, before] = [0, true, wholeVersion(folder)];
  const found = new Set<boolean>();
  for (; isKilled; dieAt += 1) {
    isKilled = publishOne(folder, dieAt).signal === 'SIGKILL';
    const now = wholeVersion(folder);
    found.add(now === before);
    before = now;
    const version = startVersion(folder);
    assert.equal(versionsOf(folder).filter((name) => !['lock', 'draft'].includes(name)).length, 1, `step ${dieAt}`);
    assert.deepEqual(readdirSync(version.draft), []);
    version.end();
    assert.equal(wholeVersion(folder), now);
  }
  assert.ok(dieAt > 8, `killed at ${dieAt} steps only`);
  assert.deepEqual(found, new Set([true, false]), 'some are killed before the swap, and some after');
});

test('a second build in the same folder is refused in one line, until the first ends, even killed', async (context) => {
  const folder = place();
  const first = publishing(folder, 'hold');
  context.after(() => first.kill('SIGKILL'));
  await once(first.stdout!, 'data');
  const refused = ({ message }: Error) =>
    message.startsWith(`Une autre construction écrit déjà dans ${folder} (processus ${first.pid}). `) &&
    message.includes('OUT_DIR=') &&
    !message.includes('\n');
  assert.throws(() => startVersion(folder), refused);
  assert.throws(() => startVersion(`${folder}/`), /Une autre construction/);
  startVersion(`${folder}-2`).end();
  first.kill('SIGKILL');
  await once(first, 'exit');
  startVersion(folder).end();
});
