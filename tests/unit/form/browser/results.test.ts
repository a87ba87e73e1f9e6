import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { choiceOf, readConfirmation, readResult, statingIds, withSources } from '#form/browser/results.ts';

const won = { phase: 'ami-2023', statut: 'laureat', source: 'drac' };
const bid = { phase: 'aap-2025', statut: 'candidat', source: 'ville' };

describe('the choice that says what a project obtained', () => {
  test('gives back the phase and the status that it was made of', () => {
    for (const { phase, statut } of [won, bid])
      assert.deepEqual(readResult(choiceOf({ phase, statut }, 'indirecte')), { phase, statut });
    assert.equal(choiceOf({ phase: 'ami-2023' }, 'directe'), '');
  });

  test('says a deduction when any result is one, and asks for an answer when there is none', () => {
    const [stated, deduced] = [choiceOf(won, 'directe'), choiceOf(won, 'indirecte')];
    assert.equal(readConfirmation([stated], {}), 'directe');
    assert.equal(readConfirmation([stated, deduced], {}), 'indirecte');
    assert.equal(readConfirmation(['', ''], {}), '');
  });

  test('keeps the confirmation of the corrected file while no choice changes', () => {
    const before = { phases: [bid], confirmation: 'indirecte' };
    assert.equal(readConfirmation([choiceOf(bid, 'indirecte')], before), 'indirecte');
    assert.equal(readConfirmation([choiceOf(won, 'directe')], before), 'directe');
  });
});

describe('the source of a result', () => {
  const sourcesOf = (results: object[], stating: string[]) =>
    withSources(results, stating).map((result) => (result as typeof won).source);

  test('stays while it states the result, then is the first that does', () => {
    assert.deepEqual(sourcesOf([won], ['ville', 'drac']), ['drac']);
    assert.deepEqual(sourcesOf([won], ['ville']), ['ville']);
    assert.deepEqual(sourcesOf([won], []), ['']);
  });

  test('is the one chosen for each of several results', () => {
    assert.deepEqual(sourcesOf([won, bid, { phase: 'x' }], ['presse']), ['drac', 'ville', 'presse']);
  });

  test('states the results, whether or not it is among their evidence', () => {
    const values = { phases: [won], preuves: { phases: ['presse'], lieux: ['ville'] } };
    assert.deepEqual([...statingIds(values, 'phases')], ['presse', 'drac']);
    assert.deepEqual([...statingIds(values, 'lieux')], ['ville']);
    assert.deepEqual([...statingIds({}, 'lieux')], []);
  });
});
