import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAreaOf, isNamedWithArea, readTypedCommune } from '#validation/typed-commune.ts';

const cases: [typed: string, name: string, where: string][] = [
  ['Roubaix', 'Roubaix', ''],
  [' Saint-Denis (93) ', 'Saint-Denis', '93'],
  ['Saint-Denis (La Réunion', 'Saint-Denis', 'la reunion'],
  ['Ajaccio 20000', 'Ajaccio', '20000'],
  ['Ajaccio (2A)', 'Ajaccio', '2a'],
  ['Roubaix - 59100', 'Roubaix -', '59100'],
  ['59100 Roubaix', 'Roubaix', '59100'],
  ['59100 Roubaix (Nord)', 'Roubaix', '59100'],
  ['Roubaix, Nord', 'Roubaix', 'nord'],
  ['Roubaix, Nord (59)', 'Roubaix', '59'],
  ['Château-Sis (Ville), Nord (59)', 'Château-Sis (Ville)', '59'],
  ['59512', '', '59512'],
  ['1000', '', '1000'],
  ['2A004', '', '2a004'],
  ['(59)', '', '59'],
  ['A Rennes', 'Rennes', ''],
  ['à Rennes', 'Rennes', ''],
  ['a\u0300 Rennes', 'Rennes', ''],
  ['au Havre (76)', 'Havre', '76'],
  ['A', 'A', ''],
  ['35042 Rennes Cedex 3', 'Rennes', '35042'],
  ['12 rue des Fleurs 35000 Rennes', 'Rennes', '35000'],
  ['12, rue des Fleurs, F-35000 Rennes, France', 'Rennes', '35000'],
  ['Pau (64) x', 'Pau (64) x', ''],
  ['Lyon 3e', 'Lyon 3e', ''],
  ['591000', '591000', ''],
  ['', '', ''],
];

for (const [typed, name, where] of cases)
  test(`« ${typed} » is the commune « ${name} », in « ${where} »`, () =>
    assert.deepEqual(readTypedCommune(typed), { name, where }));

const commune = (name: string, departement: string, regionCode: string) => ({
  code: '',
  name,
  departement: { code: '', name: departement },
  regionCode,
});
const saintDenis = commune('Saint-Denis', 'La Réunion', '04');

test('a commune is named with its département or its region after it, whatever joins them', () => {
  for (const typed of [
    'Saint-Denis de La Réunion',
    'St Denis la reunion',
    'à Saint-Denis, Réunion',
    'Saint-Denis (Réunion)',
  ])
    assert.ok(isNamedWithArea(typed, 'Saint-Denis', saintDenis), typed);
  assert.ok(isNamedWithArea('Roubaix Hauts-de-France', 'Roubaix', commune('Roubaix', 'Nord', '32')));
  for (const typed of ['Saint-Denis', 'Saint-Denis de', 'Saint-Denis Martinique', 'Denis La Réunion', ''])
    assert.ok(!isNamedWithArea(typed, 'Saint-Denis', saintDenis), typed);
});

test('a département and a region are known with or without their articles', () => {
  for (const words of ['Réunion', 'la reunion', 'de La Réunion']) assert.ok(isAreaOf(saintDenis, words), words);
  for (const words of ['', 'la', 'Martinique']) assert.ok(!isAreaOf(saintDenis, words), words);
});
