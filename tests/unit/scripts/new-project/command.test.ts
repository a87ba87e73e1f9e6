import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { flags, help } from '../../../../scripts/lib/new-project/flag-table.ts';
import { runNewProject } from '../../../../scripts/lib/new-project/run-new-project.ts';
import { root } from '../../../support/built-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'nouveau-'));
after(() => rmSync(folder, { recursive: true }));

/** Runs a script of the project in the folder. */
function runScript(name: string, ...line: string[]) {
  const script = join(root, 'scripts', name);
  return spawnSync(process.execPath, [script, ...line], { cwd: folder, encoding: 'utf8' });
}

/** Runs the command without a terminal, nor the second that a script takes to start. */
async function run(...line: string[]) {
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const print = (text: string) => void stdout.push(text);
  const complain = (text: string) => void stderr.push(text);
  const status = await runNewProject({ root: folder, line, print, complain });
  return { status, stdout: stdout.join('\n'), stderr: stderr.join('\n') };
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
    const { status, stdout, stderr } = runScript('new-project.ts', ...example);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /Écrit : content\/projets\/pole-de-roubaix\.mdx\nContenu : \d+ fichiers, aucune erreur\./);
    assert.match(stdout, /À relire \(n’empêche rien\)\n\n {4}ligne \d+ : il reste des valeurs.*exemple\.fr\/page/);
    const text = readFileSync(join(folder, file), 'utf8');
    assert.match(text, /commune: "59512"\n    latitude: 50\.\d+\n    longitude: 3\.\d+/);
    assert.match(text, /quartier<Source id="drac-hauts-de-france-2023" \/>\.\n$/);
    assert.equal(runScript('check-content.ts', file).status, 0);
  });

  test('never writes over a file', async () => {
    const before = readFileSync(join(folder, file), 'utf8');
    const { status, stderr } = await run(...example, '--accroche=Autre chose.');
    assert.equal(status, 1);
    assert.match(stderr, /--adresse\n  reçu    : « pole-de-roubaix »/);
    assert.equal(readFileSync(join(folder, file), 'utf8'), before);
    const { stderr: same } = await run(...example, '--adresse=un-autre-nom');
    assert.match(same, /un titre qu’aucune fiche ne porte/);
  });

  test('tells at once all that is missing or wrong, and writes nothing', async () => {
    const wrong = [
      '--titre=Trop',
      '--lieu=saint-denis',
      '--lieu=Nulle-Part',
      '--source=Un | Deux | http://exemple.fr',
      '--accroch=x',
    ];
    const { status, stdout, stderr } = await run(...wrong);
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

  test('tells its flags, each once', async () => {
    for (const flag of ['--aide', '--help', '-h']) {
      const { status, stdout } = await run(flag);
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
