import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { regions } from '#model/region.ts';
import { dist, pageAt, projectSlugs, readPages, textOf } from '../support/built-site.ts';
import { plain } from '../support/page-facts.ts';

const names = ['france', ...regions.map(({ slug }) => slug)];
const drawingOf = (name: string) => parse(readFileSync(join(dist, `presse/cartes/${name}.svg`), 'utf8'));

describe('the drawings for the press', () => {
  test('are France and every region as PNG and SVG, and the motif of every project', () => {
    const expected = [
      'presse/cartes/apercu.png',
      ...names.flatMap((name) => [`presse/cartes/${name}.png`, `presse/cartes/${name}.svg`]),
      ...projectSlugs.map((slug) => `presse/motifs/${slug}.png`),
      'presse/mosaique.png',
      'presse/mosaique.svg',
    ];
    assert.deepEqual(globSync('presse/**/*.{svg,png}', { cwd: dist }).sort(), expected.sort());
  });

  test('are large enough for print, and less than 400 kB each', async () => {
    for (const path of globSync('presse/**/*.png', { cwd: dist })) {
      if (path.endsWith('apercu.png')) continue;
      const bytes = readFileSync(join(dist, path));
      const { format, width = 0 } = await sharp(bytes).metadata();
      assert.equal(format, 'png', path);
      assert.equal(width, path.includes('motifs') ? 1600 : 2400, path);
      assert.ok(bytes.length < 400_000, `${path}: ${bytes.length} bytes`);
    }
  });

  test('name the same projects as the pages', () => {
    const pages = readPages();
    const france = drawingOf('france').querySelector('desc')?.text ?? '';
    for (const slug of projectSlugs) {
      const title = textOf(pageAt(pages, `/projets/${slug}/`), 'h1');
      assert.ok(france.replace(/\s+/gu, ' ').includes(title), title);
    }
    for (const { slug, name } of regions) {
      const drawing = drawingOf(slug);
      const listed = drawing.querySelector('desc')?.text.match(/(?<!\d)\d{1,2}\. /g)?.length ?? 0;
      assert.equal(plain(drawing.querySelector('title')?.text ?? ''), plain(name));
      const cards = pageAt(pages, `/regions/${slug}/`).document.querySelectorAll('.project-card').length;
      assert.equal(listed, cards, slug);
    }
  });
});
