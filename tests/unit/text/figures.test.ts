import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SchemePage } from '#model/page.ts';
import { coverage, homeFigures } from '#text/figures.ts';
import { makeProject } from '../../support/make-project.ts';

const scheme = { figures: [{ key: 'laureats', value: 3 }], sources: [] } as unknown as SchemePage;
const projects = (count: number) =>
  Array.from({ length: count }, (_, index) => makeProject({ slug: `essai-${index}` }));
const plain = (text: string) => text.replace(/\s/gu, ' ');

describe('the coverage of the scheme', () => {
  test('states that no page is published, that some are missing, or only the number of pages', () => {
    assert.match(coverage(scheme, []), /^Aucune fiche n’est encore publiée/);
    assert.equal(
      plain(coverage(scheme, projects(1))),
      '1 fiche publiée sur 3 lauréats. Les autres restent à documenter.',
    );
    assert.equal(plain(coverage(scheme, projects(3))), '3 fiches publiées.');
  });

  test('is given on the home page, with labels that agree with the numbers', () => {
    const labels = (count: number) =>
      homeFigures(scheme, projects(count))
        .slice(-2)
        .map(({ value, label }) => `${value} ${label}`);
    assert.deepEqual(labels(0), ['0 fiche publiée, avec ses sources', '0 région sur 18 a au moins une fiche']);
    assert.deepEqual(labels(2), [
      '2 fiches publiées, chacune avec ses sources',
      '1 région sur 18 a au moins une fiche',
    ]);
  });
});
