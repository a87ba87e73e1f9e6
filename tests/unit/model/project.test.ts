import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  amountNature,
  communeNames,
  factsOn,
  regionsOf,
  sourcesOf,
  totalAmount,
  unknownFacts,
} from '#model/project.ts';
import { relatedFinder } from '#model/related.ts';
import { citedIds, numberSources } from '#model/source.ts';
import { groupByRegion, groupBySector, mostFirst } from '#model/statistics.ts';
import { makePlace, makeProject, makeSource } from '../../support/make-project.ts';

test('a project in several regions appears once in each', () => {
  const project = makeProject({ places: [makePlace('32'), makePlace('76', 'Albi'), makePlace('32')] });
  assert.deepEqual(
    regionsOf(project).map(({ name }) => name),
    ['Hauts-de-France', 'Occitanie'],
  );
  assert.deepEqual(communeNames(project), ['Roubaix', 'Albi']);
});

test('an unknown amount is not zero', () => {
  const phase = { phase: 'ami-2023', status: 'laureat', sourceId: 'drac' } as const;
  assert.equal(totalAmount({ phases: [phase] }), undefined);
  assert.equal(totalAmount({ phases: [{ ...phase, amount: 5 }, phase] }), 5);
});

test('a total is as uncertain as the most uncertain of the amounts that make it', () => {
  const phase = { phase: 'ami-2023', status: 'laureat', sourceId: 'drac' } as const;
  const announced = { ...phase, amount: 5, amountNature: 'annonce' } as const;
  const ceiling = { ...phase, amount: 5, amountNature: 'plafond-possible' } as const;
  assert.equal(amountNature({ phases: [announced, announced] }), 'annonce');
  assert.equal(amountNature({ phases: [announced, ceiling, { ...phase, amount: 5 }] }), 'plafond-possible');
  assert.equal(amountNature({ phases: [announced, phase] }), 'annonce', 'a phase without an amount has no say');
  assert.equal(amountNature({ phases: [announced, { ...phase, amount: 5 }] }), undefined);
  assert.equal(amountNature({ phases: [phase] }), undefined);
});

test('sources are numbered in the order of their citations, and the uncited ones come last', () => {
  const sources = ['a', 'b', 'c'].map((id) => makeSource(id, 0));
  const body = 'x<Source id="c" /> y<Source id="a" /> z<Source id="c" />';
  assert.deepEqual(citedIds(body), ['c', 'a']);
  assert.deepEqual(
    numberSources(sources, body).map(({ id, number }) => [id, number]),
    [
      ['c', 1],
      ['a', 2],
      ['b', 3],
    ],
  );
});

test('every component with a source counts as a citation, whatever its quotes', () => {
  const body = `<Chiffre valeur="3" libelle="x" source='b' /> <Citation auteur="y" source="c">z</Citation> <Source id='a' />`;
  assert.deepEqual(citedIds(body), ['b', 'c', 'a']);
});

test('a fact rests on its evidence, or on the only source of the project', () => {
  const two = makeProject({ sources: [makeSource('a', 1), makeSource('b', 2)], evidence: { places: ['b'] } });
  assert.deepEqual(
    sourcesOf(two, 'places').map(({ id }) => id),
    ['b'],
  );
  assert.deepEqual(sourcesOf(two, 'sectors'), []);
  assert.deepEqual(
    sourcesOf(makeProject(), 'sectors').map(({ id }) => id),
    ['drac'],
  );
});

test('evidence of an absent fact supports nothing, even when the page has a single source', () => {
  const project = makeProject({ evidence: { leadOrganisation: ['drac'] } });
  assert.deepEqual(sourcesOf(project, 'leadOrganisation'), []);
  assert.deepEqual(sourcesOf(project, 'partners'), []);
  assert.deepEqual(factsOn(project, makeSource('drac', 1)), ['places', 'sectors', 'phases']);
});

test('facts that no source gives are unknown, and an amount in any phase is known', () => {
  const phase = { phase: 'ami-2023', status: 'laureat', sourceId: 'drac' } as const;
  assert.deepEqual(unknownFacts(makeProject()), ['leadOrganisation', 'partners', 'amount']);
  const told = makeProject({
    leadOrganisation: { name: 'x' },
    partners: [{ name: 'y' }],
    phases: [phase, { ...phase, amount: 5 }],
  });
  assert.deepEqual(unknownFacts(told), []);
  assert.deepEqual(unknownFacts({ ...told, phases: [phase] }), ['amount']);
});

test('related projects share the region first, then sectors, and exclude the project itself', () => {
  const here = makeProject({ slug: 'ici', sectors: ['jeu'] });
  const neighbour = makeProject({ slug: 'voisin', sectors: ['mode'] });
  const kin = makeProject({ slug: 'parent', sectors: ['jeu'], places: [makePlace('76', 'Albi')] });
  const stranger = makeProject({ slug: 'autre', sectors: ['mode'], places: [makePlace('76', 'Albi')] });
  const related = relatedFinder([here, stranger, kin, neighbour])(here);
  assert.deepEqual(
    related.map(({ project }) => project.slug),
    ['voisin', 'parent'],
  );
  assert.equal(related[0]?.sharedRegion?.name, 'Hauts-de-France');
  assert.deepEqual(related[1]?.sharedSectors, ['jeu']);
});

test('among related projects of the same kind, the nearest come first, with their distances', () => {
  const at = (slug: string, regionCode: string, latitude: number) =>
    makeProject({ slug, sectors: ['jeu'], places: [{ ...makePlace(regionCode), latitude }] });
  const [here, ...others] = [
    at('ici', '32', 50),
    at('loin', '32', 52),
    at('pres', '32', 51),
    at('tout-pres', '76', 50.5),
  ];
  const related = relatedFinder([...others, here!])(here!);
  assert.deepEqual(
    related.map(({ project, kilometres }) => [project.slug, Math.round(kilometres)]),
    [
      ['pres', 111],
      ['loin', 222],
      ['tout-pres', 56],
    ],
  );
});

test('groups have all 18 regions but only the sectors with projects, and can be sorted by size', () => {
  const projects = [makeProject({ sectors: ['jeu', 'mode'] }), makeProject({ sectors: ['mode'] })];
  const regions = groupByRegion(projects);
  assert.equal(regions.length, 18);
  assert.equal(mostFirst(regions)[0]?.value.name, 'Hauts-de-France');
  assert.deepEqual(
    groupBySector(projects).map(({ value, projects }) => [value, projects.length]),
    [
      ['mode', 2],
      ['jeu', 1],
    ],
  );
});
