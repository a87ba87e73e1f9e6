import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { copyProject } from '../../../../scripts/lib/copy-project.ts';
import { flags, help } from '../../../../scripts/lib/new-project/flag-table.ts';

const { folder, remove } = copyProject();
after(remove);

/** Runs a script of the copy, without a terminal. */
function run(script: string, ...line: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join('scripts', script), ...line], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

/** The words of the example that the help gives, as a shell parts them. */
const example = [
  ...help()
    .slice(help().indexOf('--oui \\'))
    .matchAll(/"([^"]*)"|([^\s\\]+)/g),
].map(([, quoted, bare]) => quoted ?? bare ?? '');
const file = 'content/projets/pole-de-roubaix.mdx';

describe('npm run nouveau, without a terminal', () => {
  test('the example of its help writes a file that passes the check', () => {
    const { status, stdout, stderr } = run('new-project.ts', ...example);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /Écrit : content\/projets\/pole-de-roubaix\.mdx\nContenu : \d+ fichiers, aucune erreur\./);
    assert.match(stdout, /À relire \(n’empêche rien\)\n\n {4}ligne \d+ : il reste des valeurs.*exemple\.fr\/page/);
    const text = readFileSync(join(folder, file), 'utf8');
    assert.match(text, /commune: "59512"\n    latitude: 50\.\d+\n    longitude: 3\.\d+/);
    assert.match(text, /quartier<Source id="drac-hauts-de-france-2023" \/>\.\n$/);
    assert.equal(run('check-content.ts', file).status, 0);
  });

  test('never writes over a file', () => {
    const before = readFileSync(join(folder, file), 'utf8');
    const { status, stderr } = run('new-project.ts', ...example, '--accroche=Autre chose.');
    assert.equal(status, 1);
    assert.match(stderr, /--adresse\n  reçu    : « pole-de-roubaix »/);
    assert.equal(readFileSync(join(folder, file), 'utf8'), before);
    const { stderr: same } = run('new-project.ts', ...example, '--adresse=un-autre-nom');
    assert.match(same, /un titre qu’aucune fiche ne porte/);
  });

  test('tells at once all that is missing or wrong, and writes nothing', () => {
    const wrong = [
      '--titre=Trop',
      '--lieu=saint-denis',
      '--lieu=Nulle-Part',
      '--source=Un | Deux | http://exemple.fr',
      '--accroch=x',
    ];
    const { status, stdout, stderr } = run('new-project.ts', ...wrong);
    assert.equal(status, 1);
    assert.equal(stdout, '');
    for (const said of [
      /écrivez --accroche/,
      /choisissez : Saint-Denis \(974\), Saint-Denis \(93\)/,
      /« Nulle-Part »/,
      /sources \(n° 1\) › url/,
      /ajoutez --accroche TEXTE/,
      /ajoutez --resume TEXTE/,
      /ajoutez --confirmation CODE/,
      /ajoutez --secteur CODES/,
      /ajoutez --phase "/,
      /ajoutez --texte/,
      /\d+ réponses sont à corriger\. Rien n’a été écrit\./,
    ])
      assert.match(stderr, said);
    assert.equal(stripVTControlCharacters(stderr), stderr, 'no colour');
    assert.doesNotMatch(stderr, /^ {4}at /m, 'no trace');
    assert.equal(existsSync(join(folder, 'content/projets/trop.mdx')), false);
  });

  test('tells its flags, each once', () => {
    for (const flag of ['--aide', '--help', '-h']) {
      const { status, stdout } = run('new-project.ts', flag);
      assert.equal(status, 0);
      for (const { name } of flags) assert.equal(stdout.split(`\n  --${name}`).length > 1, true, name);
    }
  });
});

test('the example of the help is on one line where a backslash does not continue it', () => {
  assert.ok(
    help(true)
      .split('\n')
      .some((line) => line.startsWith('npm run nouveau -- --oui --titre') && line.includes('--texte')),
  );
});
