import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { formatIssue } from '#validation/issue.ts';
import { goodProject, otherProject, spoil } from '../support/content.ts';
import { issuesOfFolder } from '../support/folder-issues.ts';

/** The issues of a folder of project files. `link`: name of a symbolic link to add to the folder. */
async function reported(files: Record<string, string>, link?: string): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'contenu-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      const file = join(root, 'content/projets', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    if (link) symlinkSync('/etc/hostname', join(root, 'content/projets', link));
    return issuesOfFolder(root).map(formatIssue);
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe('file names', () => {
  test('a good one is accepted', async () => assert.deepEqual(await reported({ 'essai.mdx': goodProject }), []));

  for (const name of [
    'Essai.mdx',
    'éssai.mdx',
    '_brouillon.mdx',
    'mon essai.mdx',
    'essai.md',
    'essai.mdx.bak',
    'con.mdx',
    `${'a'.repeat(81)}.mdx`,
  ]) {
    test(`${name} is refused`, async () => {
      const [first = 'let through'] = await reported({ [name]: goodProject });
      assert.match(first, /nom du fichier[\s\S]*renommez le fichier/);
    });
  }

  test('a subfolder and a symbolic link are refused', async () => {
    assert.match(
      (await reported({ 'essai.mdx': goodProject, 'sous/essai.mdx': goodProject })).join(),
      /sans sous-dossier ni lien/,
    );
    assert.match((await reported({ 'essai.mdx': goodProject }, 'lien.mdx')).join(), /sans sous-dossier ni lien/);
  });
});

describe('an address belongs to one project', () => {
  test('a former address that is the current address of another project is refused', async () => {
    const issues = await reported({
      'essai.mdx': spoil('[ancien-essai]', '[autre]'),
      'autre.mdx': otherProject.replace('[ancien-essai]', '[]'),
    });
    assert.equal(issues.length, 1);
    assert.match(
      issues[0] ?? '',
      /content\/projets\/essai\.mdx, ligne \d+, champ « anciens \(n° 1\) »[\s\S]*autre\.mdx la porte déjà/,
    );
  });

  test('a former address of two projects is refused', async () => {
    const issues = await reported({ 'essai.mdx': goodProject, 'autre.mdx': otherProject });
    assert.equal(issues.length, 1);
    assert.match(issues[0] ?? '', /« ancien-essai »[\s\S]*retirez-la d’une des deux fiches/);
  });
});
