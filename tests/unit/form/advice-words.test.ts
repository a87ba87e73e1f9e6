import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adviseOn } from '#validation/advice.ts';
import { adviceWords } from '#form/advice-words.ts';
import { answerWords } from '#form/answer-words.ts';
import { readContentFile } from '#validation/content-file.ts';
import { goodProject, spoil } from '../../support/content.ts';

const words = (text: string) => readContentFile('projets', 'content/projets/essai.mdx', text).issues.map(answerWords);

test('advice refers to the fields of the form', () => {
  const text = goodProject.replace('<Source id="drac-hdf" />', '').replace(/preuves:\n(?: {2}.*\n)+/, '');
  const second = text.replace(
    'verifie_le',
    '  - id: autre\n    titre: Autre\n    editeur: Autre\n    url: https://www.ville.fr/\n    consultee_le: 2026-11-23\nverifie_le',
  );
  const file = 'content/projets/essai.mdx';
  assert.deepEqual(
    adviseOn({ ...readContentFile('projets', file, second), file }).map((one) => adviceWords(one)),
    [
      ...[
        'Les lieux n’ont pas de source',
        'Les filières n’ont pas de source',
        'Le porteur n’a pas de source',
        'Les partenaires n’ont pas de source',
        'Le montant n’a pas de source',
      ].map((fact) => `${fact} : cochez, sous chaque document, ce qu’il dit.`),
      'Rien ne s’appuie sur la source 2 : citez-la dans le texte, ou cochez ce qu’elle dit.',
      'Le texte ne cite aucune source : placez le curseur après un fait, puis « Citer une source ».',
    ],
  );
});

/** The advice on a file, as the form words it. */
function advised(text: string): string[] {
  const file = 'content/projets/essai.mdx';
  return adviseOn({ ...readContentFile('projets', file, text), file }).flatMap((one) => adviceWords(one) ?? []);
}

test('advice on what was typed names its answer, or the text, and quotes the words mended; titles of documents are theirs', () => {
  const told = advised(
    spoil('Une phrase courte.', 'A Rennes,  un pôle.')
      .replace('nom: Centre des monuments nationaux', 'nom: CENTRE DES MONUMENTS NATIONAUX')
      .replace('titre: Deux lauréats', 'titre: LES DEUX LAURÉATS')
      .replace('Un texte avec', 'Un texte ,'),
  );
  assert.deepEqual(told, [
    'Accroche : « A Rennes, ». Écrivez « À Rennes, ».',
    'Accroche : plusieurs espaces de suite entre « Rennes, » et « un ». N’en gardez qu’une.',
    'Partenaire 1 : « CENTRE DES MONUMENTS NATIONAUX ». Écrivez « Centre des Monuments Nationaux » ; un sigle garde ses capitales.',
    'Texte : « texte , ». Écrivez « texte, ».',
  ]);
});

test('a form has buttons instead of Markdown in what it says of the text', () => {
  const text = (body: string) => spoil('Un texte', body);
  assert.deepEqual(advised(text('Un fait \\[1]. Un texte')), [
    'Texte : « [1] », que la page montre tel quel. Citez à sa place la source qui le dit, par « Citer une source », ou effacez-le.',
  ]);
  const said = [
    ...advised(text('Un fait [site] (https://exemple.fr/a). Un texte')),
    ...['contact@exemple.com', 'www.exemple.com', '[site](http://exemple.fr/)', 'Un fait[^1].\n\n[^1]: Note'].flatMap(
      (one) => words(text(`${one}\n\nUn texte`)),
    ),
  ];
  assert.equal(said.length, 6, said.join('\n'));
  for (const one of said) {
    assert.match(one, /« (?:Lien|Citer une source) »/);
    assert.doesNotMatch(one, /<Source|\]\(https:/);
  }
});

test('words beside a call are quoted without it', () => {
  const [said] = advised(
    spoil('Un texte avec sa source<Source id="drac-hdf" />.', 'Un fait<Source id="drac-hdf" /> .'),
  );
  assert.equal(said, 'Texte : « fait . ». Écrivez « fait. ».');
});

test('what is left of the example is told at its answer, and the form has no lines to remove', () => {
  const file = 'content/projets/essai.mdx';
  const left = (from: string, to: string) => {
    const issues = adviseOn({ ...readContentFile('projets', file, spoil(from, to)), file });
    return issues.map((one) => `${one.path?.join('.') ?? one.field} ${adviceWords(one)}`);
  };
  const end = '. Remplacez-les par ce que disent vos sources, ou effacez-les.';
  assert.deepEqual(left('https://www.retz-en-valois.fr/', 'https://exemple.fr/'), [
    `porteur.site Il reste des valeurs de la fiche d’exemple : « https://exemple.fr/ »${end}`,
  ]);
  assert.deepEqual(left('Un texte', 'Le texte commence ici. Un texte'), [
    `texte Il reste des valeurs de la fiche d’exemple : « Le texte commence ici »${end}`,
  ]);
});
