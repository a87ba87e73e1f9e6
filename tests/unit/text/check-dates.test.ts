import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { afterCheckSentence, checkLabel } from '#text/check-dates.ts';

describe('the date of verification of a page', () => {
  const change = (day: string, ...fields: string[]) => ({
    at: `${day}T10:00:00+01:00`,
    isCreation: fields.length === 0,
    fields,
  });
  const page = (...history: ReturnType<typeof change>[]) => ({ verifiedOn: '2026-11-23', history });
  const since = (...history: ReturnType<typeof change>[]) => afterCheckSentence(page(...history))?.replace(/\s/g, ' ');

  test('has nothing to say of a page that has not changed since, or whose history is not known', () => {
    assert.equal(since(), undefined);
    assert.equal(since(change('2026-11-23', 'porteur'), change('2026-11-20')), undefined);
  });

  test('says that a fact or the text changed later', () => {
    const expected = 'Modifiée le 25 novembre 2026, après la dernière vérification.';
    assert.equal(since(change('2026-11-25', 'texte'), change('2026-11-20')), expected);
    assert.equal(since(change('2026-11-26', 'anciens'), change('2026-11-25', 'lieux'), change('2026-11-20')), expected);
    assert.equal(
      since(change('2026-11-26', 'verifie_le'), change('2026-11-25', 'lieux'), change('2026-11-24')),
      expected,
    );
  });

  test('says that what was checked was published later, alone or with its page', () => {
    assert.equal(
      since(change('2026-11-25', 'porteur', 'verifie_le'), change('2026-11-20')),
      'Mise à jour publiée le 25 novembre 2026.',
    );
    assert.equal(since(change('2026-11-24')), 'Fiche publiée le 24 novembre 2026.');
  });

  test('is that of the facts where the page did not exist yet', () => {
    assert.equal(checkLabel(page(change('2026-11-24'))), 'Faits vérifiés le');
    assert.equal(checkLabel(page(change('2026-11-25', 'texte'), change('2026-11-23'))), 'Fiche vérifiée le');
    assert.equal(checkLabel(page()), 'Fiche vérifiée le');
  });
});
