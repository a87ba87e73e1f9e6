// Real builds that are killed, that fill the disk, or that a reader sees: what is published is whole at every moment.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, mkdirSync, readdirSync, readlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { outDir } from '#site.ts';
import { copyProject } from '../../scripts/bench/site.ts';
import { build } from '../support/build.ts';
import { digests } from '../support/built-site.ts';
import { answersUntil, ask, publishOne, wholeVersion } from '../support/published.ts';

const { folder, remove } = copyProject();
const published = join(folder, outDir);
const versions = join(dirname(published), '.dist', outDir);
let whole: string[] = [];
let origin = '';
let server: ChildProcess;

before(async () => {
  const { status, output } = build(folder);
  assert.equal(status, 0, output);
  whole = digests(published);
  const env = { ...process.env, PORT: '0' };
  server = spawn(process.execPath, ['scripts/serve.ts'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [words] = (await once(server.stdout!, 'data')) as [Buffer];
  origin = /http:\/\/[^/\s]+/.exec(String(words))?.[0] ?? '';
});
after(() => {
  server.kill();
  remove();
});

/** Starts a build in a group of processes of its own. */
const startBuild = () =>
  spawn(process.execPath, ['scripts/build.ts'], {
    cwd: folder,
    detached: true,
    env: { ...process.env, COMPRESS: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** Waits until a build has printed some words. Rejects when it ends without. */
const printed = (child: ChildProcess, words: RegExp) =>
  new Promise<void>((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk) => words.test((text += String(chunk))) && resolve());
    child.once('close', () => reject(new Error(`The build never printed ${words}:\n${text}`)));
  });

async function assertUnchanged() {
  assert.deepEqual(digests(published), whole);
  for (const path of ['/', '/projets/', '/donnees/projets.csv'])
    assert.equal((await ask(origin + path)).status, 200, path);
}

const moments: readonly [what: string, words: RegExp][] = [
  ['the check of the content has ended', /Contenu : /],
  ['the content is read', /Syncing content/],
  ['scripts are built', /Building static entrypoints/],
  ['pages are written', /generating static routes[\s\S]*index\.html/],
  ['copies are compressed', /Weight of a first view[\s\S]*motifs/],
];

for (const [what, words] of moments)
  test(`a build killed when ${what} leaves every byte of the site that was there, which is served`, async () => {
    const child = startBuild();
    await printed(child, words);
    process.kill(-child.pid!, 'SIGKILL');
    await once(child, 'exit');
    await assertUnchanged();
  });

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  test(`a build stopped by ${signal} fails, stops what it started and leaves no draft`, async () => {
    const child = startBuild();
    await printed(child, /Building static entrypoints/);
    child.kill(signal);
    // « close » comes once nothing that it started can write any more.
    const [status] = (await once(child, 'close')) as [number | null];
    assert.notEqual(status, 0);
    assert.deepEqual(readdirSync(versions), [readlinkSync(published).split('/').at(-1)]);
    await assertUnchanged();
  });

test('a full disk is said in one line of French, and what is published stays', (context) => {
  const small = join(folder, 'small');
  mkdirSync(small);
  const mounting = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', small]);
  if (mounting.status !== 0) return context.skip('only root may make a small disk');
  try {
    const site = join(small, 'dist');
    publishOne(site);
    const before = wholeVersion(site);
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, OUT_DIR: 'small/dist' },
    });
    assert.equal(status, 1);
    assert.match(stderr, /^Le disque est plein : .+\n$/);
    assert.equal(wholeVersion(site), before);
    assert.equal(readdirSync(join(small, '.dist/dist')).length, 1, 'the draft still fills the disk');
  } finally {
    spawnSync('umount', [small]);
  }
});

test('a build that ends well is seen by a reader who never stops asking, to whom nothing was ever missing', async () => {
  const before = readlinkSync(published);
  const child = startBuild();
  child.stdout?.resume();
  let isOver = false;
  const ended = once(child, 'exit').then(([status]) => {
    isOver = true;
    assert.equal(status, 0);
  });
  const [answers] = await Promise.all([answersUntil([`${origin}/`, `${origin}/projets/`], () => isOver), ended]);
  assert.deepEqual([...answers.keys()], ['200']);
  assert.notEqual(readlinkSync(published), before);
  assert.ok(lstatSync(published).isSymbolicLink());
  assert.deepEqual(
    digests(published).filter((line) => !/\.(?:br|gz) /.test(line)),
    whole,
  );
});
