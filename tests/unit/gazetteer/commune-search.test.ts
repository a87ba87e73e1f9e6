import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type LocatedCommune, findCommunes, partOf, communesOfPart } from '#gazetteer/commune-search.ts';
import { partsOf } from '#gazetteer/commune-rows.ts';

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
    ['Paris', '75056', 48.853, 2.349],
    ['Paris 13e Arrondissement', '75113', null, null],
    ['Saint-Denis', '97411', -20.882, 55.45],
    ['Saint-Denis', '93066', 48.936, 2.354],
    ['Le Havre', '76351', 49.493, 0.108],
    ["L'Île-Saint-Denis", '93039', 48.937, 2.339],
    ['Roubaix', '59512', 50.694, 3.175],
    ['Ajaccio', '2A004', 41.919, 8.739],
    ['Saint-Denis', '11339', null, null],
    ['Ailleurs', '99999', null, null],
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
    assert.equal(
      communes.some(({ code }) => code === '99999'),
      false,
      'an unknown département has no commune',
    );
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
  test('is named after the first letters of each distinctive word', () => {
    assert.deepEqual(partsOf('Roubaix'), ['ro']);
    assert.deepEqual(partsOf('Saint-Denis'), ['de']);
    assert.deepEqual(partsOf("L'Haÿ-les-Roses"), ['ha', 'ro']);
    assert.deepEqual(partsOf('Villers-Cotterêts'), ['vill', 'cot']);
    assert.deepEqual(partsOf('Saintes'), ['sai']);
    assert.deepEqual(partsOf('Paris 13e Arrondissement'), ['pa', 'ar']);
  });

  test('is known once enough letters are typed: two, or more where too many names begin alike', () => {
    for (const query of ['', ' ', 'r', 'L’', '59512', '(59)']) assert.equal(partOf(query), undefined, query);
    assert.equal(partOf('Le R'), undefined);
    assert.equal(partOf('Ma'), undefined);
    assert.equal(partOf('Mans'), 'man');
    assert.equal(partOf('Œuilly'), 'oe');
    assert.equal(partOf('Saint-Denis (93)'), 'de');
    assert.equal(partOf('saint-de'), 'de');
  });

  test('holds the commune for every longer beginning of its name', () => {
    for (const { name } of communes) {
      for (let length = 1; length <= name.length; length++) {
        const part = partOf(name.slice(0, length));
        const isOnlyArticle = /^(Le|Sa(i(n(t-?)?)?)?)$/.test(name.slice(0, length).trim());
        assert.ok(part === undefined || isOnlyArticle || partsOf(name).includes(part), name.slice(0, length));
      }
    }
  });
});
