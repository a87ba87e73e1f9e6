import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Ajv } from 'ajv';
import { proseComponents } from '#validation/body-component.ts';
import { type Field, type GuidedName, fieldGuide } from '#validation/field-guide.ts';
import { readFrontMatter } from '#validation/front-matter.ts';
import { componentGuide, exampleOf } from '../../../scripts/lib/component-guide.ts';
import { editorFiles } from '../../../scripts/lib/editor-files.ts';
import { issuesOf, spoil } from '../../support/content.ts';
import { root } from '../../support/built-site.ts';

const written = editorFiles();
/** A source, as YAML. */
const other = '{id: gouvernement, titre: Titre, editeur: État, url: https://exemple.fr/, consultee_le: 2026-11-23}';
const example = readFileSync(join(root, 'docs/exemple.mdx'), 'utf8');

describe('the documentation of the schemas for editors', () => {
  for (const [path, text] of Object.entries(written)) {
    test(`${path} is up to date with the schemas`, () => {
      assert.equal(readFileSync(join(root, path), 'utf8'), text, 'run "npm run write:guide"');
    });
  }

  test('the guide names every field and every component', () => {
    const guide = written['content/README.md'] ?? '';
    const expectRow = ({ path, title, fields }: Field) => {
      assert.ok(guide.includes(`| \`${path.split('.').at(-1)}\` |`) && guide.includes(`**${title}.**`), path);
      fields.forEach(expectRow);
    };
    for (const name of ['projets', 'regions', 'pages'] as const) fieldGuide(name).forEach(expectRow);
    assert.deepEqual(Object.keys(componentGuide), guide.match(/(?<=^### `<)\w+/gm));
  });

  test('every component has a guide, and validation accepts its example', () => {
    assert.deepEqual(Object.keys(componentGuide).sort(), Object.keys(proseComponents).sort());
    for (const [name, guide] of Object.entries(componentGuide)) {
      const text = spoil('Un texte avec sa source<Source id="drac-hdf" />.', exampleOf(guide));
      assert.deepEqual(issuesOf(text.replace('sources:', `sources:\n  - ${other}`)), [], name);
    }
  });

  test('the JSON schemas accept the files that validation accepts, and refuse unknown fields', () => {
    const schemaOf = (name: GuidedName) => JSON.parse(written[`docs/schemas/${name}.schema.json`] ?? '') as object;
    const ajv = new Ajv({ strict: false, formats: { date: true } });
    const sourced = `sources:\n  - ${other}\nverifie_le: 2026-11-23`;
    const files = {
      projets: example,
      regions: `---\nlaureats: {nombre: 2, source: gouvernement}\n${sourced}\n---\n\nDu texte.\n`,
      pages: `---\ntitre: Un titre\ndescription: Une phrase.\n${sourced}\n---\n\nDu texte.\n`,
    };
    for (const name of ['projets', 'regions', 'pages'] as const) {
      const accepts = ajv.compile(schemaOf(name));
      assert.deepEqual(issuesOf(files[name], `content/${name}/bretagne.mdx`, name), []);
      assert.ok(accepts(readFrontMatter(files[name]).values), `${name}: ${ajv.errorsText(accepts.errors)}`);
      assert.ok(!accepts({ inconnu: 1 }));
    }
    const synonyms = ajv.compile(schemaOf('synonymes'));
    assert.ok(synonyms({ filieres: { jeu: ['jeu vidéo'] }, equivalents: [['IA', 'intelligence artificielle']] }));
    assert.ok(!synonyms({ filieres: { cinema: ['film'] } }));
    const questions = ajv.compile(schemaOf('questions'));
    assert.ok(questions({ questions: [{ page: '/carte/', formulations: ['lieux'] }] }));
    assert.ok(!questions({ questions: [{ page: 'carte', formulations: ['lieux'] }] }));
  });
});

describe('the example file', () => {
  test('passes validation once it is copied', () =>
    assert.deepEqual(issuesOf(example, 'content/projets/exemple.mdx'), []));

  test('has every field of a project, each after a comment, and every component', () => {
    const values = readFrontMatter(example).values as Record<string, unknown>;
    const expectField = (value: unknown, { path, fields, isList }: Field) => {
      assert.notEqual(value, undefined, `${path} is missing`);
      const items = (isList && fields.length > 0 ? value : [value]) as Record<string, unknown>[];
      for (const field of fields) {
        const name = field.path.split('.').at(-1) ?? '';
        expectField(
          items.map((item) => item[name]).find((one) => one !== undefined),
          field,
        );
      }
      const name = path.split('.').at(-1);
      assert.match(example, new RegExp(`^ *# .+\\n *(- )?${name}:`, 'm'), `${path} has no comment`);
    };
    for (const field of fieldGuide('projets')) expectField(values[field.path], field);
    for (const name of Object.keys(proseComponents)) assert.ok(example.includes(`<${name}`), name);
  });
});
