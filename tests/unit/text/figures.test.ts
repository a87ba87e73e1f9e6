import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SchemePage } from '#model/page.ts';
import type { Project } from '#model/project.ts';
import { regionByCode } from '#model/region.ts';
import { coverage, homeFigures, homeHeadline, regionDescription } from '#text/figures.ts';
import { numberInWords } from '#text/format.ts';
import { makeProject } from '../../support/make-project.ts';

const scheme = { figures: [{ key: 'laureats', value: 3 }], sources: [] } as unknown as SchemePage;
const projects = (count: number) =>
  Array.from({ length: count }, (_, index) => makeProject({ slug: `essai-${index}` }));
const plain = (text: string) => text.replace(/\s/gu, ' ');

const deduced = makeProject({ confirmation: 'indirecte' });

describe('the coverage of the scheme', () => {
  test('counts confirmed and deduced laureates apart, and those that are missing', () => {
    assert.equal(plain(coverage(scheme, [])), 'Aucun lauréat documenté, sur 3 ; 3 restent à documenter.');
    assert.equal(plain(coverage(scheme, projects(1))), '1 lauréat confirmé, sur 3 ; 2 restent à documenter.');
    assert.equal(
      plain(coverage(scheme, [...projects(1), deduced])),
      '1 lauréat confirmé et 1 déduit, sur 3 ; 1 reste à documenter.',
    );
    assert.equal(plain(coverage(scheme, [...projects(2), deduced])), '2 lauréats confirmés et 1 déduit, sur 3.');
    assert.equal(plain(coverage(scheme, [deduced, deduced])), '2 lauréats déduits, sur 3 ; 1 reste à documenter.');
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
  test('marks the projects whose status is deduced', () => {
    assert.match(regionDescription(regionByCode('32'), [deduced], undefined), /Essai \(statut déduit\)\.$/);
    assert.match(regionDescription(regionByCode('32'), projects(1), undefined), /Essai\.$/);
  });
});

test('the headline of the home page counts the laureates announced, in words', () => {
  assert.equal(homeHeadline(scheme), 'Trois pôles pour créer, région par région');
  assert.match(homeHeadline({ ...scheme, figures: [] }), /^Des pôles/);
});

test('a number in words is French', () => {
  const words: [number, string][] = [
    [25, 'vingt-cinq'],
    [30, 'trente'],
    [41, 'quarante et un'],
    [71, 'soixante et onze'],
    [77, 'soixante-dix-sept'],
    [80, 'quatre-vingts'],
    [81, 'quatre-vingt-un'],
    [95, 'quatre-vingt-quinze'],
    [99, 'quatre-vingt-dix-neuf'],
  ];
  for (const [value, text] of words) assert.equal(numberInWords(value), text);
  assert.equal(numberInWords(138), '138');
});
