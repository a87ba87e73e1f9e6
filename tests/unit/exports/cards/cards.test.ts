import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { regions } from '#model/region.ts';
import { sectors } from '#model/sector.ts';
import { cards } from '#exports/cards/cards.ts';
import { cardAlt } from '#text/card-alt.ts';
import { siteMap } from '#text/site-map.ts';
import { makePlace, makeProject } from '../../../support/make-project.ts';

const page = { slug: 'a-propos', title: 'À propos', description: 'Qui, quoi.', sources: [], verifiedOn: '2026-11-23' };
const list = cards([makeProject({ title: 'Essai : un "titre"', tagline: 'Une phrase !' })], [page]);
const cardOf = (path: string) => list.find((card) => card.page === path);

describe('the cards', () => {
  test('include exactly one for each project, region, sector and page', () => {
    const paths = list.map((card) => card.page);
    assert.equal(new Set(paths).size, paths.length);
    for (const path of ['', 'projets/', 'projets/essai/', 'a-propos/', '404.html', 'integrer/carte/'])
      assert.ok(paths.includes(path), path);
    for (const { slug } of regions) assert.ok(paths.includes(`regions/${slug}/`), slug);
    for (const sector of sectors) assert.ok(paths.includes(`filieres/${sector}/`), sector);
  });

  test('include one for every page of the site map', () => {
    const listed = siteMap([makeProject()], [page]).flatMap(({ links }) => links.map(({ path }) => path));
    for (const path of listed) assert.ok(cardOf(path), path);
  });

  test('show the words of their pages with French typography', () => {
    const { kicker, title, line } = cardOf('projets/essai/') ?? {};
    assert.deepEqual([kicker, title, line], ['Hauts-de-France', 'Essai\u00a0: un "titre"', 'Une\u00a0phrase\u00a0!']);
    assert.equal(cardOf('a-propos/')?.line, 'Qui, quoi.');
  });

  test('mark a project as unconfirmed when no source calls it a laureate', () => {
    const [card] = cards([makeProject({ confirmation: 'indirecte' })], []);
    assert.equal(card?.kicker, 'Hauts-de-France · statut\u00a0déduit,\u00a0non\u00a0confirmé');
  });

  test('show, for a region, only its own places and its number of projects', () => {
    const projects = [makeProject(), makeProject({ slug: 'b', title: 'B', places: [makePlace('04', 'Saint-Paul')] })];
    const region = cards(projects, []).find((card) => card.page === 'regions/la-reunion/');
    assert.match(region?.line ?? '', /^1\u00a0projet connu à La Réunion\u00a0: B\.$/);
    assert.ok(region?.drawing.kind === 'region');
    assert.deepEqual(
      region.drawing.points.map(({ commune, rank }) => [commune.name, rank]),
      [['Saint-Paul', 1]],
    );
  });

  test('state that a region has no other laureate when this is known', () => {
    const facts = { sources: [], verifiedOn: '2026-11-23', laureates: { count: 1, sourceId: 'drac' } };
    const introduced = cards([makeProject()], [], ({ slug }) => ({ slug, ...facts }));
    const lineOf = (slug: string) => introduced.find((card) => card.page === `regions/${slug}/`)?.line ?? '';
    assert.match(
      lineOf('hauts-de-france'),
      /C’est le\u00a0seul lauréat de la\u00a0première phase dans la\u00a0région\.$/,
    );
    assert.match(lineOf('bretagne'), /^Nous ne connaissons pas encore de lauréat/);
  });

  test('name the section of the site map that lists their page', () => {
    const section = siteMap([], [page]).find(({ links }) => links.some(({ path }) => path === 'a-propos/'));
    assert.equal(cardOf('a-propos/')?.kicker, section?.title);
  });

  test('include each page of the paginated list', () => {
    const many = Array.from({ length: 61 }, (_, index) => makeProject({ slug: `e-${index}` }));
    const paths = cards(many, []).map((card) => card.page);
    assert.deepEqual(
      paths.filter((path) => path.startsWith('projets/page/')),
      ['projets/page/2/', 'projets/page/3/'],
    );
  });

  test('each have their own alternative text', () => {
    assert.equal(
      cardAlt('projets/fabrique/', 'Fabrique'),
      '«\u00a0Fabrique\u00a0», à côté du\u00a0motif du\u00a0projet',
    );
    assert.equal(
      cardAlt('filieres/jeu/', 'Jeu : les projets'),
      '«\u00a0Jeu\u00a0», à côté du\u00a0motif de la\u00a0filière',
    );
    assert.match(cardAlt('', 'Des pôles'), /«\u00a0Des\spôles\u00a0».*mosaïque des\slauréats$/);
    assert.match(cardAlt('donnees/', 'Données ouvertes'), /d’un\u00a0motif de formes géométriques$/);
  });
});
