// Builds a page from every body of the corpus that validation accepts: about three hundred, too slow to run on every
// change.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContentFile } from '#validation/content-file.ts';
import { contentRoot } from '#site.ts';
import { copyProject } from '../../scripts/bench/site.ts';
import { bodyCorpus, corpusFile, fileWith } from '../support/body-corpus.ts';
import { run } from '../support/build.ts';

/**
 * Whether validation accepts a body and its links lead to existing pages. The latter is a cross-file rule, which
 * `readContentFile` does not apply.
 */
const isAccepted = (body: string) =>
  readContentFile('projets', corpusFile, fileWith(body)).issues.length === 0 && !/\/x/.test(body);

test('every accepted body gives a valid page', () => {
  const { folder, remove } = copyProject();
  try {
    const texts = bodyCorpus.filter(({ body }) => isAccepted(body)).map(({ body }) => fileWith(body));
    assert.ok(texts.length > 200);
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
