import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerWords } from '#form/answer-words.ts';
import { readContentFile } from '#validation/content-file.ts';
import { goodProject, spoil } from '../../support/content.ts';

const words = (text: string, file = 'content/projets/essai.mdx') =>
  readContentFile('projets', file, text).issues.map(answerWords);

test('a missing answer has a message of its own', () => {
  assert.deepEqual(words(spoil('titre: Essai\n', '')), ['Écrivez le titre du projet.']);
  assert.deepEqual(words(spoil('    source: drac-hdf\n', '')), [
    'Cochez « ce que le projet a obtenu » sous la source qui le dit.',
  ]);
});

test('a wrong answer is reported with the expected value, the received value and a remedy', () => {
  assert.deepEqual(words(spoil('url: https://www.culture.gouv.fr/page', 'url: ici')), [
    'Il faut une adresse complète qui commence par https://. Reçu : « ici ». Ouvrez la page dans votre navigateur et recopiez son adresse entière.',
  ]);
  assert.deepEqual(words(spoil('Une phrase courte.', 'a'.repeat(150))), [
    '140 signes au plus (150 reçus) : raccourcissez.',
  ]);
});

test('a sign that deceives has the same message in every field', () => {
  const deceiving = [
    spoil('Essai', 'Es\u202esai'),
    spoil('verifie_le', '    extrait: Es\u202esai\nverifie_le'),
    spoil('verifie_le', '    extrait: "\\u202eEssai"\nverifie_le'),
  ];
  for (const [message = ''] of deceiving.map((text) => words(text)))
    assert.match(
      message,
      /^Il faut un texte sans caractère invisible\. Reçu : .+\. Effacez-le, ou retapez le mot qui le contient\.$/,
    );
});

test('a missing text and a removed source are reported in plain words', () => {
  assert.deepEqual(words(`${goodProject}\nUn fait.<Source id="partie" />\n`), [
    'Le texte cite une source qui n’est plus là, « partie » : citez-en une autre, ou retirez l’appel.',
  ]);
  assert.deepEqual(words(goodProject.replace(/\n---\n[\s\S]*$/, '\n---\n')), [
    'Écrivez le texte de la page, avec ses sources.',
  ]);
});

test('a date in words is answered by the year alone, as the form takes it', () => {
  assert.deepEqual(words(spoil('date: 2023-10-26\n    montant', 'date: printemps 2023\n    montant')), [
    'Il faut une date qui existe, comme 26/10/2023, 10/2023 ou 2023. Reçu : « printemps 2023 ». Écrivez 2023, ou le mois si la source le donne.',
  ]);
});

test('an unread date or amount is answered by what it seems to mean, as the form takes it', () => {
  for (const [part, by, remedy] of [
    ['date: 2023-10-26\n    montant', 'date: octobre 23\n    montant', 'Écrivez 10/2023.'],
    ['date: 2023-10-26\n    montant', 'date: 26/10/23\n    montant', 'Écrivez 26/10/2023.'],
    ['montant: 100000', 'montant: environ 100 000 €', 'Si c’est le montant exact, écrivez 100000.'],
    ['montant: 100000', 'montant: inconnu', 'Laissez le champ vide si le montant est inconnu.'],
  ] as const)
    assert.ok(words(spoil(part, by))[0]?.endsWith(` ${remedy}`), words(spoil(part, by))[0]);
});

test('the messages of a form never mention lines, quotes or identifiers of a file', () => {
  const spoilt = [
    spoil('"59512"', '"59999"'),
    spoil('"59512"', '"5951"'),
    spoil('https://www.retz-en-valois.fr/', 'retz'),
    spoil('montant: 100000', 'montant: beaucoup'),
    spoil('montant: 100000', 'montant: -1'),
    spoil('montant: 100000', 'montant_nature: annonce'),
    spoil('verifie_le', `    extrait: ${'a'.repeat(201)}\nverifie_le`),
    spoil('verifie_le', '    archive: ici\nverifie_le'),
    spoil('    source: drac-hdf', '    source: autre'),
    spoil('date: 2023-10-26\n    montant', 'date: hier\n    montant'),
    spoil('date: 2023-10-26\n    montant', 'date: fin 2023\n    montant'),
    ...goodProject
      .match(/^ {2,}(?:- )?\w+: .*$/gm)!
      .map((line) => spoil(line, line.replace(/\w+: .*$/, 'nom: Un nom'))),
  ];
  // The form itself writes the keys, the ids of sources and the field `preuves`: these issues cannot occur there.
  const reported = spoilt
    .flatMap((text) => readContentFile('projets', 'content/projets/essai.mdx', text).issues)
    .filter(({ path, expected }) => path?.[0] !== 'preuves' && path && !expected.includes('champs connus'))
    .map(answerWords);
  assert.ok(reported.length > 10);
  for (const one of reported) assert.doesNotMatch(one, /la ligne|guillemets|identifiant d’une source/);
  assert.match(words(goodProject, 'content/projets/É.mdx')[0] ?? '', /Adresse de la page/);
});
