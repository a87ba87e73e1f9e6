// Changes that editors make, each on a copy of the test content: valid ones pass all the tests of the content, invalid
// ones fail with a French message and publish nothing. Each needs a build: too slow to run on every change.
import assert from 'node:assert/strict';
import { existsSync, globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { outDir } from '#site.ts';
import { copyProject } from '../../scripts/bench/site.ts';
import { writeProjects } from '../../scripts/bench/projects.ts';
import { run } from '../support/build.ts';
import { goodProject, spoil } from '../support/content.ts';
import { Copy } from '../support/content-copy.ts';

/** Runs all the tests of the content on a changed copy. */
async function verify(change: (copy: Copy) => unknown) {
  const { folder, remove } = copyProject();
  try {
    await change(new Copy(folder));
    // Skip the setup script, which would install packages into the folder that the copy shares with the project.
    const outcome = run(folder, 'npm', ['run', '--silent', '--ignore-scripts', 'test:content']);
    return { ...outcome, isPublished: existsSync(join(folder, outDir, 'index.html')) };
  } finally {
    remove();
  }
}

const right: [what: string, change: (copy: Copy) => unknown][] = [
  ['a new project', (copy) => copy.write('projets/essai.mdx', goodProject)],
  [
    'a new project overseas, without a lead organisation',
    (copy) =>
      copy.write(
        'projets/essai.mdx',
        spoil('"59512"', '"97302"')
          .replace('latitude: 50.690', 'latitude: 4.933')
          .replace('longitude: 3.182', 'longitude: -52.330')
          .replace(/^porteur:\n(?: .*\n)+/m, ''),
      ),
  ],
  [
    'a correction',
    (copy) => copy.edit('projets/vox-ia.mdx', /^accroche: .*$/m, 'accroche: Une autre phrase, plus juste.'),
  ],
  ['a renamed project', (copy) => copy.rename('vox-ia', 'voix-du-rhin')],
  ['a removed project whose address another keeps', (copy) => copy.remove(['vox-ia'], 'pole-rd-son')],
  [
    'a new page of prose',
    (copy) =>
      copy.write('pages/methode.mdx', copy.read('pages/a-propos.mdx').replace(/^titre: .*$/m, 'titre: Notre méthode')),
  ],
  ['three projects left', (copy) => copy.remove(copy.projects().slice(3), copy.projects()[0] ?? '')],
  ['a hundred projects', (copy) => writeProjects(copy.root, 100)],
  [
    'no project at all, before anything was published',
    (copy) => {
      for (const slug of copy.projects()) rmSync(copy.path(`projets/${slug}.mdx`));
      copy.write('adresses.txt', '');
      for (const file of globSync('*/*.mdx', { cwd: copy.path('.') }))
        copy.write(file, copy.read(file).replace(/\]\(\/projets\/[^)]+\)/g, '](/projets/)'));
    },
  ],
];

describe('valid changes pass all the tests of the content', () => {
  for (const [what, change] of right)
    test(what, async () => {
      const { status, output } = await verify(change);
      assert.equal(status, 0, output);
    });
});

const wrong: [what: string, change: (copy: Copy) => unknown, says: RegExp][] = [
  [
    'a wrong file among many',
    (copy) => copy.edit('projets/vox-ia.mdx', 'accroche:', 'acroche:'),
    /vox-ia\.mdx[\s\S]*un champ inconnu, « acroche »/,
  ],
  [
    'a file that takes the address of another',
    (copy) => copy.write('projets/essai.mdx', spoil('[ancien-essai]', '[vox-ia]')),
    /essai\.mdx[\s\S]*« vox-ia »[\s\S]*une adresse qu’aucune autre fiche ne porte/,
  ],
  [
    'a removed project whose address nobody keeps',
    (copy) => rmSync(copy.path('projets/lakou-3d.mdx')),
    /« projets\/lakou-3d\/ », que plus aucun fichier ne porte/,
  ],
];

describe('invalid changes are reported in French, and nothing is published', () => {
  for (const [what, change, says] of wrong)
    test(what, async () => {
      const { status, output, isPublished } = await verify(change);
      assert.notEqual(status, 0);
      assert.match(output, says);
      assert.ok(!isPublished, 'something was published');
    });
});
