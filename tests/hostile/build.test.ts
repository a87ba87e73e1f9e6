import assert from 'node:assert/strict';
import { once } from 'node:events';
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, describe, test } from 'node:test';
import { outDir } from '#site.ts';
import { copyProject } from '../../scripts/bench/site.ts';
import { build, run } from '../support/build.ts';
import { spoil } from '../support/content.ts';
import { canaryPath } from '../support/hostile-bodies.ts';
import { bytesWith, hostileFiles } from '../support/hostile-files.ts';
import { publishOne, publishing, wholeVersion } from '../support/published.ts';

// loader.test.ts tests that the loader refuses each file, without starting a build.
const { folder, remove } = copyProject();
const canary = join(folder, 'canary');
after(remove);

/** Adds project files to a copy of the test content and returns the setting that selects it. */
function contentWith(name: string, files: readonly { name: string; bytes: Uint8Array | string }[]) {
  const content = join(folder, name, 'content');
  cpSync(join(folder, 'tests/content'), content, { recursive: true });
  for (const { name: file, bytes } of files) writeFileSync(join(content, 'projets', file), bytes);
  return { CONTENT_ROOT: name };
}

const withCode = hostileFiles
  .filter(({ bytes }) => Buffer.from(bytes).includes(canaryPath))
  .map(({ what, bytes, says }, index) => ({
    what,
    name: `essai-${index}.mdx`,
    bytes: bytesWith(bytes, canary),
    says,
  }));
assert.ok(withCode.length >= 10);
const all = contentWith('all', withCode);
// Astro stops at the first invalid file, even one that does not compile. These files compile, so their code would run
// if they were accepted.
const running = contentWith(
  'running',
  withCode.filter(({ what }) => ['an export that runs', 'an expression on its line'].includes(what)),
);
const wrong = contentWith('wrong', [{ name: 'essai.mdx', bytes: spoil('accroche:', 'acroche:') }]);

const published = join(folder, outDir);
publishOne(published);
const before = wholeVersion(published);

describe('a bad file stops the build with a message in French; what was published stays and none of its code runs', () => {
  afterEach(() => {
    assert.ok(!existsSync(canary), 'its code ran');
    assert.equal(wholeVersion(published), before, 'something else was published');
  });

  test('validation, which runs first, reports every file with code', () => {
    const { status, output } = build(folder, all);
    assert.equal(status, 1, 'the build went on');
    const reported = output.replaceAll(/, colonne \d+/g, '').split(/^(?=content\/)/m);
    for (const { name, says } of withCode)
      assert.match(reported.find((one) => one.startsWith(`content/projets/${name} : `)) ?? 'let through', says);
  });

  test('so does a bad setting', () => {
    const { status, output } = build(folder, { SITE_URL: 'exemple.fr' });
    assert.equal(status, 1);
    assert.match(output, /^SITE_URL=exemple\.fr .+\n$/);
  });

  test('so does another build in the same folder', async (context) => {
    const first = publishing(published, 'hold');
    context.after(() => first.kill('SIGKILL'));
    await once(first.stdout!, 'data');
    const { status, output } = build(folder);
    assert.equal(status, 1);
    assert.match(output, /^Une autre construction écrit déjà dans dist .+\n$/);
  });

  for (const [what, setting, says] of [
    ['code that would run', running, /content\/projets\/essai-\d+\.mdx, ligne \d+, /],
    ['a wrong front matter', wrong, /content\/projets\/essai\.mdx, ligne 3, champ « acroche »/],
  ] as const) {
    test(`Astro alone refuses ${what}`, () => {
      const { status, output } = run(folder, process.execPath, ['node_modules/.bin/astro', 'build'], setting);
      assert.notEqual(status, 0, 'the build went on');
      assert.match(output, says);
    });
  }
});
