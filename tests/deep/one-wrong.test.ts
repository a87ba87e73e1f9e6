// Among ten thousand files, an editor is told of the one that is wrong, and only of it.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { outDir } from '#site.ts';
import { writeProjects } from '../../scripts/bench/projects.ts';
import { copyProject } from '../../scripts/bench/site.ts';
import { build } from '../support/build.ts';
import { Copy } from '../support/content-copy.ts';
import { publishOne, wholeVersion } from '../support/published.ts';

const { folder, remove } = copyProject();
after(remove);

test('one wrong file of 10 000 stops the build, which says what to mend there and leaves the site as it was', async () => {
  const published = join(folder, outDir);
  publishOne(published);
  const before = wholeVersion(published);
  const copy = new Copy(folder);
  await writeProjects(copy.root, 10_000);
  copy.edit('projets/essai-7777.mdx', /^ {2}- commune: .*$/m, '  - commune: "75O56"');
  const { status, output } = build(folder);
  assert.equal(status, 1);
  const [errors = ''] = output.split('À relire');
  assert.match(errors, /^content\/projets\/essai-7777\.mdx : 1 erreur\n\n  ligne \d+, colonne \d+, champ « lieux/);
  for (const part of [/reçu +: .*75O56/, /attendu : .+/, /remède +: .+/]) assert.match(errors, part);
  assert.equal(errors.match(/\.mdx/g)?.length, 1, errors);
  assert.match(output, /^Contenu : 1 erreur dans 1 fichier sur \d+\. Rien n’est publié/m);
  assert.equal(wholeVersion(published), before);
});
