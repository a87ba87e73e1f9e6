import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type LocatedCommune, communesOfPart, findCommunes, isUnfinished, partOf } from '#gazetteer/commune-search.ts';
import { partOfWord, partsOf } from '#gazetteer/commune-rows.ts';

const departements = {
  '11': ['Aude', '76'],
  '13': ['Bouches-du-Rhône', '93'],
  '2A': ['Corse-du-Sud', '94'],
  '59': ['Nord', '32'],
  '75': ['Paris', '11'],
  '76': ['Seine-Maritime', '28'],
  '93': ['Seine-Saint-Denis', '11'],
  '974': ['La Réunion', '04'],
} as const;
const communes = communesOfPart(
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
    ['Roubay', '59512', 'Roubaix', 50.694, 3.175],
    ['Ailleurs', '99999'],
  ],
  departements,
);
const found = (query: string, limit = 10) =>
  findCommunes(communes, query, limit).map(({ name, code }) => `${name} ${code}`);

describe('the communes of a published file', () => {
  test('have their département and region, and a point only when both coordinates are known', () => {
    const expected: LocatedCommune = {
      code: '59512',
      name: 'Roubaix',
      departement: { code: '59', name: 'Nord' },
      regionCode: '32',
      point: { latitude: 50.694, longitude: 3.175 },
    };
    assert.deepEqual(
      communes.find(({ code }) => code === '59512'),
      expected,
    );
    assert.equal(communes.find(({ code }) => code === '97411')?.departement.name, 'La Réunion');
    assert.ok(!('point' in (communes.find(({ code }) => code === '11339') ?? { point: 0 })));
    const isListed = (wanted: string) => communes.some(({ name }) => name === wanted);
    assert.equal(isListed('Ailleurs'), false, 'an unknown département has no commune');
    assert.equal(isListed('Roubay'), false, 'a commune that has merged is none to choose');
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
    for (const query of ['59512', 'Roubaix 59512', 'Roubaix (59', 'roubaix 59100'])
      assert.deepEqual(found(query), ['Roubaix 59512'], query);
    assert.deepEqual(found('2a004'), ['Ajaccio 2A004']);
    assert.deepEqual(found('Ajaccio (2A)'), ['Ajaccio 2A004']);
    assert.deepEqual(found('59'), []);
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
    assert.deepEqual(partsOf('Saint-Denis'), filesOf('denis'));
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
    for (const query of ['', 'r', 'rou', 'le mon', 'mont', 'saint-d']) assert.equal(isUnfinished(query), true, query);
    for (const query of ['roub', 'montp', 'us 95 rou', 'Pau (64) x']) assert.equal(isUnfinished(query), false, query);
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
