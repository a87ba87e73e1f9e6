import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SchemePage } from '#model/page.ts';
import type { Project } from '#model/project.ts';
import { regionByCode } from '#model/region.ts';
import { countLaureates } from '#model/statistics.ts';
import { holdings, homeFigures, laureateSentence, regionDescription } from '#text/figures.ts';
import { makeProject } from '../../support/make-project.ts';

const scheme = { figures: [{ key: 'laureats', value: 3 }], sources: [] } as unknown as SchemePage;
const projects = (count: number) =>
  Array.from({ length: count }, (_, index) => makeProject({ slug: `essai-${index}` }));
const plain = (text: string) => text.replace(/\s/gu, ' ');

const deduced = makeProject({ confirmation: 'indirecte' });

describe('the coverage of the scheme', () => {
  test('counts confirmed and deduced laureates apart, and those that are missing', () => {
    assert.equal(plain(laureateSentence(scheme, [])), 'Aucun lauréat documenté, sur 3 ; 3 à retrouver.');
    assert.equal(plain(laureateSentence(scheme, projects(1))), '1 lauréat confirmé, sur 3 ; 2 à retrouver.');
    assert.equal(
      plain(laureateSentence(scheme, [...projects(1), deduced])),
      '1 lauréat confirmé et 1 déduit, sur 3 ; 1 à retrouver.',
    );
    assert.equal(
      plain(laureateSentence(scheme, [...projects(2), deduced])),
      '2 lauréats confirmés et 1 déduit, sur 3.',
    );
    assert.equal(plain(laureateSentence(scheme, [deduced, deduced])), '2 lauréats déduits, sur 3 ; 1 à retrouver.');
  });

  test('is the promise of the home page: what was found, and what is missing', () => {
    const promise = (shown: Project[]) => plain(holdings(countLaureates(scheme, shown)).join(' : '));
    assert.equal(promise([]), '3 pôles créatifs : 0 retrouvé, 3 à retrouver');
    assert.equal(promise([...projects(1), deduced]), '3 pôles créatifs : 2 retrouvés, 1 à retrouver');
    assert.equal(promise(projects(3)), '3 pôles créatifs : 3 retrouvés');
    assert.equal(promise(projects(4)), '4 pôles créatifs : 4 retrouvés');
  });

  test('is given on the home page, with labels that agree with the numbers', () => {
    const labels = (shown: Project[]) =>
      homeFigures(scheme, shown)
        .slice(-2)
        .map(({ value, label }) => `${value} ${label}`);
    assert.deepEqual(labels([]), ['0 lauréat confirmé par une source', '0 région sur 18 a au moins une fiche']);
    assert.deepEqual(labels([...projects(2), deduced]), [
      '2 lauréats confirmés par une source, et 1 au statut déduit',
      '1 région sur 18 a au moins une fiche',
    ]);
  });
});

describe('the sentence about a region', () => {
  const complete = (count: number) => ({ slug: '', sources: [], verifiedOn: '', laureates: { count, sourceId: 'a' } });
  const sentence = (shown: Project[], count?: number) =>
    plain(regionDescription(regionByCode('32'), shown, count === undefined ? undefined : complete(count)));

  test('agrees with the number of projects, and names them', () => {
    assert.equal(sentence(projects(1)), '1 projet connu dans les Hauts-de-France : Essai.');
    assert.equal(sentence(projects(2)), '2 projets connus dans les Hauts-de-France : Essai et Essai.');
    assert.equal(sentence([]), 'Nous ne connaissons pas encore de lauréat dans les Hauts-de-France.');
  });

  test('says that all laureates are here only when a source gives their number', () => {
    assert.match(sentence(projects(2), 2), / Ce sont tous les lauréats de la première phase dans la région\.$/);
    assert.match(sentence(projects(1), 1), / C’est le seul lauréat de la première phase dans la région\.$/);
    assert.doesNotMatch(sentence(projects(1), 2), /lauréat/);
    assert.equal(sentence([], 0), 'La première phase ne compte aucun lauréat dans les Hauts-de-France.');
  });

  test('does not call a candidate a laureate', () => {
    const candidate = makeProject({
      slug: 'candidat',
      phases: [{ phase: 'ami-2023', status: 'candidat', sourceId: 'a' }],
    });
    assert.match(
      sentence([...projects(1), candidate], 1),
      / Tous les lauréats de la région à la première phase ont leur fiche\.$/,
    );
  });

  test('marks the projects whose status is deduced', () => {
    assert.match(regionDescription(regionByCode('32'), [deduced], undefined), /Essai \(statut déduit\)\.$/);
    assert.match(regionDescription(regionByCode('32'), projects(1), undefined), /Essai\.$/);
  });
});
