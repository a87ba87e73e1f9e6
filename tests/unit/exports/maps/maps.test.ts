import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'node-html-parser';
import { detailedFrameOf } from '#map/outline-detailed.ts';
import { toFrame } from '#model/projection.ts';
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
const fillsOf = (svg: string, fill: string) => svg.split(`fill="${fill}"`).length - 1;

describe('the subject of a map', () => {
  test('is all the projects, or those of a region with only the points in that region', () => {
    assert.deepEqual(
      mapSubject(projects).points.map(({ commune, rank }) => [commune.name, rank]),
      [
        ['Roubaix', 0],
        ['Saint-Paul', 1],
        ['Roubaix', 1],
      ],
    );
    const here = mapSubject(projects, regionOf('la-reunion'));
    assert.deepEqual(here.entries, [{ title: 'B', places: 'Saint-Paul et Roubaix', isDoubtful: false }]);
    assert.deepEqual(
      here.points.map(({ commune, rank }) => [commune.name, rank]),
      [['Saint-Paul', 0]],
    );
    assert.equal(here.verifiedOn, '2027-01-01');
    assert.equal(mapSubject(projects, regionOf('bretagne')).verifiedOn, '2027-01-01', 'the day of all the data');
    assert.equal(mapSubject([], regionOf('bretagne')).verifiedOn, undefined);
  });
});

describe('the map of France', async () => {
  const svg = await franceMap(mapSubject(projects), colours);
  const document = parse(svg);

  test('has a title and a description, which mentions unconfirmed statuses', () => {
    assert.equal(document.querySelector('svg > title')?.text, 'Les lauréats documentés en France');
    assert.match(
      document.querySelector('svg > desc')?.text ?? '',
      /^2\u00a0projets documentés · .*France 2030\)\. 1\. .*Roubaix · statut déduit, non confirmé\. 2\. B\u00a0: Saint-Paul et Roubaix\. Carte\u00a0: .*Natural Earth/,
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
    assert.deepEqual(ids, [
      'fond',
      'cadre',
      'regions',
      'noms',
      'lieux',
      'legende',
      'titre',
      'marque',
      'liste',
      'credit',
    ]);
  });

  test('marks an unconfirmed project with a ring on the map, in the list and in the key', async () => {
    const ringsIn = (part: typeof document, id: string) =>
      part.querySelectorAll(`#${id} [fill="${colours.paper}"][stroke="${colours.text}"]`).length;
    const [doubtful, sure] = [makeProject({ confirmation: 'indirecte' }), makeProject({ slug: 'b' })];
    const elsewhere = { ...sure, places: [makePlace('04', 'Saint-Paul')] };
    const mapOf = async (...ofMap: (typeof sure)[]) => parse(await franceMap(mapSubject(ofMap), colours));
    const [one, both, none] = [await mapOf(doubtful, elsewhere), await mapOf(doubtful, sure), await mapOf(elsewhere)];
    const counts = [one, both, none].map((map) => ['lieux', 'liste', 'legende'].map((id) => ringsIn(map, id)));
    assert.deepEqual(counts, [
      [1, 1, 1],
      [0, 1, 1],
      [0, 0, 0],
    ]);
  });

  test('fills each region according to its number of projects, each counted once', () => {
    assert.deepEqual(
      [fillsOf(svg, colours.none), fillsOf(svg, colours.one), fillsOf(svg, colours.many)],
      [16 + 1, 1 + 1, 1 + 1],
    );
  });

  test('counts the projects when there are too many to list', async () => {
    const many = Array.from({ length: mostListed + 1 }, (_, index) => makeProject({ slug: `e-${index}` }));
    const large = await franceMap(mapSubject(many), colours);
    const words = parse(large).querySelector('desc')?.text ?? '';
    assert.ok(words.startsWith(`${mostListed + 1}\u00a0projets documentés · `));
    assert.doesNotMatch(words, /(?<!\d)\d{1,2}\. /);
    assert.ok(large.length < svg.length);
  });

  test('is identical when drawn twice', async () => assert.equal(await franceMap(mapSubject(projects), colours), svg));
});

describe('the map of a region', () => {
  test('shows the region among its neighbours, and states when it has no project', async () => {
    const region = regionOf('bretagne');
    const document = parse(await regionMap(mapSubject(projects, region), colours));
    assert.equal(document.querySelector('title')?.text, 'Bretagne');
    assert.match(document.querySelector('desc')?.text ?? '', /^Aucun\u00a0projet documenté · .*Natural Earth/);
    assert.match(document.querySelector('desc')?.text ?? '', /Données du 1er\sjanvier\s2027\.$/);
    assert.equal(document.querySelectorAll('#voisines > g > path').length, region.neighbours.length);
    assert.equal(document.querySelectorAll('#cadre rect').length, 1);
  });

  test('has one colour with projects and another without, and no frame when the region is an island', async () => {
    for (const slug of ['bretagne', 'hauts-de-france', 'la-reunion', 'corse']) {
      const document = parse(await regionMap(mapSubject(projects, regionOf(slug)), colours));
      const fill = ['hauts-de-france', 'la-reunion'].includes(slug) ? colours.one : colours.none;
      assert.equal(document.querySelector('#region path')?.getAttribute('fill'), fill, slug);
      const isIsland = ['la-reunion', 'corse'].includes(slug);
      assert.equal(document.querySelector('#voisines') === null, isIsland, slug);
      assert.equal(document.querySelector('#cadre') === null, isIsland, slug);
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
  const paths = mapFiles(projects, colours).map(({ path }) => path);
  assert.equal(paths.length, 2 * (1 + regions.length));
  assert.ok(paths.includes('presse/cartes/france.svg') && paths.includes('presse/cartes/la-reunion.png'));
  assert.deepEqual(
    motifFiles(projects, colours).map(({ path }) => path),
    ['presse/motifs/essai.png', 'presse/motifs/b.png'],
  );
});
