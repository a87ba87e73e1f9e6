import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answersFile } from '#finder/answers.server.ts';
import { type PreparedAnswers, questionFor, prepareAnswers, tradeFor } from '#finder/answers.ts';
import { pagesFor } from '#finder/page-results.ts';
import { makeSource } from '../../support/make-project.ts';

const guide = `Le guide des ateliers<Source id="un" />.

## À quoi il sert

Il aide les ateliers<Source id="deux" />. Il prête des fours.

## Combien d’argent

<Divergence sujet="la somme">

Un million<Source id="deux" />.

</Divergence>

Personne ne le sait. Une somme ronde, selon un journal<Source id="un" />.
`;

const answers = prepareAnswers(
  answersFile(
    [
      { path: 'projets/', title: 'Les projets' },
      { path: 'carte/', title: 'La carte' },
      {
        path: 'guide/',
        title: 'Le guide',
        body: guide,
        sources: [makeSource('un', 1), { ...makeSource('deux', 2), url: 'https://exemple.org/deux', publisher: 'Deux' }],
      },
      { path: 'glossaire/', title: 'Glossaire', body: '## AMI\n\nUn appel.\n\n## Carte\n\nUn dessin.\n', sources: [makeSource('un', 1)] },
      { path: 'integrer/', title: 'Intégrer la carte' },
      { path: 'regions/bretagne/', title: 'Bretagne' },
      { path: 'filieres/mode/', title: 'Mode', terms: ['vêtement'] },
      { path: 'mentions-legales/', title: 'Mentions légales', description: 'Qui publie.', body: '## Liens\n\nLibres.\n' },
    ],
    [
      { path: 'projets/', phrasings: ['qui a gagné', 'la liste', 'les lauréats'] },
      { path: 'guide/', heading: 'Combien d’argent', phrasings: ['combien d’argent', 'le montant de l’aide', 'l’enveloppe'] },
      { path: 'integrer/', phrasings: ['mettre la carte sur mon site'] },
      { path: 'glossaire/', phrasings: ['c’est quoi …', 'que veut dire …'] },
      { path: 'mentions-legales/', heading: 'Contact', phrasings: ['contact', 'nous écrire'] },
      { path: 'absente/', phrasings: ['nulle part'] },
    ],
    {
      trades: {
        mode: ['couturier / couturière', 'brodeur / brodeuse'],
        'metiers-d-art': ['souffleur de verre / souffleuse de verre', 'verrier / verrière', 'brodeur / brodeuse'],
        'spectacle-vivant': ['metteur en scène / metteuse en scène', 'souffleur / souffleuse'],
        jeu: ['game designer'],
        design: ['designer / designeuse'],
      },
    },
  ),
); // prettier-ignore

/** Queries that have nothing to do with the content, or no word at all. */
const foreign = ['', ' ', '%', '%E0%A4%A', '"', '""', 'le la', 'avion', 'recette de cuisine', '<b onclick="x">', '\u202eאבג', 'constructor', '__proto__', 'a'.repeat(10_000), 'avion '.repeat(2000)]; // prettier-ignore

test('a query that has nothing to do with the content has no answer', () => {
  for (const query of foreign) {
    assert.equal(questionFor(query, answers), undefined, query.slice(0, 40));
    assert.equal(tradeFor(query, answers), undefined, query.slice(0, 40));
    assert.deepEqual(pagesFor(query, answers, 5), [], query.slice(0, 40));
  }
});

test('content without questions, trades or pages answers nothing', () => {
  const nothing = prepareAnswers(answersFile([], [], { trades: {} }));
  assert.equal(questionFor('qui a gagné', nothing), undefined);
  assert.equal(tradeFor('luthier', nothing), undefined);
  assert.deepEqual(pagesFor('guide', nothing, 5), []);
});

describe('the answer to a question', () => {
  const cases: [query: string, path: string | undefined][] = [
    ['qui a gagné', 'projets/'],
    ['QUI SONT LES GAGNANTS ?', undefined],
    ['les gagnés', 'projets/'],
    ['liste', 'projets/'],
    ['lauréate', 'projets/'],
    ['la liste complète des lauréats', 'projets/'],
    ['argent', 'guide/#combien-dargent'],
    ['c’est combien d’argent pour un projet', 'guide/#combien-dargent'],
    ['aides : quel montant', 'guide/#combien-dargent'],
    ['montant', undefined],
    ['montant de l’aide, l’enveloppe', 'guide/#combien-dargent'],
    ['argent avion', undefined],
    ['carte', 'carte/'],
    ['la carte', 'carte/'],
    ['mettre la carte sur mon site', 'integrer/'],
    ['c’est quoi un AMI ?', 'glossaire/#ami'],
    ['que veut dire carte', 'glossaire/#carte'],
    ['A.M.I.', 'glossaire/#ami'],
    ['c’est quoi', undefined],
    ['le guide', 'guide/'],
    ['à quoi il sert', 'guide/#à-quoi-il-sert'],
    ['région Bretagne', 'regions/bretagne/'],
    ['filière mode', 'filieres/mode/'],
    ['« contact »', 'mentions-legales/#contact'],
    ['contact bretagne', undefined],
    ['nulle part', undefined],
  ];
  for (const [query, path] of cases)
    test(`« ${query} » is ${path ?? 'nothing'}`, () => assert.equal(questionFor(query, answers)?.entry.path, path));

  test('is nothing when a word around it means something else', () => {
    const isElsewhere = (folded: string) => folded === 'site';
    assert.equal(questionFor('liste du site', answers)?.entry.path, 'projets/');
    assert.equal(questionFor('liste du site', answers, isElsewhere), undefined);
    assert.equal(questionFor('mettre la carte sur mon site', answers, isElsewhere)?.entry.path, 'integrer/');
  });

  test('has the first sentence of the running text, and the source that it calls', () => {
    const { sentence, source } = questionFor('à quoi ça sert', answers)?.entry ?? {};
    assert.equal(sentence, 'Il aide les\u00a0ateliers.');
    assert.deepEqual(source, { publisher: 'Deux', url: 'https://exemple.org/deux' });
    assert.equal(questionFor('argent', answers)?.entry.sentence, 'Personne ne le\u00a0sait.');
    assert.equal(questionFor('contact', answers)?.entry.sentence, 'Qui publie.');
    assert.equal(questionFor('contact', answers)?.entry.source, undefined);
  });
});

test('a sentence that calls no source has that of its paragraph when there is only one', () => {
  const sourceOf = (body: string) => {
    const sources = ['un', 'deux'].map((id, index) => ({ ...makeSource(id, index), url: `https://exemple.fr/${id}` }));
    const page = { path: 'guide/', title: 'Guide', body, sources };
    return questionFor('guide', prepareAnswers(answersFile([page], [], { trades: {} })))?.entry.source?.url;
  };
  const [un, deux] = ['<Source id="un" />', '<Source id="deux" />'];
  assert.equal(sourceOf(`Une phrase. Une autre${un}.`), 'https://exemple.fr/un');
  assert.equal(sourceOf(`Une phrase. Une autre${un}. Une autre${deux}.`), undefined);
  assert.equal(sourceOf(`Une phrase${deux}. Une autre${un}.`), 'https://exemple.fr/deux');
  assert.equal(sourceOf(`Une phrase.\n\nUne autre${un}.`), undefined);
});

describe('the trade that a query names', () => {
  const shown = (query: string, from: PreparedAnswers = answers) => {
    const { sectors, words, rest } = tradeFor(query, from) ?? {};
    const said = (list?: readonly { written: string }[]) => list?.map(({ written }) => written).join(' ');
    return sectors && `${sectors.join(' ')} | ${said(words)} | ${said(rest)}`;
  };
  const cases: [query: string, found: string | undefined][] = [
    ['couturière', 'mode | couturière | '],
    ['les couturiers', 'mode | couturiers | '],
    ['Brodeuses', 'mode metiers-d-art | Brodeuses | '],
    ['souffleur de verre', 'metiers-d-art | souffleur de verre | '],
    ['souffleuses de verre à Nantes', 'metiers-d-art | souffleuses de verre | Nantes'],
    ['souffleuse', 'spectacle-vivant | souffleuse | '],
    ['verriers Nancy', 'metiers-d-art | verriers | Nancy'],
    ['metteuse en scène', 'spectacle-vivant | metteuse en scène | '],
    ['metteur-en-scène', 'spectacle-vivant | metteur-en-scène | '],
    ['gamedesigner', 'jeu | gamedesigner | '],
    ['game-designers', 'jeu | game-designers | '],
    ['mise en scène', undefined],
    ['"couturier"', undefined],
    ['« souffleur de verre » Nancy', undefined],
    ['coutur', undefined],
  ];
  for (const [query, found] of cases)
    test(`« ${query} »`, () => assert.equal(shown(query)?.replaceAll('-', ' '), found?.replaceAll('-', ' ')));
});

describe('the pages that a query finds', () => {
  const paths = (query: string, limit = 5) => pagesFor(query, answers, limit).map(({ path }) => path);

  test('have every word, whatever its form, in their title first, then their first sentence, then their text', () => {
    assert.deepEqual(paths('guides'), ['guide/']);
    assert.deepEqual(paths('atelier'), ['guide/', 'guide/#à-quoi-il-sert']);
    assert.deepEqual(paths('four'), ['guide/#à-quoi-il-sert']);
    assert.deepEqual(paths('ateliers fours'), ['guide/#à-quoi-il-sert']);
    assert.deepEqual(paths('ateliers avion'), []);
    assert.deepEqual(paths('carte'), ['carte/', 'glossaire/#carte', 'integrer/']);
    assert.deepEqual(paths('vêtements'), ['filieres/mode/']);
  });

  test('are at most as many as asked', () => assert.deepEqual(paths('carte', 1), ['carte/']));

  test('may have a word that only begins with the last one typed, of three letters at least', () => {
    assert.deepEqual(paths('prete fou'), ['guide/#à-quoi-il-sert']);
    assert.deepEqual(paths('fou prete'), []);
    assert.deepEqual(paths('fo'), []);
  });

  test('have a phrase in quotes as it is, in their title or their first sentence', () => {
    assert.deepEqual(paths('"aide les ateliers"'), ['guide/#à-quoi-il-sert']);
    assert.deepEqual(paths('"ateliers les aide"'), []);
  });

  test('have the headings of what they do not cite', () => {
    assert.deepEqual(paths('liens'), ['mentions-legales/']);
  });
});
