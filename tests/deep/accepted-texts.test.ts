// Every text of the corpus that the check accepts becomes a page: three hundred of them, too slow for every change.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { contentRoot } from '#site.ts';
import { copyProject } from '../../scripts/lib/copy-project.ts';
import { bodyCorpus, fileWith } from '../support/body-corpus.ts';
import { run } from '../support/build.ts';

/** Verdicts of texts that are accepted, advice apart; links to pages that the site has not are told beside the others. */
const isAccepted = ({ body, verdict }: (typeof bodyCorpus)[number]) =>
  !/(?:^|, )[a-z]/.test(verdict.replace('accepted', '')) && !body.includes('/x)');

test('the pages of the texts that are accepted are valid', () => {
  const { folder, remove } = copyProject();
  try {
    const texts = bodyCorpus.filter(isAccepted).map(({ body }) => fileWith(body));
    for (const [index, text] of texts.entries()) {
      const own = text.replace('titre: Essai', `titre: Essai ${index}`).replace('Plaine Images', `Lieu ${index}`);
      const file = join(folder, contentRoot, `content/projets/essai-${index}.mdx`);
      writeFileSync(file, own.replace('[ancien-essai]', '[]'));
    }
    const settings = { CONTENT_ROOT: contentRoot };
    const built = run(folder, process.execPath, ['scripts/build.ts'], settings);
    assert.equal(built.status, 0, built.output);
    const tested = run(folder, process.execPath, ['--test', 'tests/invariants/{html,pages}.test.ts'], settings);
    assert.equal(tested.status, 0, tested.output);
  } finally {
    remove();
  }
});
