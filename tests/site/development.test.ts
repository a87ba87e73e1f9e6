// The development server, as one uses it while writing a file.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { copyProject } from '../../scripts/bench/site.ts';
import { Copy } from '../support/content-copy.ts';

// A folder may be named as what the server does not watch in it.
const { folder, remove } = copyProject('dist-');
const copy = new Copy(folder);
let server: ChildProcess;
let origin = '';
/** What the server printed, the files that Vite compiled included. */
let printed = '';

before(async () => {
  // Port 0: any that is free.
  const env = { ...process.env, PORT: '0', DEBUG: 'vite:transform', NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' };
  server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (bytes) => (printed += String(bytes)));
  await until(() => Boolean((origin = /http:\/\/localhost:\d+/.exec(printed)?.[0] ?? '')));
});
after(async () => {
  server.kill();
  await once(server, 'exit');
  remove();
});

const pageOf = async (slug: string) => (await fetch(`${origin}/projets/${slug}/`)).text();

/** Waits until something holds, half a minute at most. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await holds())) {
    assert.ok(Date.now() < end, `It never came:\n${holds}\n${printed.slice(-2000)}`);
    await wait(50);
  }
}

/** Saves a change as most editors do: the file is emptied, then written. */
async function save(file: string, from: RegExp, to: string): Promise<void> {
  const text = copy.read(file);
  assert.match(text, from);
  copy.write(file, '');
  await wait(10);
  copy.write(file, text.replace(from, to));
}

const shown = (slug: string, words: string) => until(async () => (await pageOf(slug)).includes(words));

test('the page of a project compiles its own text and no other', async () => {
  await shown('ruche', '</html>');
  const compiled = printed.matchAll(/content\/(\w+\/[\w-]+\.mdx)/g);
  assert.deepEqual([...new Set(Array.from(compiled, ([, file]) => file))], ['projets/ruche.mdx']);
});

test('a page shows the text and the facts that were just saved', async () => {
  await save('projets/ruche.mdx', /\s*$/, '\n\nInventorions<Source id="bulletin" />.\n');
  await shown('ruche', 'Inventorions');
  await save('projets/ruche.mdx', /^titre: .*$/m, 'titre: Un titre neuf');
  await shown('ruche', 'Un titre neuf');
});

test('a file with an error is reported, and the facts before it stay until it is mended', async () => {
  await save('projets/ruche.mdx', /^titre: .*$/m, 'titre: ""');
  await until(() => printed.includes('content/projets/ruche.mdx, ligne 3'));
  assert.match(await pageOf('ruche'), /Un titre neuf/);
  await save('projets/ruche.mdx', /^titre: .*$/m, 'titre: Un titre corrigé');
  await shown('ruche', 'Un titre corrigé');
});
