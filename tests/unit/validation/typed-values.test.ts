import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAmount, readDate, readNumber } from '#validation/typed-values.ts';

test('a date written in French is read, to the month or to the day', () => {
  const dates: [typed: string, iso: string | undefined][] = [
    ['26/10/2023', '2023-10-26'],
    ['1.3.2024', '2024-03-01'],
    ['2023/10/26', '2023-10-26'],
    ['26 octobre 2023', '2023-10-26'],
    ['1er août 2024', '2024-08-01'],
    ['10/2023', '2023-10'],
    ['le 26 octobre 2023', '2023-10-26'],
    ['26 oct. 2023', '2023-10-26'],
    ['1er sept. 2024', '2024-09-01'],
    ['oct. 2025', '2025-10'],
    ['Févr. 2025', '2025-02'],
    ['juil 2025', '2025-07'],
    ['jui. 2025', undefined],
    ['octobre 23', undefined],
    ['26 oct. 23', undefined],
    ['10 2023', '2023-10'],
    ['Octobre 2023', '2023-10'],
    ['\u200e26/10/\u200b2023', '2023-10-26'],
    ['31/02/2024', undefined],
    ['26/10', undefined],
    ['26/10/23', undefined],
    ['2023-10', undefined],
    ['13/2023', undefined],
    ['2023', undefined],
    ['fin 2023', undefined],
    ['bientôt', undefined],
    ['', undefined],
  ];
  for (const [typed, iso] of dates) assert.equal(readDate(typed), iso, typed);
});

test('a number is read with spaces, a comma and a unit', () => {
  const numbers: [typed: string, value: number | undefined][] = [
    ['100 000 €', 100_000],
    ['100\u202f000 euros', 100_000],
    ['1.200.000 €', 1_200_000],
    ['1.200.000', 1_200_000],
    ['1,200,000', 1_200_000],
    ['1.200.000,50 €', 1_200_000.5],
    ['1.234 M€', 1_234_000],
    ['1,2 million d’euros', 1_200_000],
    ['50.694', 50.694],
    ['1,2 M€', 1_200_000],
    ['75\u200b000\u00ad €', 75_000],
    ['120 k€', 120_000],
    ['50,69', 50.69],
    ['−21,1°', -21.1],
    ['-0.5', -0.5],
    ['environ 100', undefined],
    ['', undefined],
  ];
  for (const [typed, value] of numbers) assert.equal(readNumber(typed), value, typed);
});

test('an amount is read in euros, with its unit or not, and told from a ceiling', () => {
  const amounts: [typed: string, amount: number | undefined, isCeiling?: boolean][] = [
    ['100 000', 100_000],
    ['100.000', 100_000],
    ['1.200.000', 1_200_000],
    ['1 200 000 euros', 1_200_000],
    ['1,2 M€', 1_200_000],
    ['1,5', 1.5],
    ['à hauteur de 1,2 M€', 1_200_000, true],
    ['A hauteur de 100 000 euros', 100_000, true],
    ['à hauteur d’1 million', 1_000_000, true],
    ['jusqu’à 75 k€', 75_000, true],
    ["jusqu'à 75 000", 75_000, true],
    ['dans la limite de 80 000 euros', 80_000, true],
    ['75 k€ maximum', 75_000, true],
    ['75 k€ (max.)', 75_000, true],
    ['100 000 € au plus', 100_000, true],
    ['environ 100 000 €', undefined],
    ['entre 50 000 et 100 000 €', undefined],
    ['jusqu’à', undefined],
    ['', undefined],
  ];
  for (const [typed, amount, isCeiling = false] of amounts)
    assert.deepEqual(readAmount(typed), amount === undefined ? undefined : { amount, isCeiling }, typed);
});
