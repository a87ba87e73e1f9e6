import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type CommuneEntry,
  codePartOf,
  entriesOf,
  findCommunes,
  isNamedBy,
  isUnfinished,
  partOf,
} from '#gazetteer/commune-search.ts';
import { type CommuneRow, partOfWord, partsOf } from '#gazetteer/commune-rows.ts';

const departements = {
  '11': ['Aude', '76'],
  '13': ['Bouches-du-Rhône', '93'],
  '2A': ['Corse-du-Sud', '94'],
  '2B': ['Haute-Corse', '94'],
  '59': ['Nord', '32'],
  '74': ['Haute-Savoie', '84'],
  '75': ['Paris', '11'],
  '76': ['Seine-Maritime', '28'],
  '93': ['Seine-Saint-Denis', '11'],
  '974': ['La Réunion', '04'],
} as const;
const communes = entriesOf(
  [
    ['Paris', '75056', '', 48.853, 2.349],
    ['Paris 13e Arrondissement', '75113'],
    ['Saint-Denis', '97411', '', -20.882, 55.45],
    ['Saint-Denis', '93066', '', 48.936, 2.354],
    ['Le Havre', '76351', '', 49.493, 0.108],
    ["L'Île-Saint-Denis", '93039', '', 48.937, 2.339],
    ['Roubaix', '59512', '', 50.694, 3.175],
    ['Ajaccio', '2A004', '', 41.919, 8.739],
    ['Saint-Denis', '11339'],
    ['Annecy', '74010', '', 45.899, 6.129],
    ['Bastia', '2B033'],
    ['Saint-Martin', '32389'],
    ['Château-Sis (Ville)', '59999'],
    ['Seynod', '74010', 'Annecy', 45.899, 6.129],
    ['Annecy-le-Vieux', '74010', 'Annecy', 45.899, 6.129],
    ['Saint-Martin', '97801'],
    ['Nouméa', '98818'],
  ],
  { ...departements, '32': ['Gers', '76'] },
);

/** What a query finds, with the entries of its code when it has one. */
const found = (query: string, limit = 10, ofCode?: readonly CommuneRow[]) =>
  findCommunes(communes, query, limit, ofCode && entriesOf(ofCode, departements)).communes.map(
    ({ name, code }) => `${name} ${code}`,
  );

describe('the entries of a published file', () => {
  const named = (wanted: string) => communes.find(({ name }) => name === wanted);

  test('have their département and region, and a point only when both coordinates are known', () => {
    const commune = {
      code: '59512',
      name: 'Roubaix',
      departement: { code: '59', name: 'Nord' },
      regionCode: '32',
      point: { latitude: 50.694, longitude: 3.175 },
    };
    const expected: CommuneEntry = { name: 'Roubaix', code: '59512', commune };
    assert.deepEqual(named('Roubaix'), expected);
    assert.equal(communes.find(({ code }) => code === '97411')?.commune?.departement.name, 'La Réunion');
    assert.ok(!('point' in (named('Bastia')?.commune ?? { point: 0 })));
  });

  test('have today’s commune, and none outside the regions', () => {
    assert.equal(named('Seynod')?.commune?.name, 'Annecy');
    assert.deepEqual(named('Nouméa'), { name: 'Nouméa', code: '98818' });
  });
});

describe('finding a commune', () => {
  test('ignores accents, capitals, hyphens and articles, and accepts an unfinished name or any of its words', () => {
    assert.deepEqual(found('ROUB'), ['Roubaix 59512']);
    assert.deepEqual(found('havre'), ['Le Havre 76351']);
    assert.deepEqual(found('le hav'), ['Le Havre 76351']);
    assert.deepEqual(found('l’ile st denis'), ["L'Île-Saint-Denis 93039"]);
    assert.deepEqual(found('oubaix'), []);
    assert.deepEqual(found('  '), []);
  });

  test('puts exact names first, then follows the given order', () => {
    assert.deepEqual(found('saint-denis'), [
      'Saint-Denis 97411',
      'Saint-Denis 93066',
      'Saint-Denis 11339',
      "L'Île-Saint-Denis 93039",
    ]);
    assert.deepEqual(found('saint-denis', 1), ['Saint-Denis 97411']);
  });

  test('is narrowed by a département, an INSEE code or a postal code', () => {
    for (const query of ['Saint-Denis (974)', 'saint denis 974', 'Saint-Denis (La Réunion)', 'Saint-Denis 97400'])
      assert.deepEqual(found(query), ['Saint-Denis 97411'], query);
    for (const query of [
      'Roubaix 59512',
      'Roubaix (59',
      'roubaix 59100',
      '59100 Roubaix',
      'Roubaix - 59',
      'Roubaix, Nord (59)',
    ])
      assert.deepEqual(found(query), ['Roubaix 59512'], query);
    assert.deepEqual(found('Saint-Denis, Réunion'), ['Saint-Denis 97411']);
    assert.deepEqual(found('Saint-Denis 75'), []);
  });

  test('is found in Corsica, whose postal codes begin otherwise than its INSEE codes', () => {
    for (const query of ['Ajaccio (2A)', 'Ajaccio 20000', 'Ajaccio 20167', 'Ajaccio, Corse-du-Sud'])
      assert.deepEqual(found(query), ['Ajaccio 2A004'], query);
    for (const query of ['Bastia 20200', 'Bastia 20600', 'bastia 2b'])
      assert.deepEqual(found(query), ['Bastia 2B033'], query);
    assert.deepEqual(found('Bastia 20000'), []);
  });

  test('is not narrowed by a region or a country after its name', () => {
    for (const query of ['Roubaix (Hauts-de-France)', 'Roubaix, France'])
      assert.deepEqual(found(query), ['Roubaix 59512'], query);
  });

  test('is found after « à », and before its département or its region', () => {
    for (const query of ['A Roubaix', 'à Roubaix', 'Roubaix Nord', 'Roubaix en Hauts-de-France'])
      assert.deepEqual(found(query), ['Roubaix 59512'], query);
    for (const query of ['Saint-Denis de La Réunion', 'St Denis Réunion', 'à Saint-Denis (La Réunion)'])
      assert.deepEqual(found(query), ['Saint-Denis 97411'], query);
    assert.equal(partOf('à Roubaix'), partOfWord('roubaix'));
  });

  test('is found in a whole address, which proposes the communes of its code when it names none', () => {
    const coded: CommuneRow[] = [['Roubaix', '59512'], ['Autre', '59999']]; // prettier-ignore
    for (const query of [
      '12 rue des Fleurs 59100 Roubaix',
      '12 rue des Fleurs, Roubaix 59100',
      'Roubaix 59100, France',
    ])
      assert.deepEqual(found(query, 10, coded), ['Roubaix 59512'], query);
    assert.equal(codePartOf('12 rue des Fleurs 59100 Roubaix'), '591');
    assert.deepEqual(found('12 rue des Fleurs 59100', 10, coded), ['Roubaix 59512', 'Autre 59999']);
    for (const entry of entriesOf(coded, departements)) assert.ok(!isNamedBy(entry, '12 rue des Fleurs 59100'));
  });

  test('by its code alone returns the entries of the code', () => {
    assert.deepEqual(found('59390', 10, [['Un', '59001'], ['Deux', '59002']]), ['Un 59001', 'Deux 59002']); // prettier-ignore
    for (const query of ['59390', '59']) assert.deepEqual(found(query), [], query);
  });

  test('is the one of its name that has the code, else one of the département of the code', () => {
    assert.deepEqual(found('Saint-Denis 97400', 10, [['Saint-Denis', '97411'], ['Autre', '97499']]), ['Saint-Denis 97411']); // prettier-ignore
    assert.deepEqual(found('97400 a', 10, [['Saint-Denis', '97411'], ['Autre', '97499']]), ['Autre 97499']); // prettier-ignore
    assert.deepEqual(found('Seynod 74600', 10, [['Annecy', '74010']]), ['Seynod 74010']);
    assert.deepEqual(found('Saint-Denis 05110', 10, [['Saint-Denis', '11339']]), ['Saint-Denis 11339']);
    assert.deepEqual(found('Saint-Denis 97400', 10, [['Autre', '97499']]), ['Saint-Denis 97411']);
  });

  test('is found by the name that it had before it merged, and listed once', () => {
    assert.deepEqual(found('seyn'), ['Seynod 74010']);
    assert.deepEqual(found('Seynod (74)'), ['Seynod 74010']);
    assert.deepEqual(found('annecy'), ['Annecy 74010']);
    assert.deepEqual(found('annecy le'), ['Annecy-le-Vieux 74010']);
  });

  test('outside the regions is named, unless another has its name', () => {
    const outside = (query: string) => findCommunes(communes, query, 10);
    for (const query of ['nouméa', 'noum', 'Nouméa 98800'])
      assert.deepEqual(outside(query), { communes: [], outside: 'Nouméa' }, query);
    for (const query of ['Saint-Martin (978)', 'Saint-Martin 97801'])
      assert.deepEqual(outside(query), { communes: [], outside: 'Saint-Martin' }, query);
    const coded = findCommunes([], '98818', 10, [{ name: 'Kouaoua', code: '98833' }]);
    assert.deepEqual(coded, { communes: [], outside: '98818' });
    assert.equal(outside('saint-martin').outside, undefined);
    assert.deepEqual(found('saint-martin'), ['Saint-Martin 32389']);
    assert.equal(outside('zzz').outside, undefined);
  });

  test('is found by a name that ends with parentheses', () => {
    assert.deepEqual(found('Château-Sis (Ville)'), ['Château-Sis (Ville) 59999']);
    assert.deepEqual(found('Château-Sis (Ville), Nord (59)'), ['Château-Sis (Ville) 59999']);
  });

  test('is named by its whole name, with what tells it from others or without its article, or by a code', () => {
    const isWhole = (name: string, query: string) => isNamedBy({ name, code: '' }, query);
    for (const query of ['le havre', 'Havre', 'Le Havre (76)', 'Le Havre, Seine-Maritime', '76600'])
      assert.ok(isWhole('Le Havre', query), query);
    assert.ok(isWhole('Château-Sis (Ville)', 'Château-Sis (Ville)'));
    for (const query of ['le hav', 'Le Havre-de-Paix']) assert.ok(!isWhole('Le Havre', query), query);
  });

  test('does not take a number in a name for a département', () =>
    assert.deepEqual(found('Paris 13'), ['Paris 13e Arrondissement 75113']));
});

describe('the file of a commune', () => {
  const sameFile = (one: string, other: string) => assert.equal(partOfWord(one), partOfWord(other), `${one}, ${other}`);

  test('is that of the words with the same first letters: four, or five where too many begin alike', () => {
    sameFile('roub', 'roubaix');
    sameFile('montp', 'montpellier');
    assert.notEqual(partOfWord('mont'), partOfWord('montpellier'));
    assert.notEqual(partOfWord('rou'), partOfWord('roubaix'));
  });

  test('is one for each distinctive word of its name', () => {
    const filesOf = (...words: string[]) => words.map((word) => partOfWord(word));
    assert.deepEqual(partsOf('Roubaix'), filesOf('roubaix'));
    assert.deepEqual(partsOf('Saint-Denis'), [...filesOf('denis'), partOf('saint-den')]);
    assert.deepEqual(partsOf("L'Haÿ-les-Roses"), filesOf('hay', 'roses'));
    assert.deepEqual(partsOf('Villers-Cotterêts'), filesOf('villers', 'cotterets'));
    assert.deepEqual(partsOf('Saintes'), filesOf('saintes'));
    assert.deepEqual(partsOf('Paris 13e Arrondissement'), filesOf('paris', 'arrondissement'));
    assert.deepEqual(partsOf('Us'), filesOf('us'));
  });

  test('is found from what is typed, which may be the beginning of other names until it has enough letters', () => {
    for (const query of ['', ' ', 'r', 'L’', '59512', '(59)']) assert.equal(partOf(query), undefined, query);
    assert.equal(partOf('Saint-Denis (93)'), partOfWord('denis'));
    assert.equal(partOf('saint-deni'), partOfWord('denis'));
    assert.equal(partOf('Œuilly'), partOfWord('oeuilly'));
    for (const query of ['', 'r', 'rou', 'le mon', 'mont', 'saint-d', 'saint-de', '591', '2a'])
      assert.equal(isUnfinished(query), true, query);
    for (const query of ['saint-den', 'st mart', 'montp', 'us 95 rou', 'Pau (64) x', '59100', '2a004', '591000'])
      assert.equal(isUnfinished(query), false, query);
  });

  test('is that of the first three characters of its code, once it is whole', () => {
    for (const query of ['59100', '59100 roub', 'Roubaix 59100', 'Roubaix (59100)'])
      assert.equal(codePartOf(query), '591', query);
    assert.equal(codePartOf('2a004'), '2A0');
    for (const query of ['', '5910', '591000', 'Roubaix', 'Roubaix (59)'])
      assert.equal(codePartOf(query), undefined, query);
  });

  test('holds the commune for every longer beginning of its name', () => {
    for (const { name } of communes) {
      for (let length = 1; length <= name.length; length++) {
        const typed = name.slice(0, length);
        const part = partOf(typed);
        const isOnlyArticle = /^Saint?-?$/.test(typed);
        assert.ok(isUnfinished(typed) || isOnlyArticle || partsOf(name).includes(part ?? ''), typed);
      }
    }
  });
});
