import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectSchema } from '#validation/project.ts';
import { changeSentence } from '#text/changes.ts';

const sentence = (...fields: string[]) => changeSentence({ isCreation: false, fields });

test('a change is described in one line, with French agreement', () => {
  assert.equal(changeSentence({ isCreation: true, fields: [] }), 'Fiche créée');
  assert.equal(sentence('porteur', 'sources', 'texte'), 'Porteur, sources et texte modifiés');
  assert.equal(sentence('porteur'), 'Porteur modifié');
  assert.equal(sentence('lieux'), 'Lieux modifiés');
  assert.equal(sentence('accroche'), 'Accroche modifiée');
  assert.equal(sentence('accroche', 'sources'), 'Accroche et sources modifiées');
  assert.equal(sentence('secteurs'), 'Filières modifiées');
});

test('a field that the site no longer has is named by its key', () => {
  assert.equal(sentence('budget'), '« budget » modifié');
});

test('every field of a project has a French name', () => {
  const { shape } = projectSchema.def.in as unknown as { shape: Record<string, unknown> };
  const fields = Object.keys(shape);
  assert.ok(fields.length > 10);
  for (const field of [...fields, 'texte']) assert.doesNotMatch(sentence(field), /«/, field);
});
