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

/** Loads a file as Astro does, with nothing of Astro that would refuse it: gives the ids of what is to be published. */
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

describe('each bad file is refused by the loader alone, whatever checks come before, and nothing of it runs', () => {
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
