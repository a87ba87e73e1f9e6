import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { regionByCode, regions } from '#model/region.ts';
import { entryHtml, feedId, feedLength, feedOf, lastChangeSentence } from '#exports/feeds/feed.ts';
import { makePlace, makeProject } from '../../../support/make-project.ts';

const change = (at: string, fields: string[] = [], isCreation = false) => ({ at, fields, isCreation });
const titles = (projects: Parameters<typeof feedOf>[0]) => feedOf(projects).entries.map(({ title }) => title);

describe('ids', () => {
  test('are name-based UUIDs that never change, identical to those of Python’s uuid.uuid5', () => {
    assert.equal(feedId('projets/fabrique/'), 'urn:uuid:16d82240-591b-5084-a240-c0dbdde7d986');
    assert.equal(feedId('flux/projets.atom'), 'urn:uuid:a9da49bc-94f1-5986-a7a0-7ee6be617858');
  });

  test('come from the first address of a project that has moved', () => {
    const [entry] = feedOf([makeProject({ slug: 'fabrique-3', formerSlugs: ['fabrique', 'fabrique-2'] })]).entries;
    assert.equal(entry?.id, feedId('projets/fabrique/'));
    assert.match(entry?.address ?? '', /\/projets\/fabrique-3\/$/);
  });

  test('are different for every feed', () => {
    const ids = [feedOf([]), ...regions.map((region) => feedOf([], region))].map(({ id }) => id);
    assert.equal(new Set(ids).size, 19);
  });
});

describe('a feed', () => {
  test('gives the latest change first, whatever its time zone; ties keep their order', () => {
    const at = (title: string, moment: string) => makeProject({ title, history: [change(moment)] });
    const projects = [
      at('second', '2026-11-24T10:30:00+01:00'),
      at('first', '2026-11-24T10:00:00Z'),
      at('third', '2026-11-24T09:30:00Z'),
      makeProject({ title: 'last', verifiedOn: '2026-11-20' }),
    ];
    assert.deepEqual(titles(projects), ['first', 'second', 'third', 'last']);
    assert.equal(feedOf(projects).updated, '2026-11-24T10:00:00Z');
  });

  test('without an entry, always has the same update date', () => {
    const corse = regions.find(({ slug }) => slug === 'corse');
    const feed = feedOf([makeProject()], corse);
    assert.deepEqual(feed.entries, []);
    assert.equal(feed.updated, feedOf([makeProject({ verifiedOn: '2026-12-01' })], corse).updated);
  });

  test('of a region, has the projects of that region', () => {
    const both = makeProject({ places: [makePlace('32'), makePlace('76')] });
    const elsewhere = makeProject({ title: 'Ailleurs', places: [makePlace('94')] });
    assert.deepEqual(
      feedOf([both, elsewhere], regionByCode('76')).entries.map(({ title }) => title),
      ['Essai'],
    );
  });

  test('has a limited number of entries', () => {
    const many = Array.from({ length: feedLength + 1 }, (_, index) => makeProject({ slug: `essai-${index}` }));
    assert.equal(feedOf(many).entries.length, feedLength);
  });
});

describe('an entry', () => {
  test('gives the creation date of its page when it is known', () => {
    const history = [change('2026-11-24T10:00:00Z', ['porteur']), change('2026-11-20T08:00:00Z', [], true)];
    const published = (project = makeProject({ history })) => feedOf([project]).entries[0]?.published;
    assert.equal(published(), '2026-11-20T08:00:00Z');
    assert.equal(published(makeProject()), undefined);
  });

  test('describes the last change', () => {
    const said = (history: ReturnType<typeof change>[]) => lastChangeSentence({ history, verifiedOn: '2026-11-23' });
    assert.equal(said([]), 'Fiche vérifiée le 23\u00a0novembre 2026.');
    assert.equal(said([change('2026-12-01T10:00:00Z', [], true)]), 'Fiche créée le 1er\u00a0décembre 2026.');
    assert.equal(
      said([change('2026-11-24T10:00:00Z', ['porteur', 'verifie_le'])]),
      'Le 24\u00a0novembre\u00a02026\u00a0: porteur et date de vérification modifiés.',
    );
    assert.equal(said([change('2026-11-24T10:00:00Z')]), 'Fiche modifiée le 24\u00a0novembre 2026.');
  });

  test('states that a status is deduced when no source calls the project a laureate', () => {
    assert.match(entryHtml(makeProject({ confirmation: 'indirecte' })), /statut déduit, non confirmé/);
    assert.doesNotMatch(entryHtml(makeProject()), /déduit/);
  });
});

test('an entry gives the status and the amount with their certainty', () => {
  const phases = [
    { phase: 'ami-2023', status: 'laureat', amount: 50_000, amountNature: 'plafond-possible', sourceId: 'drac' },
  ] as const;
  const html = entryHtml(makeProject({ confirmation: 'indirecte', phases })).replace(/\s/gu, ' ');
  assert.ok(html.includes('(statut déduit, non confirmé)'), html);
  assert.ok(html.includes('Aide annoncée : 50 000 € (plafond possible).'), html);
  assert.doesNotMatch(entryHtml(makeProject()), /Aide|déduit/);
});
