import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typeset } from '#text/typography.ts';
import { type PreviewedProject, previewTexts } from '#form/preview.ts';
import { placeName, placesLine, statusLine } from '#text/labels.ts';
import { makeProject } from '../../support/make-project.ts';

const nothing = { status: '', aid: '', regions: '', title: '', tagline: '', communes: '', places: [], doubt: '' };

test('the preview of a project has the texts of its pages', () => {
  for (const confirmation of ['directe', 'indirecte'] as const) {
    const project = makeProject({ title: "L'essai : un « titre »", confirmation });
    const texts = previewTexts(project);
    assert.equal(texts.title, 'L’essai\u00a0: un\u00a0«\u00a0titre\u00a0»');
    assert.equal(texts.status, typeset(statusLine(project)));
    assert.ok(placesLine(project).startsWith(texts.communes));
    assert.ok(placesLine(project).endsWith(texts.doubt));
    assert.ok(texts.places[0]?.startsWith(placeName(project.places[0] ?? assert.fail())));
    assert.ok(texts.places[0]?.endsWith(texts.regions));
  }
});

test('missing, empty and unknown values give no text', () => {
  assert.deepEqual(previewTexts({}), nothing);
  const commune = { code: '99999', name: 'Ailleurs', departement: { code: '99', name: 'Ailleurs' }, regionCode: '99' };
  assert.deepEqual(previewTexts({ title: ' ', tagline: '', phases: [{}], places: [{ commune }, {}] }), nothing);
  assert.equal(previewTexts({ phases: [{ phase: 'ami-2023' }] }).status, '');
});

test('a date is shown only once it is valid', () => {
  const status = (date: string) => previewTexts({ phases: [{ phase: 'aap-2025', status: 'candidat', date }] }).status;
  for (const date of ['', '2', '2025-1', '2025-13', '2025-00-01', 'hier']) {
    assert.equal(status(date), 'Candidat de l’appel à projets', date);
  }
  assert.equal(status('2025-05-02'), 'Candidat de l’appel à projets, mai\u00a02025');
});

test('the date and the amount of each result are those that are read, with what the amount is', () => {
  const aid = (...phases: PreviewedProject['phases'] & object) => previewTexts({ phases }).aid.replace(/\s/g, ' ');
  assert.equal(aid({ date: '2023-10-26', amount: 1_200_000 }), '26 octobre 2023 : 1 200 000 €, nature non précisée');
  assert.equal(aid({ amount: 75_000, amountNature: 'plafond-possible' }), 'jusqu’à 75 000 €, plafond possible');
  assert.equal(
    aid({ date: '2023' }, { date: 'hier', amount: 5000, amountNature: 'annonce' }),
    '2023 ; 5 000 €, montant annoncé',
  );
});
