import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { feedLength } from '#exports/feeds/feed.ts';
import { type MapTable, fromMapTable } from '#map/map-table.ts';
import { regionsOf } from '#model/project.ts';
import { dist, pageAt, projectSlugs, readPages, readProject } from '../support/built-site.ts';

const pages = readPages();
const projects = projectSlugs.map(readProject);
const read = (path: string) => readFileSync(join(dist, path), 'utf8');
const readJson = (path: string) => JSON.parse(read(path));

/** Slugs of the projects that the pages link to, each once, sorted. */
const linkedFrom = (addresses: readonly string[]): string[] => {
  const links = addresses.flatMap((address) => pageAt(pages, address).document.querySelectorAll('main a[href]'));
  const slugs = links.map((link) => /\/projets\/([^/]+)\/$/.exec(link.getAttribute('href') ?? '')?.[1] ?? '');
  return [...new Set(slugs)].filter((slug) => projectSlugs.includes(slug)).sort();
};
const slugsOf = (rows: readonly { slug?: unknown }[]) => rows.map(({ slug }) => String(slug)).sort();
const slugOf = (address = '') => address.split('/').at(-2) ?? '';

test('the pages of the list, « Plan du site » and the map have every project', () => {
  const list = [...pages.keys()].filter((address) => /^\/projets\/(page\/\d+\/)?$/.test(address));
  assert.deepEqual(linkedFrom(list), projectSlugs);
  assert.deepEqual(linkedFrom(['/plan-du-site/']), projectSlugs);
  assert.deepEqual(slugsOf(fromMapTable(readJson('projets/carte.json') as MapTable)), projectSlugs);
});

test('the pages of regions and sectors have their projects', () => {
  for (const project of projects) {
    const homes = [
      ...regionsOf(project).map(({ slug }) => `/regions/${slug}/`),
      ...project.sectors.map((sector) => `/filieres/${sector}/`),
    ];
    for (const home of homes) assert.ok(linkedFrom([home]).includes(project.slug), `${home} has no ${project.slug}`);
  }
});

test('each project has a page, with its numbered sources', () => {
  for (const { slug, sources } of projects) {
    const { document } = pageAt(pages, `/projets/${slug}/`);
    const listed = document.querySelectorAll('#sources ~ ol > li').map(({ id }) => id);
    assert.deepEqual(
      listed,
      sources.map((_source, index) => `source-${index + 1}`),
      slug,
    );
    for (const { url } of sources)
      assert.ok(document.querySelector(`#sources ~ ol a[href="${url}"]`), `${slug}: ${url}`);
  }
});

test('the search index has every project once', () => {
  const { languages } = readJson('pagefind/pagefind-entry.json') as {
    languages: Record<string, { page_count: number }>;
  };
  const counts = Object.values(languages).map(({ page_count: count }) => count);
  assert.deepEqual(counts, projectSlugs.length > 0 ? [projectSlugs.length] : []);
  const ranks = (readJson('pagefind/order.json') as number[]).sort((a, b) => a - b);
  assert.deepEqual(
    ranks,
    projectSlugs.map((_slug, rank) => rank),
  );
});

describe('downloads have every project', () => {
  test('data files', () => {
    for (const [file, delimiter] of [
      ['projets.csv', ','],
      ['projets.excel.csv', ';'],
    ] as const)
      assert.deepEqual(slugsOf(parse(read(`donnees/${file}`), { bom: true, columns: true, delimiter })), projectSlugs);
    assert.deepEqual(slugsOf(readJson('donnees/projets.json').projets), projectSlugs);
    const features = readJson('donnees/projets.geojson').features as { properties: { slug: string } }[];
    // A feature for each place.
    assert.deepEqual([...new Set(slugsOf(features.map(({ properties }) => properties)))], projectSlugs);
  });

  test('feeds of the whole site and of each region', () => {
    // A feed is limited to its latest entries: one that is not full has every project.
    const assertProjects = (name: string, expected: readonly string[]) => {
      const atom = (parseAtomFeed(read(`flux/${name}.atom`)).entries ?? []).map(({ links }) => links?.[0]?.href);
      const json = (parseJsonFeed(read(`flux/${name}.json`)).items ?? []).map(({ url }) => url);
      assert.deepEqual(atom, json, name);
      const found = [...new Set(atom.map(slugOf))].sort();
      assert.deepEqual(
        found,
        atom.length < feedLength ? expected : found.filter((slug) => expected.includes(slug)),
        name,
      );
    };
    assertProjects('projets', projectSlugs);
    const ofRegions = Map.groupBy(
      projects.flatMap((project) => regionsOf(project).map((region) => ({ region: region.slug, slug: project.slug }))),
      ({ region }) => region,
    );
    for (const [region, ones] of ofRegions) assertProjects(`regions/${region}`, slugsOf(ones));
  });

  test('citations', () => {
    for (const slug of projectSlugs) {
      const address = pageAt(pages, `/projets/${slug}/`)
        .document.querySelector('link[rel="canonical"]')
        ?.getAttribute('href');
      for (const end of ['bib', 'ris', 'json']) {
        const links = pageAt(pages, `/projets/${slug}/`).document.querySelectorAll(`a[download][href$=".${end}"]`);
        const [file = ''] = links.map((link) => link.getAttribute('href') ?? '');
        assert.ok(address && read(file).includes(address), `${file} has no ${address}`);
      }
    }
  });
});
