import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessAmount, guessDate, readYear } from '#validation/typed-guesses.ts';

test('the year is found in words that tell no month, and not in a malformed date', () => {
  for (const typed of ['fin 2023', 'Début 2023', 'printemps 2023', '3e trimestre 2023', 'en 2023'])
    assert.equal(readYear(typed), '2023', typed);
  for (const typed of ['2023-02-30', '31/02/2023', 'entre 2023 et 2024', 'bientôt', ''])
    assert.equal(readYear(typed), undefined, typed);
});

test('a year of two digits is guessed, in a date that is complete otherwise', () => {
  for (const [typed, date] of [
    ['octobre 23', '2023-10'],
    ['« 26 oct. 23 »', '2023-10-26'],
    ['26/10/23', '2023-10-26'],
    ['10/23', '2023-10'],
  ] as const)
    assert.equal(guessDate(typed), date, typed);
  for (const typed of ['26 octobre', '31/02/24', 'fin 23', '2023', ''])
    assert.equal(guessDate(typed), undefined, typed);
});

test('the only amount of a text is guessed; a year is none', () => {
  for (const typed of ['environ 100 000 €', '« près de 100 k€ »', 'une aide de 100000 euros'])
    assert.equal(guessAmount(typed), 100_000, typed);
  for (const typed of ['entre 50 000 et 100 000 €', 'en 2023', 'inconnu', ''])
    assert.equal(guessAmount(typed), undefined, typed);
});
