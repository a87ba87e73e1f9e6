import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { copyProject } from '../../scripts/lib/copy-project.ts';
import { build, run } from '../support/build.ts';
import { goodProject, spoil } from '../support/content.ts';
import { canaryPath } from '../support/hostile-bodies.ts';
import { hostileFiles } from '../support/hostile-files.ts';

const { folder, remove } = copyProject();
after(remove);
const canary = join(folder, 'canary');
const touch = `{(await import('node:fs')).writeFileSync(${JSON.stringify(canary)}, '')}`;

/** Builds with a bad file, through the whole command or without the check that comes first. */
function buildWith(text: string, isChecked: boolean) {
  writeFileSync(join(folder, 'content/projets/essai.mdx'), text);
  return isChecked ? build(folder) : run(folder, 'npx', ['astro', 'build']);
}

const bad: [what: string, text: string, says: RegExp][] = [
  [
    'a wrong front matter',
    spoil('accroche:', 'acroche:'),
    /essai\.mdx[\s\S]*ligne 3,(?: colonne 1,)? champ « acroche »/,
  ],
  ['code in the body', `${goodProject}\n${touch}\n`, /essai\.mdx[\s\S]*ligne 40,(?: colonne 1,)? texte/],
  [
    'an import',
    `${goodProject}\nexport const x = (await import('node:fs')).writeFileSync(${JSON.stringify(canary)}, '')\n`,
    /sans « import » ni « export »/,
  ],
  ['a layout', spoil('titre: Essai', 'layout: "data:text/javascript,throw 1"\ntitre: Essai'), /champ « layout »/],
];

describe('a bad file stops the build, in French; nothing is published, nothing of it runs', () => {
  for (const [what, text, says] of bad) {
    for (const isChecked of [true, false]) {
      test(`${what}, ${isChecked ? 'checked first' : 'by Astro alone'}`, () => {
        const { status, output } = buildWith(text, isChecked);
        assert.notEqual(status, 0, 'the build went on');
        assert.match(output, says);
        assert.ok(!existsSync(canary), 'its code ran');
        assert.ok(!existsSync(join(folder, 'dist/index.html')), 'something was published');
      });
    }
  }
});

describe('every bad file that holds code is refused by Astro alone, and none of it runs', () => {
  const withCode = hostileFiles.filter(({ bytes }) => Buffer.from(bytes).includes(canaryPath));
  assert.ok(withCode.length >= 10);
  for (const { what, bytes, says } of withCode) {
    test(what, () => {
      const { status, output } = buildWith(Buffer.from(bytes).toString().replaceAll(canaryPath, canary), false);
      assert.notEqual(status, 0, 'the build went on');
      assert.match(output, says);
      assert.ok(!existsSync(canary), 'its code ran');
      assert.ok(!existsSync(join(folder, 'dist/index.html')), 'something was published');
    });
  }
});
