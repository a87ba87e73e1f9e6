import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, test } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { columnNames } from '#exports/data/columns.ts';
import { type ReadRow, expectAgreement } from '../support/agree.ts';
import { dist } from '../support/built-site.ts';

const fileOf = (name: string) => join(dist, 'donnees', name);
const read = (name: string) => readFileSync(fileOf(name), 'utf8');
const readJson = (name: string) => JSON.parse(read(name));
const paths = { csv: fileOf('projets.csv'), json: fileOf('projets.json'), geojson: fileOf('projets.geojson') };

// https://github.com/frictionlessdata/tableschema-js has no types.
const { Table, validate } = createRequire(import.meta.url)('tableschema') as {
  validate: (schema: unknown) => Promise<{ valid: boolean; errors: Error[] }>;
  Table: {
    load: (stream: Readable, options: object) => Promise<{ read: (options: object) => Promise<ReadRow[]> }>;
  };
};

/**
 * The rows of a CSV that a Table Schema accepts. Rejects with the errors. This validator does not accept `localhost` in
 * an address.
 */
async function readTable(csv: string, schema: object): Promise<ReadRow[]> {
  const table = await Table.load(Readable.from([csv.replaceAll('localhost:4321', 'exemple.fr')]), { schema });
  return table.read({ keyed: true });
}

const duckdb = await (await DuckDBInstance.create()).connect();
const ask = async (query: string) => (await duckdb.runAndReadAll(query)).getRowObjectsJson() as ReadRow[];

describe('CSV', () => {
  test('read by csv-parse, agrees with the pages and has the documented columns', () => {
    const rows = parse(read('projets.csv'), { columns: true, record_delimiter: '\r\n' }) as ReadRow[];
    for (const row of rows) assert.deepEqual(Object.keys(row), columnNames);
    expectAgreement(rows);
  });

  test('read by DuckDB, agrees with the pages, with typed numbers and dates', async () => {
    expectAgreement(await ask(`FROM '${paths.csv}'`));
    const types = new Map(
      (await ask(`DESCRIBE FROM '${paths.csv}'`)).map((row) => [row['column_name'], row['column_type']]),
    );
    assert.deepEqual(
      ['latitude', 'longitude', 'montant_total', 'date_selection', 'verifie_le'].map((name) => types.get(name)),
      ['DOUBLE', 'DOUBLE', 'DOUBLE', 'DATE', 'DATE'],
    );
  });

  test('for Excel, has the same values, with decimal commas', () => {
    const options = { columns: true, bom: true, record_delimiter: '\r\n' } as const;
    const excel = parse(read('projets.excel.csv'), { ...options, delimiter: ';' }) as Record<string, string>[];
    const plain = parse(read('projets.csv'), options) as Record<string, string>[];
    const numbers = ['latitude', 'longitude', 'montant_total'];
    const withPoints = excel.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, numbers.includes(name) ? value.replace(',', '.') : value]),
      ),
    );
    assert.deepEqual(withPoints, plain);
    assert.ok(excel.every((row) => /^-?\d+,\d+$/.test(row['latitude'] ?? '')));
  });

  test('conforms to its Table Schema, which is valid and describes each column in French', async () => {
    const schema = readJson('projets.schema.json');
    const { valid, errors } = await validate(schema);
    assert.ok(valid, errors.join('\n'));
    const fields = schema.fields as Record<string, string>[];
    assert.deepEqual(
      fields.map(({ name }) => name),
      columnNames,
    );
    for (const { name, title, description, example } of fields)
      assert.ok(title && /^\p{Lu}?.+\.$/u.test(description ?? '') && example !== undefined, name);
    expectAgreement(await readTable(read('projets.csv'), schema));
  });

  test('its Table Schema refuses an invalid value', async () => {
    const schema = readJson('projets.schema.json');
    const [head = '', first = ''] = read('projets.csv').split('\r\n');
    const cells = parse(first, {}) as string[][];
    const spoilt = (cells[0] ?? []).map((cell, index) => (columnNames[index] === 'secteurs' ? 'cirque' : cell));
    const text = [head, spoilt.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','), ''].join('\r\n');
    const refused = await readTable(text, schema).catch(({ errors }: { errors: Error[] }) => errors);
    const messages = (refused as Error[]).map(({ message }) => message);
    assert.equal(messages.length, 1, messages.join('\n'));
    assert.match(messages[0] ?? '', /"cirque" does not conform to the "pattern" constraint for column "secteurs"/);
  });
});

describe('JSON', () => {
  const schema = readJson('projets.json-schema.json');
  const ajv = new Ajv2020({ allErrors: true, strict: true, validateFormats: false, allowUnionTypes: true });

  test('conforms to its JSON Schema and gives its address', () => {
    const [data, bad] = [readJson('projets.json'), readJson('projets.json')];
    assert.equal(data.$schema, schema.$id);
    const isValid = ajv.compile(schema);
    assert.ok(isValid(data), JSON.stringify(isValid.errors, null, 1));
    bad.projets[0].montant_total = '';
    assert.ok(!isValid(bad), 'the schema lets an empty text through for an amount');
  });

  test('agrees with the pages and has the documented columns', () => {
    const { projets } = readJson('projets.json') as { projets: ReadRow[] };
    for (const project of projets) assert.deepEqual(Object.keys(project), [...columnNames, 'details']);
    expectAgreement(projets);
  });

  test('read by DuckDB, agrees with the pages', async () => {
    expectAgreement(
      await ask(`SELECT unnest(projets, recursive := false) AS un FROM '${paths.json}'`).then((rows) =>
        rows.map(({ un }) => un as ReadRow),
      ),
    );
  });

  test('the details of each project agree with its columns', () => {
    for (const { details, ...row } of readJson('projets.json').projets) {
      const known = details.phases.flatMap(({ montant }: { montant: number | null }) => montant ?? []);
      const sum = known.length > 0 ? known.reduce((total: number, one: number) => total + one, 0) : null;
      assert.equal(row.montant_total, sum, row.slug);
      assert.deepEqual(
        row.sources,
        details.sources.map(({ url }: { url: string }) => url),
      );
      assert.deepEqual([row.latitude, row.longitude], [details.lieux[0].latitude, details.lieux[0].longitude]);
      assert.equal(row.porteur_nom, details.porteur?.nom ?? null);
      const numbers = details.sources.map(({ numero }: { numero: number }) => numero);
      for (const cited of Object.values(details.preuves).flat()) assert.ok(numbers.includes(cited), row.slug);
    }
  });
});
