import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { AmountNature, PhaseResult } from '#model/phase.ts';
import { amountFigure, amountOrigins, amountSentence } from '#text/amount-summary.ts';
import { amountText } from '#text/amount.ts';
import { quotation } from '#text/typography.ts';
import { makeProject, makeSource } from '../../support/make-project.ts';

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

describe('« Combien ? »', () => {
  const known = (amount: number, amountNature?: AmountNature): PhaseResult => ({ ...phase, amount, amountNature });
  const of = (...phases: readonly PhaseResult[]) => makeProject({ phases });
  const unknown = of(phase);
  const announced = (amount: number) => of(known(amount, 'annonce'));
  const ceiling = (amount: number) => of(known(amount, 'plafond-possible'));

  test('tells how many projects have a known amount, and which, each with its certainty', () => {
    const projects = [ceiling(100_000), announced(50_000), ...Array.from({ length: 9 }, () => unknown)];
    const sentence = '2 projets sur 11 ont un montant connu : 50 000 € ; jusqu’à 100 000 €';
    assert.equal(plain(amountSentence(projects)), sentence);
    assert.deepEqual(amountFigure(projects).map(plain), ['2', sentence.slice(2)]);
  });

  test('adds no amount to another, even in one project', () => {
    const both = of(known(50_000, 'annonce'), { ...known(100_000, 'plafond-possible'), phase: 'aap-2025' });
    assert.equal(
      plain(amountSentence([both, announced(30_000), of(known(7000))])),
      '3 projets sur 3 ont un montant connu : 30 000 € et 50 000 € ; 7 000 € (nature non précisée) ; jusqu’à 100 000 €',
    );
  });

  test('gives a range beyond three amounts of one nature, and says once an amount that several projects have', () => {
    const many = [40_000, 10_000, 30_000, 20_000];
    assert.match(plain(amountSentence(many.map(announced))) ?? '', / : de 10 000 € à 40 000 €$/);
    assert.match(plain(amountSentence(many.map(ceiling))) ?? '', / : plafonds possibles de 10 000 € à 40 000 €$/);
    assert.match(plain(amountSentence([announced(5000), announced(5000)])) ?? '', / : 5 000 € \(2 fois\)$/);
  });

  test('agrees with one project and with none', () => {
    assert.equal(plain(amountSentence([unknown])), 'Montant de l’aide : inconnu');
    assert.equal(plain(amountSentence([ceiling(80_000)])), 'Montant de l’aide : jusqu’à 80 000 €');
    assert.equal(plain(amountSentence([unknown, unknown])), 'Montant de l’aide : inconnu pour les 2 projets');
    assert.equal(plain(amountSentence([unknown, announced(5)])), '1 projet sur 2 a un montant connu : 5 €');
  });

  test('names the sources in the order of the amounts', () => {
    const from = (publisher: string, result: PhaseResult) =>
      makeProject({ sources: [{ ...makeSource('drac', 1), publisher }], phases: [result] });
    const projects = [
      from('Trois', known(10, 'plafond-possible')),
      from('Deux', known(30, 'annonce')),
      from('Un', known(20, 'annonce')),
    ];
    assert.match(plain(amountSentence(projects)) ?? '', / : 20 € et 30 € ; jusqu’à 10 €$/);
    assert.deepEqual(
      amountOrigins(projects).map(({ label }) => label),
      ['Un', 'Deux', 'Trois'],
    );
  });

  test('leads to the source of each amount, or to the table when there are many', () => {
    const sources = [makeSource('autre', 1), { ...makeSource('drac', 2), publisher: 'DRAC' }];
    const project = makeProject({ slug: 'un', sources, phases: [known(5)] });
    assert.deepEqual(amountOrigins([unknown, project]), [{ project, label: 'DRAC', href: '/projets/un/#source-2' }]);
    const [only, ...others] = amountOrigins(Array.from({ length: 9 }, () => project));
    assert.equal(only?.href, '/projets/tableau/?tri=montant&ordre=decroissant');
    assert.deepEqual(others, []);
  });
});
