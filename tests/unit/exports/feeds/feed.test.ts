import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { regionByCode, regions } from '#model/region.ts';
import { feedId, feedLength, feedOf } from '#exports/feeds/feed.ts';
import type { Project } from '#model/project.ts';
import { makePlace, makeProject } from '../../../support/make-project.ts';

const change = (at: string, fields: string[] = [], isCreation = false) => ({ at, fields, isCreation });
const plain = (text = '') => text.replace(/\s/gu, ' ');
const entriesOf = (changes: Partial<Project> = {}) => feedOf([makeProject(changes)]).entries;
const htmlOf = (changes: Partial<Project> = {}) => plain(entriesOf(changes)[0]?.html);
const created = change('2026-11-20T08:00:00Z', [], true);
const amount = {
  ...change('2026-11-24T10:00:00Z', ['phases', 'texte']),
  facts: {
    phases: {
      before: [{ phase: 'ami-2023', status: 'laureat', sourceId: 'drac' }],
      after: [{ phase: 'ami-2023', status: 'laureat', amount: 50_000, sourceId: 'drac' }],
    },
  },
} as const;
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

  test('of the creation of a page are those that its project had before changes had entries', () => {
    const ids = [entriesOf({ history: [amount, created] }), entriesOf()].map((entries) => entries.at(-1)?.id);
    assert.deepEqual(ids, [feedId('projets/essai/'), feedId('projets/essai/')]);
  });

  test('of a change are made from its day and the first address of its project', () => {
    const history = [amount, created];
    const [now] = entriesOf({ history });
    const [moved] = entriesOf({ history, slug: 'neuf', formerSlugs: ['essai'] });
    assert.equal(now?.id, feedId('nouveautes/#2026-11-24-essai'));
    assert.equal(moved?.id, now?.id);
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
    assert.deepEqual(
      titles(projects).map((title) => title.replace(/\s:.*/u, '')),
      ['first', 'second', 'third', 'last'],
    );
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
  test('is a day of change of a project, named by what changed, and leads to the page of the project', () => {
    const entries = entriesOf({ history: [amount, created] });
    assert.deepEqual(
      entries.map(({ title, address }) => [plain(title), address]),
      [
        ['Essai : montant et texte', 'http://localhost:4321/projets/essai/'],
        ['Essai : nouvelle fiche', 'http://localhost:4321/projets/essai/'],
      ],
    );
  });

  test('is published at the moment of its change, and has the title of its project alone without a history', () => {
    const datesOf = (history: Project['history']) =>
      entriesOf({ history }).map(({ published, updated }) => [published, updated]);
    assert.deepEqual(datesOf([amount, created]), [
      ['2026-11-24T10:00:00Z', '2026-11-24T10:00:00Z'],
      ['2026-11-20T08:00:00Z', '2026-11-20T08:00:00Z'],
    ]);
    assert.deepEqual(datesOf([]), [[undefined, '2026-11-23T00:00:00Z']]);
    assert.equal(entriesOf()[0]?.title, 'Essai');
  });

  test('says what changed in words, in its summary and in its content, with a link to the page of the news', () => {
    const [entry] = entriesOf({ history: [amount, created] });
    assert.equal(plain(entry?.summary), 'Montant : inconnu → 50 000 €. Texte modifié.');
    const html = plain(entry?.html);
    assert.match(
      html,
      /^<p>Le 24 novembre 2026 :<\/p><ul><li>Montant : inconnu → 50 000 €<\/li><li>Texte modifié<\/li>/,
    );
    assert.ok(html.includes('href="http://localhost:4321/nouveautes/#2026-11-24-essai"'), html);
    assert.ok(htmlOf({ history: [created] }).includes('<li>Fiche créée</li>'));
    assert.ok(htmlOf().includes('<li>Fiche vérifiée le 23 novembre 2026</li>'));
  });

  test('describes its project when its page is new', () => {
    const [changed, made] = entriesOf({ history: [amount, created] });
    assert.ok(plain(made?.html).includes('Un résumé.'));
    assert.equal(plain(made?.summary), 'Une accroche.');
    assert.ok(!plain(changed?.html).includes('Un résumé.'));
  });

  test('gives the status and the amount of the project with their certainty', () => {
    const phases = [
      { phase: 'ami-2023', status: 'laureat', amount: 50_000, amountNature: 'plafond-possible', sourceId: 'drac' },
    ] as const;
    const html = htmlOf({ confirmation: 'indirecte', phases });
    assert.ok(html.includes('(statut déduit, non confirmé)'), html);
    assert.ok(html.includes('Aide annoncée : 50 000 € (plafond possible).'), html);
    assert.doesNotMatch(htmlOf(), /Aide|déduit/);
  });
});
