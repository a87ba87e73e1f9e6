import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDate, readNumber } from '#validation/typed-values.ts';

test('a date written in French is read, to the month or to the day', () => {
  const dates: [typed: string, iso: string | undefined][] = [
    ['26/10/2023', '2023-10-26'],
    ['1.3.2024', '2024-03-01'],
    ['2023/10/26', '2023-10-26'],
    ['26 octobre 2023', '2023-10-26'],
    ['1er août 2024', '2024-08-01'],
    ['10/2023', '2023-10'],
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
