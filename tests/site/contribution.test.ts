import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { dist, projectSlugs, root } from '../support/built-site.ts';

test('the form may have the communes that each file names by their codes, and nothing else', () => {
  const folder = join(dist, 'contribuer/fiches');
  const others = globSync('**/*', { cwd: folder }).filter((path) => !path.endsWith('.txt'));
  assert.deepEqual(
    others.sort(),
    projectSlugs.map((slug) => `${slug}.json`),
  );
  const communes = JSON.parse(readFileSync(join(folder, 'xpicc.json'), 'utf8')) as { name: string }[];
  assert.deepEqual(
    communes.map(({ name }) => name),
    ['Roubaix', 'Tourcoing', 'Valenciennes'],
  );
});

test('the form may have the file of each project, byte for byte', () => {
  const folder = join(dist, 'contribuer/fiches');
  assert.deepEqual(
    globSync('**/*.txt', { cwd: folder }).sort(),
    projectSlugs.map((slug) => `${slug}.txt`),
  );
  for (const slug of projectSlugs) {
    const published = readFileSync(join(folder, `${slug}.txt`));
    assert.ok(published.equals(readFileSync(join(root, `content/projets/${slug}.mdx`))), slug);
  }
});
