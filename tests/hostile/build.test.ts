import assert from 'node:assert/strict';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, describe, test } from 'node:test';
import { copyProject } from '../../scripts/lib/copy-project.ts';
import { build, run } from '../support/build.ts';
import { spoil } from '../support/content.ts';
import { canaryPath } from '../support/hostile-bodies.ts';
import { bytesWith, hostileFiles } from '../support/hostile-files.ts';

// Each file is refused by the loader in loader.test.ts, where no build has to start.
const { folder, remove } = copyProject();
after(remove);
const content = join(folder, 'hostile/content/projets');
const canary = join(folder, 'canary');
const setting = { CONTENT_ROOT: 'hostile' };
mkdirSync(content, { recursive: true });

const withCode = hostileFiles
  .filter(({ bytes }) => Buffer.from(bytes).includes(canaryPath))
  .map(({ bytes, says }, index) => ({ name: `essai-${index}.mdx`, bytes: bytesWith(bytes, canary), says }));

describe('a bad file stops the build, in French; nothing is published, nothing of it runs', () => {
  afterEach(() => {
    assert.ok(!existsSync(canary), 'its code ran');
    assert.ok(!existsSync(join(folder, 'dist/index.html')), 'something was published');
  });

  test('a wrong front matter, by Astro alone', () => {
    writeFileSync(join(content, 'essai.mdx'), spoil('accroche:', 'acroche:'));
    const { status, output } = run(folder, 'npx', ['astro', 'build'], setting);
    rmSync(join(content, 'essai.mdx'));
    assert.notEqual(status, 0, 'the build went on');
    assert.match(output, /essai\.mdx, ligne 3, champ « acroche »/);
  });

  describe('files with code', () => {
    assert.ok(withCode.length >= 10);
    for (const { name, bytes } of withCode) writeFileSync(join(content, name), bytes);

    test('checked first: all of them are told', () => {
      const { status, output } = build(folder, setting);
      assert.equal(status, 1, 'the build went on');
      const told = output.replaceAll(/, colonne \d+/g, '').split(/^content\/projets\/(.+) : \d+ erreurs?$/m);
      for (const { name, says } of withCode) assert.match(told[told.indexOf(name) + 1] ?? '', says);
    });

    test('by Astro alone', () => {
      const { status, output } = run(folder, 'npx', ['astro', 'build'], setting);
      assert.notEqual(status, 0, 'the build went on');
      assert.match(output, /content\/projets\/essai-\d+\.mdx, ligne \d+, /);
    });
  });
});
