import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { projectNodes } from '#exports/structured/project.ts';
import type { Project } from '#model/project.ts';
import { makePlace, makeProject } from '../../../support/make-project.ts';

/** Nodes of the page and of the project as serialised, hence without their `undefined` properties. */
function nodesOf(changes: Partial<Project> = {}) {
  const [page, project] = JSON.parse(JSON.stringify(projectNodes(makeProject(changes))));
  return { page, project };
}

const won = { phase: 'ami-2023', status: 'laureat', date: '2023-10-26', sourceId: 'drac' } as const;

describe('the aid', () => {
  test('has an amount only when it is known', () => {
    assert.deepEqual(nodesOf({ phases: [{ ...won, amount: 50_000 }] }).project.funding[0].amount, {
      '@type': 'MonetaryAmount',
      value: 50_000,
      currency: 'EUR',
    });
    assert.ok(!('amount' in nodesOf({ phases: [won] }).project.funding[0]));
  });

  test('is a maximum, not a value, when it may be a ceiling', () => {
    const phases = [{ ...won, amount: 50_000, amountNature: 'plafond-possible' }] as const;
    assert.deepEqual(nodesOf({ phases }).project.funding[0].amount, {
      '@type': 'MonetaryAmount',
      maxValue: 50_000,
      name: 'plafond possible',
      currency: 'EUR',
    });
  });

  test('is left out for a project that no source calls a laureate, and for a candidate', () => {
    assert.ok(!('funding' in nodesOf({ confirmation: 'indirecte', phases: [{ ...won, amount: 50_000 }] }).project));
    assert.ok(!('funding' in nodesOf({ phases: [{ ...won, status: 'candidat' }] }).project));
  });

  test('has one entry for each phase won', () => {
    const phases = [won, { ...won, phase: 'aap-2025', status: 'candidat' } as const];
    assert.deepEqual(
      nodesOf({ phases }).project.funding.map(({ name }: { name: string }) => name),
      ['Appel à manifestation d’intérêt (2023)'],
    );
  });
});

test('the page has the codes of the data files for its status, and for the amounts that it gives', () => {
  const codes = (changes: Partial<Project>) =>
    nodesOf(changes).page.mentions.map(({ propertyID, value }: Record<string, string>) => [propertyID, value]);
  const phases = [{ ...won, amount: 50_000, amountNature: 'annonce' }] as const;
  assert.deepEqual(codes({ phases }), [
    ['confirmation', 'directe'],
    ['montant_nature', 'annonce'],
  ]);
  assert.deepEqual(codes({ phases, confirmation: 'indirecte' }), [['confirmation', 'indirecte']]);
  assert.deepEqual(codes({ phases: [won] }), [['confirmation', 'directe']]);
});

test('the status of a project says when we deduce it', () => {
  assert.match(nodesOf({ confirmation: 'indirecte' }).project.disambiguatingDescription, /^Lauréat .*statut déduit/);
  assert.doesNotMatch(nodesOf().project.disambiguatingDescription, /déduit/);
});

describe('the members of a project', () => {
  test('are the lead organisation and the partners, each with its role', () => {
    const { member } = nodesOf({
      leadOrganisation: { name: 'Ville', website: 'https://ville.fr/' },
      partners: [{ name: 'École' }],
    }).project;
    assert.deepEqual(member, [
      {
        '@type': 'OrganizationRole',
        roleName: 'porteur',
        member: { '@type': 'Organization', name: 'Ville', url: 'https://ville.fr/' },
      },
      { '@type': 'OrganizationRole', roleName: 'partenaire', member: { '@type': 'Organization', name: 'École' } },
    ]);
  });

  test('are left out when sources name nobody', () => assert.ok(!('member' in nodesOf().project)));
});

test('places have their commune, their region and the coordinates of the commune', () => {
  const [place] = nodesOf({ places: [{ ...makePlace(), name: 'Plaine Images' }] }).project.location;
  assert.equal(place.name, 'Plaine Images, Roubaix');
  assert.deepEqual(place.address, {
    '@type': 'PostalAddress',
    addressLocality: 'Roubaix',
    addressRegion: 'Hauts-de-France',
    addressCountry: 'FR',
  });
  // The coordinates are those of the commune: the exact ones of the place are unknown.
  assert.equal(place.geo, undefined);
  assert.deepEqual(place.containedInPlace, {
    '@type': 'City',
    name: 'Roubaix',
    geo: { '@type': 'GeoCoordinates', latitude: 50.69, longitude: 3.182 },
  });
});

test('deduced facts are left out', () => {
  const leadOrganisation = { name: 'Ville' };
  const { project } = nodesOf({ leadOrganisation, phases: [won], deduced: ['places', 'leadOrganisation', 'phases'] });
  for (const property of ['location', 'member', 'funding']) assert.ok(!(property in project), property);
});

test('the page has its sources, its licence, its dates and its card', () => {
  const history = [
    { at: '2026-11-25T10:00:00+01:00', isCreation: false, fields: ['porteur'] },
    { at: '2026-11-20T08:00:00+01:00', isCreation: true, fields: [] },
  ];
  const { page } = nodesOf({ history });
  assert.equal(page.datePublished, '2026-11-20');
  assert.equal(page.dateModified, '2026-11-25');
  assert.equal(page.lastReviewed, '2026-11-23');
  assert.match(page.license, /licence-ouverte/);
  assert.match(page.image, /\/partage\/projets\/essai\.png$/);
  assert.deepEqual(page.keywords, ['Design']);
  assert.deepEqual(page.citation, [
    {
      '@type': 'CreativeWork',
      name: 'Titre',
      url: 'https://exemple.fr/',
      publisher: { '@type': 'Organization', name: 'Éditeur' },
    },
  ]);
  assert.ok(!('datePublished' in nodesOf().page), 'a creation that is not known');
});

test('a page is not reviewed before it is published', () => {
  const history = [{ at: '2026-11-24T08:00:00+01:00', isCreation: true, fields: [] }];
  const { page } = nodesOf({ history });
  assert.equal(page.datePublished, '2026-11-24');
  assert.ok(!('lastReviewed' in page));
});
