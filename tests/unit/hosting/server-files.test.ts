import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { headers } from '#hosting/headers.ts';
import { root } from '../../support/built-site.ts';

/** What the script writes, under a base path. */
function written(base: string): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'hosting-'));
  try {
    const env = { ...process.env, BASE_PATH: base };
    execFileSync(process.execPath, [join(root, 'scripts/write-hosting.ts'), folder], { env });
    const read = (name: string) => [name, readFileSync(join(folder, name), 'utf8')];
    return Object.fromEntries(['Caddyfile', 'nginx.conf'].map(read));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('the files of docs/hosting are those that the script writes', () => {
  for (const [name, text] of Object.entries(written('/'))) {
    assert.equal(readFileSync(join(root, 'docs/hosting', name), 'utf8'), text, 'run "npm run write:hosting"');
    for (const header of headers) assert.ok(text.includes(header.name), `${name} says nothing of ${header.name}`);
  }
});

test('under a base path, every path that they name has it', () => {
  for (const [name, text] of Object.entries(written('/poles/'))) {
    const paths = text.match(/(?<![\w/*])\/(?!srv\/)[\w.*]+\//g) ?? [];
    assert.ok(paths.length >= 4, name);
    assert.deepEqual(new Set(paths), new Set(['/poles/']), name);
  }
});
