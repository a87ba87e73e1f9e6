import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { readContentAt } from '#validation/content-disk.ts';
import { listContent } from '#validation/content-folder.ts';
import { formatIssue } from '#validation/issue.ts';
import { run } from '../support/build.ts';
import { goodProject } from '../support/content.ts';
import { canaryPath } from '../support/hostile-bodies.ts';
import { hostileFiles } from '../support/hostile-files.ts';

const root = mkdtempSync(join(tmpdir(), 'hostile-'));
const folder = join(root, 'content/projets');
const canary = join(root, 'canary');
const aside = join(root, 'good.mdx');
mkdirSync(folder, { recursive: true });
writeFileSync(aside, goodProject);
after(() => rmSync(root, { recursive: true }));

const bytesOf = (bytes: Uint8Array) => {
  const text = Buffer.from(bytes);
  return text.includes(canaryPath) ? Buffer.from(text.toString().replaceAll(canaryPath, canary)) : text;
};

describe('the reader of validation and of the build reports each bad file within two seconds and runs none of its code', () => {
  assert.ok(hostileFiles.length >= 90);
  // Load the list of communes before the timed tests: it is read once for all the files.
  writeFileSync(join(folder, 'essai.mdx'), goodProject);
  readContentAt(root, 'projets', 'content/projets/essai.mdx');
  for (const { what, name, bytes, says } of hostileFiles) {
    test(what, () => {
      writeFileSync(join(folder, name), bytesOf(bytes));
      const started = performance.now();
      const { issues } = readContentAt(root, 'projets', `content/projets/${name}`);
      assert.ok(performance.now() - started < 2000, 'it took more than two seconds');
      const reported = issues.map(formatIssue).join('\n\n');
      assert.match(reported || 'let through', says);
      assert.doesNotMatch(reported, /\n\s+at |Error:|\[object/);
      assert.ok(!existsSync(canary), 'its code ran');
      rmSync(join(folder, name));
    });
  }
});

describe('symbolic links', () => {
  for (const [what, target] of [
    ['to a good file', aside],
    ['to a file of the system', '/etc/hostname'],
    ['to nothing', join(root, 'nothing')],
  ] as const) {
    test(`a link ${what} is refused without being read`, () => {
      const path = join(folder, 'lien.mdx');
      symlinkSync(target, path);
      const inFolder = listContent(root).issues.map(formatIssue).join();
      const alone = readContentAt(root, 'projets', 'content/projets/lien.mdx').issues.map(formatIssue).join();
      rmSync(path);
      for (const reported of [inFolder, alone]) assert.match(reported, /sans sous-dossier ni lien/);
    });
  }
});

test('the command reports all the bad files at once, in French, without a stack trace', () => {
  for (const [index, { name, bytes }] of hostileFiles.entries())
    writeFileSync(join(folder, name === 'essai.mdx' ? `essai-${index}.mdx` : name), bytesOf(bytes));
  const { status, output } = run(root, process.execPath, [join(import.meta.dirname, '../../scripts/check-content.ts')]);
  assert.equal(status, 1);
  const reported = new Set([...output.matchAll(/^content\/projets\/(.+) : \d+ erreurs?$/gm)].map((match) => match[1]));
  assert.equal(reported.size, hostileFiles.length);
  assert.doesNotMatch(output, /\n\s+at .*:\d+:\d+|node:internal|TypeError|RangeError/);
  assert.ok(!existsSync(canary), 'code ran');
});
