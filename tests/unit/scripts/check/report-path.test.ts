import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { run } from '../../../support/build.ts';
import { goodProject, spoil } from '../../../support/content.ts';

const root = mkdtempSync(join(tmpdir(), 'rapport-'));
after(() => rmSync(root, { recursive: true }));
mkdirSync(join(root, 'content/projets'), { recursive: true });
const reportPath = join(root, 'rapport.json');

const check = (...parameters: string[]) =>
  run(root, process.execPath, [join(process.cwd(), 'scripts/check-content.ts'), ...parameters], {
    CHECK_REPORT: reportPath,
  });

test('only the full check writes its report, to the path that the environment gives', () => {
  const file = 'content/projets/essai.mdx';
  writeFileSync(join(root, file), spoil('accroche:', 'acroche:'));
  assert.equal(check().status, 1);
  const report = readFileSync(reportPath, 'utf8');
  assert.equal((JSON.parse(report) as { files: { file: string }[] }).files[0]?.file, file);
  writeFileSync(join(root, file), goodProject);
  for (const parameters of [['--sans-orthographe'], [file]]) {
    assert.equal(check(...parameters).status, 0);
    assert.equal(readFileSync(reportPath, 'utf8'), report, parameters.join());
  }
});
