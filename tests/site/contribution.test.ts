import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { dist, projectSlugs, root } from '../support/built-site.ts';

test('the form may have the file of each project, byte for byte, and of nothing else', () => {
  const folder = join(dist, 'contribuer/fiches');
  assert.deepEqual(
    globSync('**/*', { cwd: folder }).sort(),
    projectSlugs.map((slug) => `${slug}.txt`),
  );
  for (const slug of projectSlugs) {
    const published = readFileSync(join(folder, `${slug}.txt`));
    assert.ok(published.equals(readFileSync(join(root, `content/projets/${slug}.mdx`))), slug);
  }
});
