import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { mendCharacters } from '#validation/characters.ts';
import { dist, projectFile, projectSlugs, readProject } from '../support/built-site.ts';

test('the form has one JSON file per project, with the communes of its places', () => {
  const folder = join(dist, 'contribuer/fiches');
  const others = globSync('**/*', { cwd: folder }).filter((path) => !path.endsWith('.txt'));
  assert.deepEqual(
    others.sort(),
    projectSlugs.map((slug) => `${slug}.json`),
  );
  for (const { slug, places } of projectSlugs.map(readProject)) {
    const communes = JSON.parse(readFileSync(join(folder, `${slug}.json`), 'utf8')) as { name: string }[];
    const named = new Set(places.map(({ commune }) => commune.name));
    assert.deepEqual(new Set(communes.map(({ name }) => name)), named, slug);
  }
});

test('no published text holds a sign that nobody sees, though a file of the content does', () => {
  const unseen = /[\u00ad\u200b]|e\u0301/;
  assert.ok(projectSlugs.some((slug) => unseen.test(readFileSync(projectFile(slug), 'utf8'))));
  const files = globSync('**/*.{html,csv,json,geojson,atom,txt,bib,ris}', { cwd: dist });
  assert.deepEqual(
    files.filter((file) => unseen.test(readFileSync(join(dist, file), 'utf8'))),
    [],
  );
});

test('the form has a copy of the file of each project, byte for byte but for the signs that nobody sees', () => {
  const folder = join(dist, 'contribuer/fiches');
  assert.deepEqual(
    globSync('**/*.txt', { cwd: folder }).sort(),
    projectSlugs.map((slug) => `${slug}.txt`),
  );
  for (const slug of projectSlugs) {
    const published = readFileSync(join(folder, `${slug}.txt`), 'utf8');
    assert.equal(published, mendCharacters(readFileSync(projectFile(slug), 'utf8')), slug);
  }
});
