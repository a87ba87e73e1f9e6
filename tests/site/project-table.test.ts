import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { regions } from '#model/region.ts';
import { amountSentence } from '#text/amount-summary.ts';
import { pageAt, projectSlugs, readPages, readProject } from '../support/built-site.ts';

const pages = readPages();
const projects = projectSlugs.map(readProject);
const spaced = (text: string) => text.replace(/\s+/gu, ' ').trim();
const { document } = pageAt(pages, '/projets/tableau/');
const rowOf = (slug: string) =>
  document.querySelectorAll('tbody tr').find((row) => row.querySelector(`th a[href="/projets/${slug}/"]`));
const cellsOf = (slug: string) =>
  rowOf(slug)
    ?.querySelectorAll('th, td')
    .map(({ text }) => spaced(text)) ?? [];

describe('the table of projects', () => {
  test('is complete in HTML: a caption, a heading for each column and each row, a row for each project', () => {
    const table = document.querySelector('main table');
    assert.ok(table?.querySelector('caption')?.text.trim());
    const headings = table?.querySelectorAll('thead th[scope="col"]').map(({ text }) => spaced(text));
    assert.deepEqual(headings, ['Projet', 'Région', 'Communes', 'Porteur', 'Montant', 'Statut', 'Filières', 'Sources']);
    assert.equal(table?.querySelectorAll('tbody tr > th[scope="row"]').length, projectSlugs.length);
    for (const slug of projectSlugs) assert.equal(cellsOf(slug).length, headings?.length, slug);
  });

  test('gives each amount with its certainty, or as unknown', () => {
    assert.equal(cellsOf('coeur-d-images')[4], '100 000 € montant annoncé');
    assert.equal(cellsOf('ruche')[4], 'jusqu’à 80 000 € plafond possible');
    assert.equal(cellsOf('pole-rd-son')[4], '48 250,50 € nature non précisée');
    const both = '50 000 € nature non précisée, AMI (2023), 2 400 000 € nature non précisée, AAP (2025)';
    assert.equal(cellsOf('chambre-d-echo')[4], both);
    assert.equal(cellsOf('vox-ia')[4], 'inconnu');
  });

  test('tells a confirmed laureate from a deduced one and from a candidate, and our deductions from what sources say', () => {
    assert.equal(cellsOf('ruche')[5], 'Lauréat confirmé AMI (2023)');
    assert.equal(cellsOf('vox-ia')[5], 'Lauréat déduit AMI (2023)');
    assert.equal(cellsOf('lakou-3d')[5], 'Candidat AAP (2025)');
    assert.equal(cellsOf('chantier-des-lumieres')[3], 'inconnu');
    assert.match(cellsOf('lakou-3d')[1] ?? '', /^Martinique \(notre déduction\)$/);
  });

  test('links each source to its entry in the page of the project', () => {
    for (const { slug, sources } of projects) {
      const page = pageAt(pages, `/projets/${slug}/`);
      const links = rowOf(slug)?.querySelectorAll('td a') ?? [];
      assert.equal(links.length, sources.length, slug);
      for (const link of links) {
        const [address, id] = (link.getAttribute('href') ?? '').split('#');
        assert.equal(address, page.address);
        const entry = spaced(page.document.querySelector(`#${id}`)?.text ?? '');
        assert.ok(entry.includes(spaced(link.text).replace(/ \[\d+\]$/, '')), `${slug}: ${link.text}`);
      }
    }
  });
});

describe('« Combien ? »', () => {
  const mainOf = (address: string) => spaced(pageAt(pages, address).document.querySelector('main')?.text ?? '');

  test('the list, the table and the press page give the same figure', () => {
    const sentence = spaced(amountSentence(projects));
    for (const address of ['/projets/', '/projets/tableau/']) assert.ok(mainOf(address).includes(sentence), address);
    const figures = pageAt(pages, '/presse/').document.querySelectorAll('main dl > div');
    const written = figures.map((figure) =>
      spaced(`${figure.querySelector('.value')?.text} ${figure.querySelector('dt')?.text}`),
    );
    assert.ok(written.includes(sentence), written.join('\n'));
  });

  test('a region gives that of its own projects with their sources, and none without a project', () => {
    for (const { slug, code } of regions) {
      const here = projects.filter(({ places }) => places.some(({ commune }) => commune.regionCode === code));
      const main = mainOf(`/regions/${slug}/`);
      if (here.length > 0) assert.ok(main.includes(`${spaced(amountSentence(here))}.`), slug);
      else assert.doesNotMatch(main, /montant connu|Montant de l’aide/, slug);
    }
    const { document } = pageAt(pages, '/regions/la-reunion/');
    assert.ok(document.querySelector('main header a[href^="/projets/ruche/#source-"]'));
  });
});
