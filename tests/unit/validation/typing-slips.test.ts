import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { slipsIn } from '#validation/typing-slips.ts';
import { checkedBody, fileWith } from '../../support/body-corpus.ts';

const mended = (text: string, isName = false) => slipsIn(text, { isName }).map(({ remedy }) => remedy.split(' ; ')[0]);

describe('a slip of typing is told, with the words mended', () => {
  for (const [typed, expected] of [
    ['A Rennes, un pôle', '« À Rennes, »'],
    ['Un fait. A partir de 2025', '« fait. À partir »'],
    ['A l’issue de l’appel', '« À l’issue »'],
    ['« A côté »', '« « À côté »'],
    ['un studio ouvert A Rennes', '« ouvert À Rennes »'],
    ['la ville , le port', '« ville, »'],
    ['la ville .', '« ville. »'],
    ['Rennes,Brest', '« Rennes, Brest »'],
    ['C’est fini.Le pôle', '« fini. Le »'],
    ['C’est fini.. Le pôle', '« fini. Le »'],
    ['LE GRAND PÔLE DE BREST', '« Le Grand Pôle de Brest »'],
  ] as const)
    test(typed, () => assert.deepEqual(mended(typed), [`écrivez ${expected}`]));

  test('with the words around spaces, which a quotation would not show', () =>
    assert.deepEqual(
      slipsIn('un  pôle').map(({ received, remedy }) => `${received} : ${remedy}`),
      ['plusieurs espaces de suite entre « un » et « pôle » : n’en gardez qu’une'],
    ));

  test('in capitals, when a name is', () =>
    assert.deepEqual(mended('VILLE DE BREST', true), ['écrivez « Ville de Brest »']));

  test('once of each kind, with the number of the others', () => {
    assert.match(
      slipsIn('un  pôle  et  une  ville')
        .map(({ received }) => received)
        .join('|'),
      /^[^|]*, et 3 fois de plus$/,
    );
  });
});

test('the words around a slip are those of its line', () => {
  const [slip] = slipsIn('L’agenda.\n\nA Rennes, un pôle.');
  assert.deepEqual([slip?.passage, slip?.remedy], ['A Rennes,', 'écrivez « À Rennes, »']);
});

test('the words around a slip are quoted without the tags, links and emphasis beside them', () => {
  const [slip] = slipsIn('Un fait<Source id="un-identifiant-bien-plus-long-que-les-mots" /> .');
  assert.deepEqual([slip?.received, slip?.passage, slip?.remedy], ['« fait . »', 'fait .', 'écrivez « fait. »']);
  assert.equal(slipsIn('Le **pôle , ouvre**')[0]?.passage, 'pôle ,');
  assert.equal(slipsIn('Un [atelier](/regions/) .')[0]?.passage, 'atelier .');
});

test('what only looks like a slip is left alone', () => {
  for (const text of [
    'A Coruña accueille le pôle',
    'Un groupe A Filetta',
    'A. Martin, M. A. Martin',
    'A 7 km, par l’A4',
    'A reçu un prix. A été lauréat.',
    'Le plan A Rennes, le bâtiment A Sud',
    'À la fin : « oui » ; non !',
    '1,5 million et 2.5',
    'fin... puis fin … et fin ...',
    'www.exemple.com, exemple.com, data.gouv.fr et Node.js',
    'XPICC, DRAC, CNC et INA',
    'INA CNC DRAC FRAC',
    'H,F et ../x',
  ])
    assert.deepEqual(mended(text), [], text);
  for (const name of ['XPICC', 'LANGU IA', 'Plaine Images', 'INA GRM']) assert.deepEqual(mended(name, true), [], name);
});

const linesBefore = fileWith('').split('\n').length - 2;

describe('in a text', () => {
  const told = (body: string) =>
    checkedBody(body).advice?.map(({ code, line, column }) => `${code} ${line - linesBefore}:${column}`) ?? [];

  test('a slip is found in each kind of block, at its place', () => {
    assert.deepEqual(told('Un fait.\n\n- A Rennes\n'), ['typing-accent 3:3']);
    assert.deepEqual(told('## A Rennes\n\nUn fait.'), ['typing-accent 1:4']);
    assert.deepEqual(told('**A Rennes**, un fait.'), ['typing-accent 1:3']);
    assert.deepEqual(told('Un fait<Source id="drac" /> .'), ['typing-space-before 1:28']);
    assert.deepEqual(told('<Encadre titre="x">\n\nUn  fait.\n\n</Encadre>'), ['typing-space-double 3:3']);
  });

  test('capitals are found in a line or a heading of two words, which a sigle or a word alone is not', () => {
    for (const body of ['LE PROJET\n\nUn fait.', 'Un fait.\n\n## LE PROJET', 'Un fait.\\\nLE PROJET\\\nUn autre.'])
      assert.equal(told(body).join().split(' ')[0], 'typing-capitals', body);
    for (const body of ['## INA GRM', '## UNESCO', 'Le LE PROJET, un fait.', '## LE PROJET inventé'])
      assert.deepEqual(told(body), [], body);
  });

  test('quotations, addresses, code, attributes and the layout of Markdown are left alone', () => {
    for (const body of [
      '> A Rennes , un  fait..',
      '<Citation auteur="A  B" source="drac">\n\nA Rennes , un  fait..\n\n</Citation>',
      '[Un fait](https://exemple.fr/a,b..c)',
      'https://exemple.fr/Un,deux..trois',
      '`un  code , ici`',
      '<Chiffre valeur="1  000" libelle="A Rennes" source="drac" />',
      'Un vers  \nUn autre',
      '| un   | deux |\n| ---- | ---- |\n| a    | b    |',
    ])
      assert.deepEqual(
        told(body).filter((one) => one.startsWith('typing')),
        [],
        body,
      );
  });
});

test('a text made to slow the search for slips down takes less than 500 ms', () => {
  const started = performance.now();
  for (const part of ['A ', 'A', 'A\n', 'LE PROJET ', '\ufffc ', '  ', '. ', ',', '\ufffc', 'a.', '@', 'www.'] as const)
    slipsIn(part.repeat(15_000 / part.length));
  assert.ok(performance.now() - started < 500);
});
