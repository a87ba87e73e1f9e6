import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { regions } from '#model/region.ts';
import { mendCharacters } from '#validation/mend-characters.ts';
import { content, dist, pageAt, projectFile, projectSlugs, readPages, readProject } from '../support/built-site.ts';

const introduced = globSync('*.mdx', { cwd: join(content, 'regions') }).map((name) => name.replace('.mdx', ''));

test('the form has one JSON file per project, with the communes of its places', () => {
  const folder = join(dist, 'contribuer/fiches');
  const others = globSync('**/*.*', { cwd: folder }).filter((path) => !path.endsWith('.txt'));
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

test('the form has a copy of the file of each project and region, byte for byte but for the signs that nobody sees', () => {
  const folder = join(dist, 'contribuer/fiches');
  assert.deepEqual(
    globSync('**/*.txt', { cwd: folder }).sort(),
    [...projectSlugs, ...introduced.map((slug) => `regions/${slug}`)].map((slug) => `${slug}.txt`).sort(),
  );
  const files = [
    ...projectSlugs.map((slug) => [slug, projectFile(slug)] as const),
    ...introduced.map((slug) => [`regions/${slug}`, join(content, `regions/${slug}.mdx`)] as const),
  ];
  for (const [path, file] of files) {
    const published = readFileSync(join(folder, `${path}.txt`), 'utf8');
    assert.equal(published, mendCharacters(readFileSync(file, 'utf8')), path);
  }
});

test('the page of each region leads to its introduction, to correct it or to write it', () => {
  const pages = readPages();
  const choices = pageAt(pages, '/contribuer/region/').document.querySelectorAll('#fiche option[value]');
  for (const { slug } of regions) {
    const links = pageAt(pages, `/regions/${slug}/`).document.querySelectorAll('main a');
    const link = links.find((one) => one.getAttribute('href') === `/contribuer/region/?region=${slug}`);
    assert.equal(
      link?.text.trim(),
      introduced.includes(slug) ? 'Corriger cette présentation' : 'Écrire une présentation',
    );
    const choice = choices.find((one) => one.getAttribute('value') === slug);
    assert.equal(choice?.parentNode?.hasAttribute('disabled'), introduced.includes(slug), slug);
  }
});
