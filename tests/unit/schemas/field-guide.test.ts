import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Field, fieldGuide, projectField } from '#schemas/field-guide.ts';
import { goodProject, problemsOf } from '../../support/content.ts';

const everyField = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => [field, ...everyField(field.fields)]);

describe('the words of the fields of a project', () => {
  const all = everyField(fieldGuide('projets'));

  test('each has a title, a sentence, and an example unless it holds other fields', () => {
    assert.ok(all.length > 35);
    for (const { path, title, description, examples, fields } of all) {
      assert.notEqual(title, path.split('.').at(-1), `${path} has no title`);
      assert.match(description, /^[\p{L}].+[.]$/u, path);
      assert.ok(examples.length > 0 || fields.length > 0, `${path} has no example`);
      assert.ok(!description.includes("'"), `${path}: a straight apostrophe`);
    }
  });

  test('the gate accepts the examples of texts, codes and numbers', () => {
    for (const path of ['titre', 'accroche', 'resume', 'confirmation', 'secteurs', 'verifie_le', 'anciens']) {
      for (const example of projectField(path).examples) {
        const line = `${path}: ${JSON.stringify(example)}`;
        const text = goodProject.replace(new RegExp(`^${path}: .*$`, 'm'), () => line);
        assert.ok(text.includes(line), path);
        assert.deepEqual(problemsOf(text), []);
      }
    }
  });

  test('say what is required, what is a list, and the only values where they are few', () => {
    assert.deepEqual(
      ['titre', 'porteur', 'porteur.nom', 'phases.montant'].map((path) => projectField(path).isRequired),
      [true, false, true, false],
    );
    assert.deepEqual([projectField('secteurs').isList, projectField('titre').isList], [true, false]);
    assert.deepEqual(projectField('confirmation').choices, ['directe', 'indirecte']);
    assert.equal(projectField('accroche').maxLength, 140);
    assert.throws(() => projectField('lieux.altitude'), /lieux\.altitude/);
  });
});
