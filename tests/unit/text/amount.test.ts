import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountText } from '#text/amount.ts';
import { quotation } from '#text/typography.ts';

const phase = { phase: 'ami-2023', status: 'laureat', sourceId: 'drac' } as const;
const plain = (text: string | undefined) => text?.replace(/\s/gu, ' ');

test('an amount that may be a ceiling says so; an unknown one is not written', () => {
  assert.equal(plain(amountText({ phases: [{ ...phase, amount: 100_000 }] })), '100 000 €');
  assert.equal(plain(amountText({ phases: [{ ...phase, amount: 100_000, amountNature: 'annonce' }] })), '100 000 €');
  assert.equal(
    plain(amountText({ phases: [{ ...phase, amount: 100_000, amountNature: 'plafond-possible' }] })),
    '100 000 € (plafond possible)',
  );
  assert.equal(amountText({ phases: [phase] }), undefined);
});

test('a quotation in another has other quotes', () => {
  assert.equal(quotation('Le pôle « Image » existe.'), '« Le pôle “Image” existe. »');
});
