import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adviseOn } from '#validation/advice.ts';
import { adviceWords, answerWords } from '#form/answer-words.ts';
import { readContentFile } from '#validation/content-file.ts';
import { goodProject, spoil } from '../../support/content.ts';

const words = (text: string, file = 'content/projets/essai.mdx') =>
  readContentFile('projets', file, text).issues.map(answerWords);

test('a missing answer has a message of its own', () => {
  assert.deepEqual(words(spoil('titre: Essai\n', '')), ['Écrivez le nom du projet.']);
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

test('advice refers to the fields of the form', () => {
  const text = goodProject.replace('<Source id="drac-hdf" />', '').replace(/preuves:\n(?: {2}.*\n)+/, '');
  const second = text.replace(
    'verifie_le',
    '  - id: autre\n    titre: Autre\n    editeur: Autre\n    url: https://www.ville.fr/\n    consultee_le: 2026-11-23\nverifie_le',
  );
  const file = 'content/projets/essai.mdx';
  assert.deepEqual(adviseOn({ ...readContentFile('projets', file, second), file }).map(adviceWords), [
    ...[
      'Les lieux n’ont pas de source',
      'Les filières n’ont pas de source',
      'Le porteur n’a pas de source',
      'Les partenaires n’ont pas de source',
      'Le montant n’a pas de source',
    ].map((fact) => `${fact} : cochez, sous chaque document, ce qu’il dit.`),
    'Rien ne s’appuie sur la source 2 : citez-la dans le texte, ou cochez ce qu’elle dit.',
    'Le texte ne cite aucune source : placez le curseur après un fait, puis « Citer ».',
  ]);
});

test('advice on what was typed names its answer, or its line in the text, and quotes the words mended', () => {
  const text = spoil('Une phrase courte.', 'A Rennes,  un pôle.')
    .replace('nom: Centre des monuments nationaux', 'nom: CENTRE DES MONUMENTS NATIONAUX')
    .replace('Un texte', 'Un texte ,');
  const file = 'content/projets/essai.mdx';
  const told = adviseOn({ ...readContentFile('projets', file, text), file }).map((one) => adviceWords(one, 2));
  assert.deepEqual(told.slice(0, 3), [
    'Accroche : « A Rennes, ». Écrivez « À Rennes, ».',
    'Accroche : plusieurs espaces de suite : « Rennes,  un ». Écrivez « Rennes, un ».',
    'Partenaire 1 : « CENTRE DES MONUMENTS NATIONAUX ». Écrivez « Centre des Monuments Nationaux » ; un sigle garde ses capitales.',
  ]);
  assert.match(told.join('\n'), /^Ligne 2 du texte : « texte , ». Écrivez « texte, ».$/m);
});
