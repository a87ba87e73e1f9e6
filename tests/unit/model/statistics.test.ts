import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SchemePage } from '#model/page.ts';
import { countLaureates } from '#model/statistics.ts';
import { makeProject } from '../../support/make-project.ts';

const scheme = (value: number) => ({ figures: [{ key: 'laureats', value }] }) as unknown as SchemePage;
const result = { phase: 'ami-2023', status: 'laureat', sourceId: 'drac' } as const;
const confirmed = makeProject();
const deduced = makeProject({ confirmation: 'indirecte' });
const candidate = makeProject({ phases: [{ ...result, status: 'candidat' }] });
const later = makeProject({ phases: [{ ...result, phase: 'aap-2025' }] });

describe('the laureates of the first phase', () => {
  test('are counted apart when their status is deduced; a candidate or a later laureate is none', () => {
    assert.deepEqual(countLaureates(scheme(5), [confirmed, deduced, candidate, later]), {
      announced: 5,
      confirmed: 1,
      deduced: 1,
      missing: 3,
    });
  });

  test('are never missing below zero, and it is unknown how many are without the scheme’s figure', () => {
    assert.equal(countLaureates(scheme(1), [confirmed, deduced]).missing, 0);
    const { announced, missing } = countLaureates(undefined, [confirmed]);
    assert.deepEqual([announced, missing], [undefined, undefined]);
  });
});
