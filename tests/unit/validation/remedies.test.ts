import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { communeRemedy } from '#validation/commune-remedy.ts';
import { readContentFile } from '#validation/content-file.ts';
import { nearestId } from '#validation/nearest.ts';
import { goodProject, issuesOf, spoil } from '../../support/content.ts';

const leadOrganisation = `porteur:
  nom: Communauté de communes Retz-en-Valois
  type: collectivite
  site: https://www.retz-en-valois.fr/`;

const proofs = ['lieux', 'secteurs', 'porteur', 'partenaires', 'montant']
  .map((fact) => `\n  ${fact}: [drac-hdf]`)
  .join('');

/** A part of the good file, the text that a newcomer writes in its place, and the remedy. */
const cases: [part: string, by: string, remedy: string][] = [
  ['secteurs: [audiovisuel, jeu]', 'secteurs: audiovisuel, photographie', 'écrivez [audiovisuel, photographie]'],
  ['secteurs: [audiovisuel, jeu]', 'secteurs: [musique]', 'écrivez « musique-et-son »'],
  [leadOrganisation, 'porteur: La Roche', 'allez à la ligne et écrivez, en retrait : « nom: La Roche »'],
  ['  - nom: Centre des monuments nationaux\n    type: etablissement-public', '  - La Roche', '« - nom: La Roche »'],
  ['  lieux: [drac-hdf]', '  lieux: drac-hdf', 'écrivez [drac-hdf]'],
  [proofs, ' drac-hdf', '« lieux: [drac-hdf] »'],
  ['confirmation: directe', 'confirmation: oui', '« directe » si une source le dit lauréat'],
  ['type: collectivite', 'type: école', 'écrivez « formation-recherche »'],
  ['id: drac-hdf', 'id: communiqué', 'écrivez « communique »'],
  ['https://www.culture.gouv.fr/page', 'http://www.culture.gouv.fr/a', 'essayez https://www.culture.gouv.fr/a'],
  ['date: 2023-10-26\n    consultee', 'date: 10/2023\n    consultee', 'écrivez « 2023-10 »'],
  ['date: 2023-10-26\n    montant', 'date: octobre 2023\n    montant', 'écrivez « 2023-10 »'],
  ['date: 2023-10-26\n    montant', 'date: fin 2023\n    montant', 'écrivez "2023", ou le mois'],
  ['date: 2023-10-26\n    montant', 'date: 2023\n    montant', 'entre guillemets : "2023"'],
  ['    source: drac-hdf', '    source: prefecture', 'citez une source qui dit ce fait'],
  ['titre: Essai', 'titre: Pôle : lauréat', 'titre: "Pôle : lauréat"'],
  ['titre: Essai', 'titre:Essai', 'une espace après « : » : « titre: Essai »'],
  ['[audiovisuel, jeu]', '[audiovisuel', 'ajoutez ] à la fin de la liste'],
  ['  - nom: Plaine', '  nom: Plaine', 'un tiret commence chaque élément'],
  ['<Source id="drac-hdf" />', '<Source id="drac-hdf">', 'écrivez <Source id="drac-hdf" />'],
  ['<Source id="drac-hdf" />', '<Source id=drac-hdf />', 'id="drac-hdf"'],
  ['<Source id="drac-hdf" />', '<https://www.culture.gouv.fr/>', '[le nom du site](https://www.culture.gouv.fr/)'],
];

describe('a remedy gives the text to write, in French', () => {
  for (const [part, by, remedy] of cases)
    test(by.trim(), () => {
      const reported = issuesOf(spoil(part, by)).join('\n');
      assert.ok(reported.includes(remedy), reported);
      assert.doesNotMatch(reported, /remplacez la valeur|expected|allowed|\(\d+:\d+\)/i);
    });
});

test('the remedy for an address mentions a port only when there is one', () => {
  const reported = (url: string) => issuesOf(spoil('https://www.culture.gouv.fr/page', url)).join();
  assert.doesNotMatch(reported('ici'), /port/);
  assert.match(reported('https://www.culture.gouv.fr:81/'), /sans identifiant ni port/);
});

test('an id is guessed by its spelling, never because it is the only one or from another year', () => {
  assert.equal(nearestId('drac-hfd', ['drac-hdf', 'ville']), 'drac-hdf');
  assert.equal(nearestId('communiqué', ['communique']), 'communique');
  for (const id of ['laval-agglomeration-2023', 'drac-hdf-2022'])
    assert.equal(nearestId(id, ['drac-hdf-2023']), undefined);
  assert.equal(nearestId('x', []), undefined);
});

test('a single commune that is not shown is announced in the singular', () => {
  assert.match(communeRemedy('Bagneux') ?? '', /Meurthe-et-Moselle\), ou une autre$/);
});

test('a commune is told from its homonyms by its département or its postal code, wherever they are written', () => {
  for (const typed of ['Saint-Denis (93)', 'Saint-Denis, Seine-Saint-Denis', '93200 Saint-Denis', 'Saint-Denis 93210'])
    assert.match(communeRemedy(typed) ?? '', /^écrivez "93066" \(Saint-Denis, Seine-Saint-Denis\)$/, typed);
  assert.match(communeRemedy('Bastia 20200') ?? '', /^écrivez "2B033"/);
});

test('a name that ends with parentheses is found', () => {
  assert.match(communeRemedy('Castillon (Canton de Lembeye)') ?? '', /^écrivez "64182"/);
});

test('a commune is found after « à », before its département, and in a whole address', () => {
  for (const [typed, expected] of [
    ['A Rennes', '"35238"'],
    ['à Rennes', '"35238"'],
    ['Saint-Denis de La Réunion', '"97411"'],
    ['Saint-Denis (Réunion)', '"97411"'],
    ['Fort de France Martinique', '"97209"'],
    ['Fort-de-France (Martinique)', '"97209"'],
    ['12 rue des Fleurs 35000 Rennes', '"35238"'],
    ['12 rue des Fleurs, Rennes 35000', '"35238"'],
    ['12 rue des Fleurs 35000', '"35238"'],
    ['35042 Rennes Cedex', '"35238"'],
  ] as const)
    assert.ok(communeRemedy(typed)?.startsWith(`écrivez ${expected}`), `${typed}: ${communeRemedy(typed)}`);
});

test('a name of several places proposes them all', () => {
  for (const typed of ['Saint-Denis', 'à Saint-Denis'])
    assert.match(communeRemedy(typed) ?? '', /^choisissez la bonne commune : (?=.*"97411").*"93066"/, typed);
  assert.match(communeRemedy('12 rue de la Gare 01120') ?? '', /^choisissez la bonne commune : .+, "/);
});

describe('a file is told its right name instead of', () => {
  for (const [typed, expected] of [
    ['Pôle créatif.mdx', 'pole-creatif'],
    ['pole.md', 'pole'],
    ['pole.mdx.txt', 'pole'],
    ['POLE.MDX', 'pole'],
    ['pole.mdx ', 'pole'],
    ['pole_creatif.mdx', 'pole-creatif'],
    ['pole 2.0.mdx', 'pole-2-0'],
  ] as const)
    test(typed, () => {
      const [issue] = readContentFile('projets', `content/projets/${typed}`, goodProject).issues;
      assert.deepEqual(
        [issue?.code, issue?.remedy],
        ['file-name', `renommez le fichier, par exemple en ${expected}.mdx`],
      );
    });
});
