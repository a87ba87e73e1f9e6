import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue } from '#exports/data/catalogue.ts';
import { makeProject } from '../../../support/make-project.ts';

test('the period of the catalogue begins with the earliest result, typed by what its date tells', () => {
  const startOf = (...dates: string[]) => {
    const projects = dates.map((date) =>
      makeProject({ phases: [{ phase: 'ami-2023', status: 'laureat', date, sourceId: 'drac' }] }),
    );
    return catalogue([], projects, '2026-11-23')['dcat:dataset']['dct:temporal']['dcat:startDate'];
  };
  assert.deepEqual(startOf('2023-10-26', '2024'), { '@value': '2023-10-26', '@type': 'xsd:date' });
  assert.deepEqual(startOf('2023-10-26', '2023-10'), { '@value': '2023-10', '@type': 'xsd:gYearMonth' });
  assert.deepEqual(startOf('2023', '2023-10'), { '@value': '2023', '@type': 'xsd:gYear' });
});
