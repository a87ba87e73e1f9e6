import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { remainsIn } from '#validation/pasted-remains.ts';
import { checkedBody, fileWith } from '../../support/body-corpus.ts';

describe('what is left from another document is told', () => {
  for (const [text, expected] of [
    ['Un fait.\nPage 2\nUn autre.', 'Page 2'],
    ['PAGE 2/3', 'PAGE 2/3'],
    ['2 / 3', '2 / 3'],
    ['Un fait. Page 2 sur 3 Un autre fait.', 'Page 2 sur 3'],
    ['Contact presse', 'Contact presse'],
    ['Contacts presse : Agence Untel', 'Contacts presse : Agence Untel'],
    ['Joindre le pôle au 03 20 00 00 00.', '03 20 00 00 00'],
    ['Tél. +33 (0)3.20.00.00.00', '+33 (0)3.20.00.00.00'],
    ['0320000000', '0320000000'],
  ] as const)
    test(text, () =>
      assert.deepEqual(
        remainsIn(text).map(({ passage }) => passage),
        [expected],
      ),
    );

  const placed = (body: string) => {
    const before = fileWith('').split('\n').length - 2;
    return (checkedBody(body).advice ?? []).map(({ code, line, column }) => `${code} ${line - before}:${column}`);
  };

  test('at its place in a text, on a line that ends with a break, or in bold', () => {
    assert.deepEqual(placed('Un fait.\\\nPage 2 sur 3\\\nUn autre.'), ['page-remains 2:1']);
    assert.deepEqual(placed('Un fait.\n\n**Contact presse**'), ['page-remains 3:3']);
  });

  test('but not in a quotation or an address', () =>
    assert.deepEqual(placed('> Page 2\n\n[Un fait](https://exemple.fr/0320000000)'), []));
});

test('sentences that only look like such remains are left alone', () => {
  for (const text of [
    'La page 2 du rapport le dit, et la page 2 sur 3.',
    'Page 2 du rapport, un schéma.',
    'Le contact presse du pôle répond.',
    'Contact presse et public : un métier.',
    'Deux tiers (2/3) des écoles',
    'En 2023, 12 000 000 000 euros, 1 200 000 000 et 04 2023.',
    'SIRET 552 100 554 00013, ISBN 978-2-07-036822-8',
    '2023-10-26, 01/02/2023 et 01.02.2023',
  ])
    assert.deepEqual(remainsIn(text), [], text);
});

test('a text made to slow the search down takes less than 500 ms', () => {
  const started = performance.now();
  for (const part of ['\ufffc', ' ', 'page ', '0', '01 ', '+33 ', '\n']) remainsIn(part.repeat(15_000 / part.length));
  assert.ok(performance.now() - started < 500);
});
