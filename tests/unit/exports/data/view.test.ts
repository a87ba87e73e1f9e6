import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { noCriteria } from '#model/criteria.ts';
import type { DataSet } from '#exports/data/data-set.ts';
import { type FormatName, formats } from '#exports/data/formats.ts';
import { dataSetOf } from '#exports/data/record.ts';
import { columnNames } from '#exports/data/columns.ts';
import { viewFile } from '#exports/data/view.ts';
import { hostileTitles } from '../../../support/hostile-texts.ts';
import { makeProject } from '../../../support/make-project.ts';
import { importsOf, sourceFiles } from '../../../support/source-files.ts';

const published = dataSetOf(hostileTitles.map((title, rank) => makeProject({ slug: `projet-${rank}`, title })));
/** The published JSON, parsed as the browser does. */
const data = JSON.parse(formats.json.write(published)) as DataSet;
const names = Object.keys(formats) as FormatName[];
const all = [...data.projets.keys()];
const url = 'https://exemple.fr/projets/?region=corse';
const corse = { ...noCriteria, regions: ['corse'] };

describe('a view of the list as a file', () => {
  test('without criteria, it has the bytes and the name of the published file, whatever the view', () => {
    for (const name of names) {
      const file = viewFile(data, { criteria: { ...noCriteria, view: 'carte' }, ranks: all, url }, name);
      assert.equal(file.text, formats[name].write(published, columnNames));
      assert.equal(file.name, `poles-creatifs-projets.${formats[name].extension}`);
    }
  });

  test('holds the projects of the list in order, in the format of the published file', () => {
    const ranks = [3, 0];
    const { text } = viewFile(data, { criteria: corse, ranks, url }, 'csv');
    const projets = ranks.flatMap((rank) => published.projets[rank] ?? []);
    assert.equal(text, formats.csv.write({ ...published, projets }, columnNames));
    const json = JSON.parse(viewFile(data, { criteria: corse, ranks, url }, 'json').text) as DataSet;
    assert.deepEqual(json.projets, projets);
    const geo = JSON.parse(viewFile(data, { criteria: corse, ranks, url }, 'geojson').text);
    assert.deepEqual(
      geo.features.map(({ id }: { id: string }) => id),
      ['projet-3', 'projet-0'],
    );
  });

  test('JSON and GeoJSON describe the selection that they hold', () => {
    for (const name of ['json', 'geojson'] as const) {
      const { selection } = JSON.parse(viewFile(data, { criteria: corse, ranks: [1], url }, name).text);
      assert.deepEqual(selection, { url, nombre: 1, sur: all.length });
      assert.ok(!('selection' in JSON.parse(formats[name].write(published))));
    }
  });

  test('its name contains the criteria', () => {
    const nameOf = (changes: object) =>
      viewFile(data, { criteria: { ...noCriteria, ...changes }, ranks: [], url }, 'excelCsv').name;
    assert.equal(nameOf({ regions: ['corse'] }), 'poles-creatifs-projets-corse.excel.csv');
    assert.equal(
      nameOf({ query: 'Villers-Cotterêts « IA »', sectors: ['jeu'], sort: 'recent' }),
      'poles-creatifs-projets-villers-cotterets-ia-jeu-tri-recent.excel.csv',
    );
    assert.match(nameOf({ query: '../../x<y>|z:' }), /^poles-creatifs-projets-[a-z0-9-]+\.excel\.csv$/);
    assert.ok(nameOf({ query: 'mot '.repeat(99) }).length < 120);
  });

  test('throws for a project that is not in the data, rather than leaving it out', () => {
    assert.throws(() => viewFile(data, { criteria: corse, ranks: [999], url }, 'csv'), /rank 999/);
  });
});

test('the browser loads neither schemas nor build settings to write a view', () => {
  const files = new Map(sourceFiles('src/**/*.ts').map((file) => [file.path.replace('src/', ''), file]));
  const seen = new Set<string>();
  const follow = (path: string): void => {
    const file = files.get(path);
    if (seen.has(path)) return;
    seen.add(path);
    // Type imports are not loaded.
    if (file) for (const one of importsOf({ ...file, text: file.text.replace(/^import type .*$/gm, '') })) follow(one);
  };
  follow('exports/data/view.ts');
  assert.ok(seen.has('exports/data/csv.ts') && seen.has('csv-stringify/browser/esm/sync'));
  assert.deepEqual(
    [...seen].filter((path) => !/^(exports\/data|model)\/|^csv-stringify\//.test(path)),
    [],
  );
});
