import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { contentLoader } from '#validation/loader.ts';
import { goodProject } from '../support/content.ts';
import { bytesWith, hostileFiles } from '../support/hostile-files.ts';

const root = mkdtempSync(join(tmpdir(), 'loader-'));
const folder = join(root, 'content/projets');
const canary = join(root, 'canary');
mkdirSync(folder, { recursive: true });
after(() => rmSync(root, { recursive: true }));

/** Loads a file as Astro does, without Astro’s own checks, and returns the ids of the entries to publish. */
async function load(name: string, bytes: Uint8Array): Promise<string[]> {
  writeFileSync(join(folder, name), bytes);
  const store = new Map<string, unknown>();
  const context = {
    config: { root: pathToFileURL(`${root}/`) },
    store: { clear: () => store.clear(), set: (entry: { id: string }) => store.set(entry.id, entry) },
    generateDigest: () => '',
  };
  try {
    await contentLoader(root, 'projets').load(context as unknown as LoaderContext);
    return [...store.keys()];
  } finally {
    rmSync(join(folder, name));
  }
}

describe('the loader alone refuses each bad file and runs none of its code', () => {
  for (const { what, name, bytes, says } of hostileFiles) {
    test(what, async () => {
      await assert.rejects(load(name, bytesWith(bytes, canary)), ({ message }: Error) => {
        assert.match(message, says);
        return true;
      });
      assert.ok(!existsSync(canary), 'its code ran');
    });
  }
});

test('a good file is loaded', async () =>
  assert.deepEqual(await load('essai.mdx', new TextEncoder().encode(goodProject)), ['essai']));
