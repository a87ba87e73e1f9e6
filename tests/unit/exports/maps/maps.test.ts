import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'node-html-parser';
import { detailedFrameOf } from '#map/outline-detailed.ts';
import { toFrame } from '#model/projection.ts';
import { coverageByRegion } from '#model/coverage.ts';
import { regions } from '#model/region.ts';
import { placeCommunes, regionMap } from '#exports/maps/region-map.ts';
import { mapSubject, mostListed } from '#exports/maps/entries.ts';
import { franceMap } from '#exports/maps/france-map.ts';
import { mapFiles, motifFiles } from '#exports/maps/press-files.ts';
import { readColours } from '#styles/palette.ts';
import { makePlace, makeProject } from '../../../support/make-project.ts';

const colours = readColours(readFileSync(new URL('../../../../src/styles/tokens.css', import.meta.url), 'utf8'));
const regionOf = (slug: string) => regions.find((region) => region.slug === slug) ?? assert.fail(slug);
const projects = [
  makeProject({ title: '</svg>"& 🎬', confirmation: 'indirecte' }),
  makeProject({
    slug: 'b',
    title: 'B',
    verifiedOn: '2027-01-01',
    places: [makePlace('04', 'Saint-Paul'), makePlace()],
  }),
];
/** « Hauts-de-France » is said complete, La Réunion has a project. */
const coverage = { ...coverageByRegion([], () => undefined), '32': 'complete', '04': 'partial' } as const;
const fillsOf = (svg: string, fill: string) => svg.split(`fill="${fill}"`).length - 1;

describe('the subject of a map', () => {
  test('is all the projects, or those of a region with only the points in that region', () => {
    assert.deepEqual(
      mapSubject(projects, coverage).points.map(({ commune, rank }) => [commune.name, rank]),
      [
        ['Roubaix', 0],
        ['Saint-Paul', 1],
        ['Roubaix', 1],
      ],
    );
    const here = mapSubject(projects, coverage, regionOf('la-reunion'));
    assert.deepEqual(here.entries, [{ title: 'B', places: 'Saint-Paul et Roubaix', isDeduced: false }]);
    assert.deepEqual(
      here.points.map(({ commune, rank }) => [commune.name, rank]),
      [['Saint-Paul', 0]],
    );
    assert.equal(here.verifiedOn, '2027-01-01');
    assert.equal(
      mapSubject(projects, coverage, regionOf('bretagne')).verifiedOn,
      '2027-01-01',
      'the day of all the data',
    );
    assert.equal(mapSubject([], coverage, regionOf('bretagne')).verifiedOn, undefined);
  });
});

describe('the map of France', () => {
  const svg = franceMap(mapSubject(projects, coverage), colours);
  const document = parse(svg);

  test('has a title and a description, which mentions unconfirmed statuses', () => {
    assert.equal(document.querySelector('svg > title')?.text, 'Les lauréats documentés en France');
    assert.match(
      document.querySelector('svg > desc')?.text ?? '',
      /^2\u00a0projets documentés · .*France\u00a02030\)\. 1\. .*Roubaix · statut déduit, non confirmé\. 2\. B\u00a0: Saint-Paul et Roubaix\. Carte\u00a0: .*Natural Earth/,
    );
  });

  test('is self-contained: no text element, style, script or address, except its XML namespace', () => {
    for (const tag of ['text', 'style', 'script', 'image', 'use', 'foreignObject'])
      assert.equal(document.querySelectorAll(tag).length, 0, tag);
    assert.deepEqual(svg.match(/https?:[^"]*/g), ['http://www.w3.org/2000/svg']);
  });

  test('states that overseas regions are drawn at other scales', () => {
    assert.match(document.querySelector('desc')?.text ?? '', /Outre-mer\u00a0: échelles différentes\.$/);
  });

  test('has groups with distinct names', () => {
    const ids = document.querySelectorAll('svg > g').map((group) => group.id);
    assert.deepEqual(ids, ['fond', 'regions', 'noms', 'lieux', 'legende', 'titre', 'marque', 'liste', 'credit']);
  });

  test('marks an unconfirmed project with a ring on the map, in the list and in the key', () => {
    const ringsIn = (part: typeof document, id: string) =>
      part.querySelectorAll(`#${id} [fill="${colours.paper}"][stroke="${colours.text}"]`).length;
    const [doubtful, sure] = [makeProject({ confirmation: 'indirecte' }), makeProject({ slug: 'b' })];
    const elsewhere = { ...sure, places: [makePlace('04', 'Saint-Paul')] };
    const mapOf = (...ofMap: (typeof sure)[]) => parse(franceMap(mapSubject(ofMap, coverage), colours));
    const [one, both, none] = [mapOf(doubtful, elsewhere), mapOf(doubtful, sure), mapOf(elsewhere)];
    const counts = [one, both, none].map((map) => ['lieux', 'liste', 'legende'].map((id) => ringsIn(map, id)));
    assert.deepEqual(counts, [
      [1, 1, 1],
      [0, 1, 1],
      [0, 0, 0],
    ]);
  });

  test('fills each region by its coverage, as the key does, whatever its number of projects', () => {
    const hatches = svg.match(/fill="url\(#trame-[^"]+"/g)?.length;
    assert.deepEqual([fillsOf(svg, colours.complete), fillsOf(svg, colours.partial), hatches], [1 + 1, 1 + 1, 16 + 1]);
  });

  test('names the regions of the mainland where their names fit', () => {
    assert.ok(document.querySelectorAll('#noms path').length > 5 + 5);
  });

  test('counts the projects when there are too many to list', () => {
    const many = Array.from({ length: mostListed + 1 }, (_, index) => makeProject({ slug: `e-${index}` }));
    const large = franceMap(mapSubject(many, coverage), colours);
    const words = parse(large).querySelector('desc')?.text ?? '';
    assert.ok(words.startsWith(`${mostListed + 1}\u00a0projets documentés · `));
    assert.doesNotMatch(words, /(?<!\d)\d{1,2}\. /);
    assert.ok(large.length < svg.length);
  });

  test('is identical when drawn twice', () => assert.equal(franceMap(mapSubject(projects, coverage), colours), svg));
});

describe('the map of a region', () => {
  test('shows the region among its neighbours, and states when it has no project', () => {
    const region = regionOf('bretagne');
    const document = parse(regionMap(mapSubject(projects, coverage, region), colours));
    assert.equal(document.querySelector('title')?.text, 'Bretagne');
    assert.match(document.querySelector('desc')?.text ?? '', /^Aucun\u00a0projet documenté · .*Natural Earth/);
    assert.match(document.querySelector('desc')?.text ?? '', /Données du\s1er\sjanvier\s2027\.$/);
    assert.equal(document.querySelectorAll('#voisines > g > path').length, region.neighbours.length);
  });

  test('has the fill of its coverage, on sea, and neighbours unless it is an island', () => {
    for (const slug of ['bretagne', 'hauts-de-france', 'la-reunion', 'corse']) {
      const document = parse(regionMap(mapSubject(projects, coverage, regionOf(slug)), colours));
      const fills: Record<string, string> = { 'hauts-de-france': colours.complete, 'la-reunion': colours.partial };
      const [shape] = document.querySelectorAll('#region path').slice(-1);
      assert.equal(shape?.getAttribute('fill'), fills[slug] ?? 'url(#trame)', slug);
      assert.equal(document.querySelector('#voisines') === null, ['la-reunion', 'corse'].includes(slug), slug);
      assert.ok(document.querySelector(`#fond-de-carte rect[fill="${colours.sea}"]`), slug);
    }
  });

  test('puts the name of a commune on a side where it crosses no outline, if there is one', () => {
    const region = regionOf('occitanie');
    const frame = detailedFrameOf(region.code);
    const area = { x: 60, y: 190, width: frame.width * 0.75, height: frame.height * 0.75 };
    const { commune } = makePlace(region.code, 'Montpellier');
    const { x, y } = toFrame(frame, { latitude: 43.61, longitude: 3.877 });
    const places = { x: area.x + x * 0.75, y: area.y + y * 0.75, points: [{ commune }] };
    const [label] = placeCommunes(region.code, [places], area, { size: 22, gap: 22 });
    assert.equal(label?.anchor, 'end');
  });
});

test('the files are an SVG and a PNG of France and of each region, and a PNG of each motif', () => {
  const paths = mapFiles(projects, coverage, colours).map(({ path }) => path);
  assert.equal(paths.length, 2 * (1 + regions.length));
  assert.ok(paths.includes('presse/cartes/france.svg') && paths.includes('presse/cartes/la-reunion.png'));
  assert.deepEqual(
    motifFiles(projects, colours).map(({ path }) => path),
    ['presse/motifs/essai.png', 'presse/motifs/b.png'],
  );
});
