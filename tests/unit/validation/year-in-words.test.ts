import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readYear } from '#validation/year-in-words.ts';

test('the year is found in words that tell no month, and not in a malformed date', () => {
  for (const typed of ['fin 2023', 'Début 2023', 'printemps 2023', '3e trimestre 2023', 'en 2023'])
    assert.equal(readYear(typed), '2023', typed);
  for (const typed of ['2023-02-30', '31/02/2023', 'entre 2023 et 2024', 'bientôt', ''])
    assert.equal(readYear(typed), undefined, typed);
});
