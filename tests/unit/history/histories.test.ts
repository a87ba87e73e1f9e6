import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readHistories } from '#history/histories.ts';
import { Repository, file, fileOf } from '../../support/repository.ts';

const first = '2026-01-01T10:00:00+01:00';
const second = '2026-01-02T10:00:00+01:00';
const third = '2026-01-03T10:00:00+01:00';

test('a history has the creation, then the changed fields and text, latest first', async (context) => {
  const repository = new Repository(context);
  repository.save(first, file());
  repository.save(second, file('titre: Autre\nsecteurs: [jeu]\nporteur:\n  nom: X\n'));
  repository.save(third, file('titre: Autre\nsecteurs: [jeu]\n', 'Un autre texte.'));
  assert.deepEqual(await repository.history(), [
    '2026-01-03 porteur, texte',
    '2026-01-02 porteur, titre',
    '2026-01-01 creation',
  ]);
});

test('a day is one change, compared with the days before, or none when all is restored', async (context) => {
  const repository = new Repository(context);
  repository.save(first, file());
  repository.save('2026-01-02T08:00:00+01:00', file('titre: A\nsecteurs: [jeu]\n'));
  repository.save('2026-01-02T09:00:00+01:00', file('titre: A\nsecteurs: [mode]\n'));
  repository.save('2026-01-02T18:00:00+01:00', file('titre: Essai\nsecteurs: [mode]\n'));
  repository.save('2026-01-03T08:00:00+01:00', file('titre: B\nsecteurs: [mode]\n'));
  repository.save('2026-01-03T09:00:00+01:00', file('titre: Essai\nsecteurs: [mode]\n'));
  const histories = await readHistories(repository.folder, [{ slug: 'essai', formerSlugs: [] }]);
  assert.deepEqual(histories.get('essai'), [
    {
      at: '2026-01-02T18:00:00+01:00',
      isCreation: false,
      fields: ['secteurs'],
      facts: { secteurs: { before: ['jeu'], after: ['mode'] } },
    },
    { at: first, isCreation: true, fields: [] },
  ]);
});

test('the day is in the committer’s time zone, and a slow clock does not turn days back', async (context) => {
  const repository = new Repository(context);
  repository.save('2026-01-02T00:30:00+13:00', file());
  repository.save('2026-01-04T23:59:00-11:00', file('titre: A\n'));
  repository.save('1999-01-01T00:00:00+00:00', file('titre: B\n'));
  assert.deepEqual(await repository.history(), ['2026-01-04 secteurs, titre', '2026-01-02 creation']);
});

test('a renamed file keeps its history, as does a rewritten one that declares its former address', async (context) => {
  const repository = new Repository(context);
  repository.save(first, file());
  repository.move(fileOf('essai'), fileOf('neuf'));
  repository.save(second, file('titre: A\nsecteurs: [jeu]\n'), 'neuf');
  assert.deepEqual(await repository.history('neuf'), ['2026-01-02 titre', '2026-01-01 creation']);
  assert.deepEqual(await repository.history(), []);
  repository.move(fileOf('neuf'), fileOf('refait'));
  repository.save(third, 'Plus rien ne ressemble à ce qui précède, ni champs ni phrases.', 'refait');
  assert.deepEqual(await repository.history('refait'), ['2026-01-03 creation']);
  assert.deepEqual(await repository.history('refait', ['neuf', 'inconnu']), [
    '2026-01-03 texte',
    '2026-01-02 titre',
    '2026-01-01 creation',
  ]);
});

test('a page that is deleted then created again starts a new history', async (context) => {
  const repository = new Repository(context);
  repository.save(first, file());
  unlinkSync(join(repository.folder, fileOf('essai')));
  repository.commit(second);
  assert.deepEqual(await repository.history(), []);
  repository.save(third, file());
  assert.deepEqual(await repository.history(), ['2026-01-03 creation']);
});

test('a merge is one change, on the day of the merge', async (context) => {
  const repository = new Repository(context);
  repository.save(first, file());
  repository.git('checkout', '--quiet', '-b', 'branche');
  repository.save('2026-01-02T10:00:00+01:00', file('titre: A\n'));
  repository.save('2026-01-03T10:00:00+01:00', file('titre: A\n', 'Autre.'));
  repository.git('checkout', '--quiet', 'main');
  repository.gitAt('2026-01-09T10:00:00+01:00', 'merge', '--quiet', '--no-ff', '--message=x', 'branche');
  assert.deepEqual(await repository.history(), ['2026-01-09 secteurs, titre, texte', '2026-01-01 creation']);
});

test('personal Git settings do not change the history', async (context) => {
  const repository = new Repository(context);
  repository.save(first, file());
  repository.save(second, file('titre: A\n'));
  const settings =
    'log.showRoot=false log.date=relative diff.renames=copies diff.noprefix=true color.ui=always diff.orderFile=x log.follow=true';
  for (const setting of settings.split(' ')) repository.git('config', ...setting.split('='));
  assert.deepEqual(await repository.history(), ['2026-01-02 secteurs, titre', '2026-01-01 creation']);
});

test('the variables of a Git hook, which name another repository, are ignored', async (context) => {
  const repository = new Repository(context);
  repository.save(first, file());
  process.env['GIT_DIR'] = '/nowhere/.git';
  process.env['GIT_INDEX_FILE'] = '/nowhere/index';
  context.after(() => void (delete process.env['GIT_DIR'], delete process.env['GIT_INDEX_FILE']));
  assert.deepEqual(await repository.history(), ['2026-01-01 creation']);
});

test('the site may be a folder of another repository, and uncommitted changes do not count', async (context) => {
  const repository = new Repository(context);
  repository.write('autre/content/projets/essai.mdx', file('titre: Autre\n'));
  repository.write(`site/${fileOf('essai')}`, file());
  repository.commit(first);
  repository.write(`site/${fileOf('essai')}`, file('titre: A\n'));
  repository.write(`site/${fileOf('neuf')}`, file());
  const site = join(repository.folder, 'site');
  assert.deepEqual(await repository.history('essai', [], site), ['2026-01-01 creation']);
  assert.deepEqual(await repository.history('neuf', [], site), []);
});

test('no history exists without commit or repository, or in a bare, shallow, partial or broken one', async (context) => {
  const repository = new Repository(context);
  assert.deepEqual(await repository.history(), [], 'no commit');
  repository.save(first, file());
  repository.save(second, file('titre: A\n'));
  const empty = mkdtempSync(join(tmpdir(), 'history-none-'));
  context.after(() => rmSync(empty, { recursive: true, force: true }));
  assert.deepEqual(await repository.history('essai', [], empty), [], 'no repository');
  assert.deepEqual(await repository.history('essai', [], join(empty, 'missing')), [], 'no folder');
  assert.deepEqual(await repository.history('essai', [], join(repository.folder, '.git')), [], 'inside .git');
  const clone = (name: string, ...options: string[]) => {
    const folder = join(empty, name);
    repository.git('config', 'uploadpack.allowFilter', 'true');
    execFileSync('git', ['clone', '--quiet', ...options, `file://${repository.folder}`, folder], { stdio: 'ignore' });
    return repository.history('essai', [], folder);
  };
  assert.equal((await clone('whole')).length, 2);
  assert.deepEqual(await clone('shallow', '--depth=1'), []);
  assert.deepEqual(await clone('bare', '--bare'), []);
  assert.deepEqual(await clone('partial', '--filter=blob:none'), [], 'it lacks versions, and fetches none');
  repository.write('.git/HEAD', 'broken');
  assert.deepEqual(await repository.history(), [], 'broken');
});

test('there is no history without Git', async (context) => {
  const repository = new Repository(context);
  repository.save(first, file());
  const { PATH } = process.env;
  process.env['PATH'] = '/nowhere';
  try {
    assert.deepEqual(await repository.history(), []);
  } finally {
    process.env['PATH'] = PATH;
  }
});
