import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readContentFile } from '#validation/content-file.ts';
import type { ProjectFile } from '#validation/project.ts';
import { goodProject, issuesOf, spoil } from '../../support/content.ts';

describe('a project file', () => {
  test('gives a domain object, with English keys and the resolved commune', () => {
    const { issues, data } = readContentFile('projets', 'content/projets/essai.mdx', goodProject);
    assert.deepEqual(issues, []);
    const project = data as ProjectFile;
    assert.equal(project.title, 'Essai');
    assert.deepEqual(project.sectors, ['audiovisuel', 'jeu']);
    assert.deepEqual(project.places[0]?.commune, {
      code: '59512',
      name: 'Roubaix',
      departement: { code: '59', name: 'Nord' },
      regionCode: '32',
    });
    assert.equal(project.phases[0]?.amount, 100000);
    assert.equal(project.phases[0]?.date, '2023-10-26');
    assert.deepEqual(project.evidence.places, ['drac-hdf']);
  });

  test('gives the date of a result as precise as its source', () => {
    for (const [typed, date] of [
      ['2023-10', '2023-10'],
      ['"2023"', '2023'],
    ] as const) {
      const text = spoil('date: 2023-10-26\n    montant', `date: ${typed}\n    montant`);
      const { issues, data } = readContentFile('projets', 'content/projets/essai.mdx', text);
      assert.deepEqual(issues, []);
      assert.equal((data as ProjectFile).phases[0]?.date, date);
    }
  });

  test('gives no lead organisation, amount or partner when they are missing', () => {
    const text = goodProject
      .replace(/porteur:[\s\S]*?(?=partenaires:)/, '')
      .replace(/partenaires:[\s\S]*?(?=preuves:)/, '')
      .replace(/ {4}montant: .*\n/, '');
    const { issues, data } = readContentFile('projets', 'content/projets/essai.mdx', text);
    assert.deepEqual(issues, []);
    const project = data as ProjectFile;
    assert.equal(project.leadOrganisation, undefined);
    assert.equal(project.phases[0]?.amount, undefined);
    assert.deepEqual(project.partners, []);
  });

  test('gives its unknowns: lines of at most 140 signs, all different, without a final full stop', () => {
    const withUnknowns = (...lines: string[]) =>
      goodProject.replace('sources:\n', `inconnues:\n${lines.map((line) => `  - ${line}\n`).join('')}sources:\n`);
    const { issues, data } = readContentFile(
      'projets',
      'content/projets/essai.mdx',
      withUnknowns('La date d’ouverture', 'Le nom du lieu'),
    );
    assert.deepEqual(issues, []);
    assert.deepEqual((data as ProjectFile).unknowns, ['La date d’ouverture', 'Le nom du lieu']);
    assert.match(issuesOf(withUnknowns('La date.')).join(), /inconnues \(n° 1\)[\s\S]*sans point final/);
    assert.match(issuesOf(withUnknowns('x'.repeat(141))).join(), /140 signes au plus/);
    assert.match(issuesOf(withUnknowns('La date', 'La date')).join(), /toutes différentes/);
    const typed = goodProject.replace('sources:\n', 'inconnues: La date, et le lieu\nsources:\n');
    assert.match(issuesOf(typed).join(), /« - La date, et le lieu »/);
  });
});

test('an error in a source or a result is reported once, not again for the facts that rest on it', () => {
  assert.equal(issuesOf(spoil('url: https://www.culture.gouv.fr/page', 'url: ici')).length, 1);
  assert.equal(issuesOf(spoil('montant: 100000', 'montant: beaucoup')).length, 1);
});

describe('the words quoted from a source', () => {
  const excerptOf = (typed: string) => {
    const text = spoil('consultee_le: 2026-11-23\n', `consultee_le: 2026-11-23\n    extrait: ${typed}\n`);
    const { data, issues } = readContentFile('projets', 'content/projets/essai.mdx', text);
    assert.deepEqual(issues, []);
    return (data as ProjectFile).sources[0]?.excerpt;
  };

  test('lose only the guillemets around them, which the page adds', () => {
    assert.equal(excerptOf('« Deux pôles sont retenus. »'), 'Deux pôles sont retenus.');
    assert.equal(excerptOf('«Le pôle «Image» est retenu»'), 'Le pôle «Image» est retenu');
    assert.equal(excerptOf('« Un pôle » et « un autre »'), '« Un pôle » et « un autre »');
    assert.equal(excerptOf('Un pôle […] est retenu'), 'Un pôle […] est retenu');
  });

  test('are 200 characters at most, and not only guillemets', () => {
    const typed = (text: string) => spoil('verifie_le', `    extrait: ${text}\nverifie_le`);
    assert.match(issuesOf(typed('a'.repeat(201))).join(), /201 reçus[\s\S]*coupez-le par « \[…\] »/);
    assert.match(issuesOf(typed('« »')).join(), /sans guillemets autour/);
  });
});

test('the archived copy of a source has a safe address', () => {
  const typed = (address: string) => spoil('verifie_le', `    archive: ${address}\nverifie_le`);
  const { data } = readContentFile(
    'projets',
    'content/projets/essai.mdx',
    typed('https://archive.org/web/https://a.fr/'),
  );
  assert.equal((data as ProjectFile).sources[0]?.archiveUrl, 'https://archive.org/web/https://a.fr/');
  assert.match(issuesOf(typed('http://archive.org/x')).join(), /essayez https:\/\/archive\.org\/x/);
});

test('what an amount is comes from a closed list, and only with an amount', () => {
  const typed = (nature: string) => spoil('montant: 100000', `montant: 100000\n    montant_nature: ${nature}`);
  const { data } = readContentFile('projets', 'content/projets/essai.mdx', typed('plafond-possible'));
  assert.equal((data as ProjectFile).phases[0]?.amountNature, 'plafond-possible');
  assert.match(issuesOf(typed('plafond')).join(), /écrivez « plafond-possible »/);
  assert.match(
    issuesOf(typed('annonce').replace('    montant: 100000\n', '')).join(),
    /montant_nature »[\s\S]*ajoutez « montant », ou retirez cette ligne/,
  );
});
