import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { caddyfile } from '#hosting/caddy.ts';
import { headers } from '#hosting/headers.ts';
import { nginxSite } from '#hosting/nginx.ts';
import { root } from '../../support/built-site.ts';

test('the files of docs/hosting are those that the script writes', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'hosting-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const env = { ...process.env, BASE_PATH: '/' };
  execFileSync(process.execPath, [join(root, 'scripts/write-hosting.ts'), folder], { env });
  for (const name of ['Caddyfile', 'nginx.conf']) {
    const [kept, text] = [join(root, 'docs/hosting'), folder].map((one) => readFileSync(join(one, name), 'utf8'));
    assert.equal(kept, text, 'run "npm run write:hosting"');
    for (const header of headers) assert.ok(text?.includes(header.name), `${name} says nothing of ${header.name}`);
  }
});

test('under a base path, every path that they name has it', () => {
  const place = { site: 'exemple.fr', root: '/srv/poles-creatifs', base: '/poles/' };
  for (const [name, text] of Object.entries({ caddy: caddyfile(place), nginx: nginxSite(place) })) {
    const paths = text.match(/(?<![\w/*])\/(?!srv\/)[\w.*]+\//g) ?? [];
    assert.ok(paths.length >= 4, name);
    assert.deepEqual(new Set(paths), new Set(['/poles/']), name);
  }
});
