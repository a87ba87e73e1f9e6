import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sectors } from '#model/sector.ts';
import type { SchemePage } from '#model/page.ts';
import { pressFigures } from '#exports/press/figures.ts';
import { makePlace, makeProject, makeSource } from '../../../support/make-project.ts';

const scheme: SchemePage = {
  slug: 'dispositif',
  title: 'Le dispositif',
  description: '',
  sources: [makeSource('autre', 1), makeSource('gouvernement', 2)],
  verifiedOn: '2026-11-23',
  figures: [
    { key: 'laureats', value: 30, label: 'lauréats', sourceId: 'gouvernement' },
    { key: 'candidatures', value: 120, label: 'candidatures', sourceId: 'gouvernement' },
  ],
  calendar: [],
  shortTexts: [],
};
const phase = { phase: 'ami-2023', status: 'laureat', sourceId: 'drac' } as const;
const projects = [
  makeProject({ slug: 'un', title: 'Un', phases: [{ ...phase, amount: 50_000 }] }),
  makeProject({ slug: 'deux', title: 'Deux', sectors: ['design', 'jeu'], places: [makePlace('76')] }),
  makeProject({ slug: 'trois', title: 'Trois', confirmation: 'indirecte' }),
];
const figures = pressFigures(scheme, projects).map((figure) => ({
  ...figure,
  value: figure.value.replace(/\s/gu, ' '),
  label: figure.label.replace(/\s/gu, ' '),
}));
const beginning = (label: string) => figures.find((figure) => figure.label.startsWith(label));

describe('the figures of the press page', () => {
  test('figures of the scheme link to their source on the page', () => {
    assert.deepEqual(figures[0], {
      value: '30',
      label: 'lauréats',
      origins: [{ label: 'source 2', href: '#source-2' }],
    });
    assert.equal(figures[1]?.value, '120');
  });

  test('a percentage is given with the numbers that it is computed from', () => {
    assert.equal(beginning('des candidatures ont été retenues : 30 sur 120')?.value, '25 %');
  });

  test('a known amount leads to its source, and nothing is said of amounts when none is known', () => {
    assert.deepEqual(beginning('projet sur 3'), {
      value: '1',
      label: 'projet sur 3 a un montant connu : 50 000 € (nature non précisée)',
      origins: [{ label: 'Un (Éditeur)', href: '/projets/un/#source-1' }],
    });
    const none = pressFigures(scheme, [makeProject()]);
    assert.ok(!none.some(({ label }) => label.includes('montant')));
  });

  test('labels agree with their numbers', () => {
    const labels = pressFigures(scheme, [makeProject()]).map(({ value, label }) => `${value} ${label}`);
    assert.ok(labels.includes('1 région sur 18 où nous avons retrouvé un projet'), labels.join('\n'));
    assert.ok(labels.some((label) => label.startsWith('1 lauréat confirmé par une source, sur 30')));
  });

  test('counts come from the projects, with each region and commune counted once', () => {
    assert.equal(beginning('régions sur 18')?.value, '2');
    assert.equal(beginning('commune où')?.value, '1');
    assert.equal(
      beginning(
        `filières sur ${sectors.length} où nous avons retrouvé un projet ; la plus fréquente : Design (3 projets)`,
      )?.value,
      '2',
    );
    assert.equal(
      beginning('lauréats confirmés par une source, et 1 au statut déduit, sur 30 ; 27 restent à retrouver')?.value,
      '2',
    );
  });

  test('a candidate whose result is unknown is not counted as a laureate', () => {
    const candidate = makeProject({ phases: [{ ...phase, status: 'candidat' }] });
    const [laureates] = pressFigures(scheme, [candidate, makeProject()]).filter(({ label }) =>
      label.startsWith('lauréat confirmé'),
    );
    assert.equal(laureates?.value, '1');
  });
});
