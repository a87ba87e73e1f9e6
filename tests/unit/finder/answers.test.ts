import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answersFile } from '#finder/answers.server.ts';
import { questionFor, prepareAnswers, topicBegun, topicsFor } from '#finder/answers.ts';
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
      sectors: {
        mode: ['haute couture', 'couturier / couturière', 'brodeur / brodeuse'],
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
    assert.deepEqual(topicsFor(query, answers).sectors, [], query.slice(0, 40));
    assert.deepEqual(topicBegun(query, answers).sectors, [], query.slice(0, 40));
    assert.deepEqual(pagesFor(query, answers, 5), [], query.slice(0, 40));
  }
});

test('content without questions, sectors or pages answers nothing', () => {
  const nothing = prepareAnswers(answersFile([], [], { sectors: {} }));
  assert.equal(questionFor('qui a gagné', nothing), undefined);
  assert.deepEqual(topicsFor('luthier', nothing).sectors, []);
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
    assert.equal(questionFor('liste du site', answers, { isElsewhere }), undefined);
    assert.equal(questionFor('mettre la carte sur mon site', answers, { isElsewhere })?.entry.path, 'integrer/');
  });

  test('is a question even when the title of its page has the same words', () => {
    const pages = [{ path: 'regions/', title: 'Les régions' }];
    const isTitle = (...phrasings: string[]) =>
      questionFor('ma région', prepareAnswers(answersFile(pages, [{ path: 'regions/', phrasings }], { sectors: {} })))
        ?.isTitle;
    assert.equal(isTitle('par région'), false);
    assert.equal(isTitle('la carte'), true);
  });

  test('may have other words beside it, when few of them are strange to the site', () => {
    const pathOf = (query: string, ...strange: string[]) =>
      questionFor(query, answers, { isStrange: (folded) => strange.includes(folded) })?.entry.path;
    assert.equal(pathOf('montant total de l’aide', 'total'), 'guide/#combien-dargent');
    assert.equal(pathOf('l’enveloppe de mon atelier'), 'guide/#combien-dargent');
    assert.equal(pathOf('l’enveloppe timbrée', 'timbree'), undefined);
    assert.equal(pathOf('l’enveloppe pour mon atelier de verre et de terre'), undefined);
  });

  test('has the first sentence of the running text, and the source that it calls', () => {
    const { sentence, sources } = questionFor('à quoi ça sert', answers)?.entry ?? {};
    assert.equal(sentence, 'Il aide les\u00a0ateliers.');
    assert.deepEqual(sources, [{ publisher: 'Deux', url: 'https://exemple.org/deux' }]);
    assert.equal(questionFor('argent', answers)?.entry.sentence, 'Personne ne le\u00a0sait.');
    assert.equal(questionFor('contact', answers)?.entry.sentence, 'Qui publie.');
    assert.deepEqual(questionFor('contact', answers)?.entry.sources, []);
  });
});

test('a sentence has the sources that it calls, else that of its paragraph when there is only one', () => {
  const sourcesOf = (body: string) => {
    const sources = ['un', 'deux'].map((id, index) => ({ ...makeSource(id, index), url: `https://exemple.fr/${id}` }));
    const page = { path: 'guide/', title: 'Guide', body, sources };
    return questionFor('guide', prepareAnswers(answersFile([page], [], { sectors: {} })))?.entry.sources.map(
      ({ url }) => url.slice(-4),
    );
  };
  const [un, deux] = ['<Source id="un" />', '<Source id="deux" />'];
  assert.deepEqual(sourcesOf(`Une phrase. Une autre${un}.`), ['r/un']);
  assert.deepEqual(sourcesOf(`Une phrase. Une autre${un}. Une autre${deux}.`), []);
  assert.deepEqual(sourcesOf(`Une phrase${deux}. Une autre${un}.`), ['deux']);
  assert.deepEqual(sourcesOf(`Une phrase${deux}, et la suite${un}${deux}.`), ['deux', 'r/un']);
  assert.deepEqual(sourcesOf(`Une phrase.\n\nUne autre${un}.`), []);
});

describe('the sectors that a query names', () => {
  const cases: [query: string, sectors: string, rest: string][] = [
    ['couturière', 'mode', ''],
    ['les couturiers', 'mode', ''],
    ['haute couture', 'mode', ''],
    ['Mode', 'mode', ''],
    ['Brodeuses', 'mode metiers-d-art', ''],
    ['souffleur de verre', 'metiers-d-art', ''],
    ['souffleuses de verre à Nantes', 'metiers-d-art', 'Nantes'],
    ['souffleuse', 'spectacle-vivant', ''],
    ['verriers Nancy', 'metiers-d-art', 'Nancy'],
    ['metteuse en scène', 'spectacle-vivant', ''],
    ['metteur-en-scène', 'spectacle-vivant', ''],
    ['gamedesigner', 'jeu', ''],
    ['game-designers', 'jeu', ''],
    ['verrier et couturière à Nancy', 'metiers-d-art, mode', 'Nancy'],
    ['mise en scène', '', 'mise scène'],
    ['"couturier"', '', ''],
    ['« souffleur de verre » Nancy', '', 'Nancy'],
    ['coutur', '', 'coutur'],
  ];
  for (const [query, sectors, others] of cases)
    test(`« ${query} »`, () => {
      const found = topicsFor(query, answers);
      assert.equal(found.sectors.map((each) => each.join(' ')).join(', '), sectors);
      assert.equal(found.rest.map(({ written }) => written).join(' '), others);
    });

  test('may be begun, from the fourth letter', () => {
    assert.deepEqual(topicBegun('coutu', answers).sectors, [['mode']]);
    assert.deepEqual(topicBegun('Souffleur de v', answers).sectors, [['metiers-d-art']]);
    for (const query of ['cou', 'outur', 'souffleur x'])
      assert.deepEqual(topicBegun(query, answers).sectors, [], query);
  });
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

  test('cite a source, then are whole, when their titles do not have the words', () => {
    const entry = (path: string, ...sources: number[]) => [path, path, 'Un budget.', '', ...sources] as const;
    const file = { questions: [], sectors: {}, sources: [['Un éditeur', 'https://source.example/']] as const };
    const entries = [
      entry('presse/#chiffres'),
      entry('presse/'),
      entry('dispositif/#argent', 0),
      entry('dispositif/', 0),
    ];
    const prepared = prepareAnswers({ ...file, entries });
    assert.deepEqual(
      pagesFor('budget', prepared, 5).map(({ path }) => path),
      ['dispositif/', 'dispositif/#argent', 'presse/', 'presse/#chiffres'],
    );
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
