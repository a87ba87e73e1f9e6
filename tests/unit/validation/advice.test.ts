import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { adviseOn } from '#validation/advice.ts';
import { readContentFile } from '#validation/content-file.ts';
import { goodProject, spoil } from '../../support/content.ts';

const file = 'content/projets/essai.mdx';
const read = (text: string) => readContentFile('projets', file, text);
const reported = (text: string) =>
  adviseOn({ ...read(text), file }).map(({ line, column, received }) => `${line}:${column} ${received}`);

const second = `  - id: ville
    titre: Un pôle
    editeur: Ville de Roubaix
    url: https://www.ville-roubaix.fr/pole
    consultee_le: 2026-11-23
verifie_le`;
const twoSources = spoil('verifie_le', second);

describe('a valid project file', () => {
  test('gets no advice when each of its facts names its source', () => {
    assert.deepEqual(reported(goodProject), []);
  });

  test('gets advice on each fact without a source, by its name, even when there is a single source', () => {
    assert.deepEqual(reported(goodProject.replace(/preuves:\n(?: {2}.*\n)+/, '')), [
      '8:3 les lieux n’ont pas de source',
      '6:11 les filières n’ont pas de source',
      '13:3 le porteur n’a pas de source',
      '17:3 les partenaires n’ont pas de source',
      '23:14 le montant n’a pas de source',
    ]);
    const absent = goodProject
      .replace(/porteur:[\s\S]*?(?=preuves:)/, '')
      .replace(/ {2}(?:porteur|partenaires): .*\n/g, '');
    assert.deepEqual(reported(absent), [], 'what the file does not give needs no source');
  });

  test('gets advice on evidence of a fact that it does not give', () => {
    const found = reported(goodProject.replace(/^porteur:\n(?: {2}.*\n)+/m, ''));
    assert.deepEqual(found, ['18:12 des sources appuient « porteur », que la fiche ne donne pas']);
  });

  test('gets advice on what it says both to be known and unknown', () => {
    const denied = (from: string, to: string) => reported(spoil(from, to)).map((one) => one.replace(/^\S+ /, ''));
    const said = (passage: string, fact: string) => [`« ${passage} », alors que la fiche donne « ${fact} »`];
    const unknown = (line: string) => denied('sources:\n', `inconnues:\n  - ${line}\nsources:\n`);
    assert.deepEqual(unknown('Le montant de l’aide'), said('Le montant de l’aide', 'montant'));
    assert.deepEqual(unknown("L'aide attribuée"), said('L’aide attribuée', 'montant'));
    assert.deepEqual(unknown('Si le montant est un plafond'), []);
    assert.deepEqual(unknown('La date d’ouverture'), []);
    const body = '## Suite\n\nUn fait. Le montant de l’aide\nn’est pas connu. Un autre.';
    const [first = ''] = reported(spoil('Un texte', body.replace('aide\n', 'aide ')));
    assert.match(first, /^44:10 « Le montant de l’aide n’est pas connu\. », alors/);
    assert.deepEqual(
      denied('Deux phrases.', 'Nos sources ne disent pas qui est le porteur. Elles n’en disent rien.'),
      said('Nos sources ne disent pas qui est le porteur.', 'porteur'),
    );
    assert.deepEqual(
      denied('Deux phrases.', 'Le porteur reste inconnu.'),
      said('Le porteur reste inconnu.', 'porteur'),
    );
  });

  test('gets advice on the sources that nothing cites', () => {
    assert.ok(reported(twoSources).includes('38:5 rien ne cite la source « ville »'));
    for (const call of ['<Chiffre valeur="1" libelle="x" source="ville" />', "<Source id='ville' />"])
      assert.ok(!reported(`${twoSources}\n${call}\n`).join().includes('rien ne cite'), call);
  });

  test('gets advice to move a section on what is unknown to its field', () => {
    const [advice, ...others] = reported(`${goodProject}\n## Ce que nos sources ne disent pas\n\n- La date.\n`);
    assert.match(advice ?? '', /^\d+:1 l’intertitre « ## Ce que nos sources ne disent pas »$/);
    const line = Number(advice?.split(':')[0]);
    assert.match(`${goodProject}\n## Ce`.split('\n')[line - 1] ?? '', /^## Ce/);
    assert.deepEqual(others, []);
  });

  test('gets advice when its text cites no source', () => {
    assert.deepEqual(reported(spoil('<Source id="drac-hdf" />', '')), ['42:1 ce texte n’appelle aucune source']);
  });

  test('gets advice on names, sentences and addresses left from the example', () => {
    const copied = reported(readFileSync('docs/exemple.mdx', 'utf8'));
    assert.match(
      copied.join(),
      /^8:8 il reste des valeurs de la fiche d’exemple : « Pôle d’exemple », .* et \d+ de plus/,
    );
    assert.equal(copied.length, 1, copied.join('\n'));
    assert.match(
      reported(spoil('https://www.culture.gouv.fr/page', 'https://exemple.fr/page')).join(),
      /^35:10 il reste/,
    );
    assert.match(reported(spoil('Un texte', 'Le texte commence ici.')).join(), /« Le texte commence ici »/);
    assert.deepEqual(reported(spoil('Un texte', 'À titre d’exemple, un texte')), []);
  });

  test('is not refused because of its advice', () => {
    const text = twoSources.replace('<Source id="drac-hdf" />', '');
    assert.deepEqual(read(text).issues, []);
    assert.ok(adviseOn({ ...read(text), file }).every(({ isAdvice }) => isAdvice));
  });
});

test('values of the wrong type are left to validation', () => {
  for (const yaml of ['[]', 'x', 'sources: 3', 'sources: [null, 3]\nphases: [null]\npreuves: x\nlieux: 3'])
    assert.doesNotThrow(() => reported(`---\n${yaml}\n---\n\nx\n`), yaml);
});

test('a text designed to slow the check down takes less than 500 ms', () => {
  const started = performance.now();
  adviseOn({ ...read(goodProject), file, body: '<Source id '.repeat(6000) });
  assert.ok(performance.now() - started < 500);
});

test('two partners whose names have no letter are not one twice', () => {
  const text = spoil('nom: Centre des monuments nationaux', 'nom: "🎭"\n  - nom: "★"');
  assert.deepEqual(reported(text), []);
});
