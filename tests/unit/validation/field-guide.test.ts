import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { stringify } from 'yaml';
import { type Field, fieldGuide, projectField } from '#validation/field-guide.ts';
import { readQuestions } from '#validation/questions.ts';
import { readSynonyms } from '#validation/synonyms.ts';
import { issuesOf } from '../../support/content.ts';

const everyField = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => [field, ...everyField(field.fields)]);

/** Values of fields from their examples of a given rank, or from the first example when there are fewer. */
function filled(fields: readonly Field[], rank: number): Record<string, unknown> {
  const values = fields.map((field): [string, unknown] => {
    const name = field.path.split('.').at(-1) ?? '';
    if (field.fields.length === 0) return [name, field.examples[rank] ?? field.examples[0]];
    const item = filled(field.fields, rank);
    return [name, field.isList ? [item] : item];
  });
  return Object.fromEntries(values);
}

describe('the guide of the fields', () => {
  const folders = ['projets', 'regions', 'pages'] as const;

  for (const folder of folders) {
    const fields = fieldGuide(folder);

    test(`of ${folder}: each field has a title, a sentence, and an example unless it holds other fields`, () => {
      for (const { path, title, description, examples, fields: held } of everyField(fields)) {
        assert.notEqual(title, path.split('.').at(-1), `${path} has no title`);
        assert.match(description, /^[\p{L}].+[.]$/u, path);
        assert.ok(examples.length > 0 || held.length > 0, `${path} has no example`);
        assert.ok(!description.includes("'"), `${path}: a straight apostrophe`);
      }
    });

    test(`of ${folder}: validation accepts a file made of any of their examples`, () => {
      const most = Math.max(...everyField(fields).map(({ examples }) => examples.length));
      for (let rank = 0; rank < most; rank++) {
        const text = `---\n${stringify(filled(fields, rank), { lineWidth: 0 })}---\n\nDu texte.\n`;
        const name = folder === 'regions' ? 'occitanie' : 'essai';
        assert.deepEqual(issuesOf(text, `content/${folder}/${name}.mdx`, folder), []);
      }
    });
  }

  test('covers every field that editors may write', () => {
    assert.ok(everyField(fieldGuide('projets')).length > 35);
    assert.ok(everyField(fieldGuide('pages')).length > 20);
  });

  test('of the synonyms: each list has a title, a sentence, and an example that validation accepts', () => {
    for (const { path, title, description, examples } of fieldGuide('synonymes')) {
      assert.notEqual(title, path);
      assert.match(description, /^\p{Lu}.+[.]$/u, path);
      assert.deepEqual(readSynonyms(stringify({ [path]: examples[0] })).issues, []);
    }
  });

  test('of the questions: each field has a title and a sentence, and validation accepts its examples', () => {
    const fields = fieldGuide('questions');
    for (const { path, title, description } of everyField(fields)) {
      assert.notEqual(title, path.split('.').at(-1), path);
      assert.match(description, /^\p{Lu}.+[.]$/u, path);
    }
    assert.deepEqual(readQuestions(stringify(filled(fields, 0))).issues, []);
  });

  test('states which fields are required, which are lists, and the allowed values of a short list', () => {
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
