import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTypedCommune } from '#validation/typed-commune.ts';

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
  ['Pau (64) x', 'Pau (64) x', ''],
  ['Lyon 3e', 'Lyon 3e', ''],
  ['591000', '591000', ''],
  ['', '', ''],
];

for (const [typed, name, where] of cases)
  test(`« ${typed} » is the commune « ${name} », in « ${where} »`, () =>
    assert.deepEqual(readTypedCommune(typed), { name, where }));
