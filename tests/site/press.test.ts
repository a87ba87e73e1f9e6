import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { countWords } from '#model/page.ts';
import { regions } from '#model/region.ts';
import { dist, pageAt, projectSlugs, readPages } from '../support/built-site.ts';

const page = pageAt(readPages(), '/presse/');
const links = page.document
  .querySelectorAll('main a[download]')
  .map((link) => ({ href: link.getAttribute('href') ?? '', text: link.text.replace(/\s+/gu, ' ').trim() }));
const archive = unzipSync(readFileSync(join(dist, 'presse/poles-creatifs-presse.zip')));
const inArchive = (name: string) => archive[`poles-creatifs-presse/${name}`];
const textInArchive = (name: string) => new TextDecoder().decode(inArchive(name));

describe('the press page', () => {
  test('offers the map of France and of each region, as SVG and as PNG', () => {
    for (const slug of ['france', ...regions.map((region) => region.slug)]) {
      for (const format of ['svg', 'png']) {
        const href = `/presse/cartes/${slug}.${format}`;
        assert.ok(
          links.some((link) => link.href === href),
          href,
        );
      }
    }
  });

  test('offers the motif of each project, as SVG and as PNG', () => {
    for (const slug of projectSlugs) {
      const formats = links.filter(({ href }) => href.includes(`/${slug}.`)).map(({ href }) => href.split('.').at(-1));
      assert.deepEqual(formats.sort(), ['png', 'svg'], slug);
    }
  });

  test('each download exists and has the size that the page gives', () => {
    assert.ok(links.length > 60);
    for (const { href, text } of links) {
      const bytes = readFileSync(join(dist, href)).length;
      const said = /([\d,]+) (ko|Mo)$/.exec(text);
      assert.ok(said, `${href}: « ${text} »`);
      const value = Number(said[1]?.replace(',', '.')) * (said[2] === 'Mo' ? 1e6 : 1e3);
      assert.ok(Math.abs(value - bytes) <= Math.max(500, bytes * 0.05), `${href}: ${text}, in truth ${bytes} bytes`);
    }
  });

  test('the scheme is presented in 100 words and in 300 at most, each time with sources on the page', () => {
    for (const words of [100, 300]) {
      const section = page.document.querySelector(`section[aria-labelledby="mots-${words}"]`);
      const text = section?.querySelectorAll(`#texte-${words} p`).map((paragraph) => paragraph.text);
      const count = countWords(text?.join(' ') ?? '');
      assert.ok(count <= words && count >= 0.9 * words, `${count} words`);
      const sources = section?.querySelectorAll('.sources a').map((link) => link.getAttribute('href')) ?? [];
      assert.ok(sources.length >= 3);
      for (const href of sources) assert.ok(page.document.querySelector(href ?? ''), href);
    }
  });

  test('every figure cites its source', () => {
    const figures = page.document.querySelectorAll('section[aria-labelledby="chiffres"] dl > div');
    assert.ok(figures.length >= 8);
    for (const figure of figures) assert.ok(figure.querySelector('dd a[href]'), figure.text);
  });
});

describe('the press archive', () => {
  test('has every file that the page offers, with the same bytes', () => {
    const files = links.filter(({ href }) => !href.endsWith('.zip'));
    for (const { href } of files) {
      const content = readFileSync(join(dist, href));
      const isThere = Object.values(archive).some((bytes) => content.equals(bytes));
      assert.ok(isThere, `${href} is not in the archive`);
    }
  });

  test('has the texts with their sources, and the licence', () => {
    for (const words of [100, 300]) {
      assert.match(textInArchive(`textes/dispositif-${words}-mots.txt`), /\r\nSources\r\n\[\d+\] .+ https:\/\//);
    }
    assert.match(textInArchive('LISEZ-MOI.txt'), /etalab-2\.0/);
    assert.match(textInArchive('textes/chiffres.txt').replace(/\s+/gu, ' '), /30 lauréats annoncés/);
  });

  test('has map pictures that are large enough for print and include their credit', async () => {
    for (const slug of ['france', 'occitanie', 'la-reunion']) {
      const { format, width = 0 } = await sharp(inArchive(`cartes/${slug}.png`)).metadata();
      assert.equal(format, 'png');
      assert.ok(width >= 2000, `${slug}: ${width} px`);
      assert.ok(textInArchive(`cartes/${slug}.svg`).includes('Natural Earth'), `${slug}: no credit`);
    }
  });
});
