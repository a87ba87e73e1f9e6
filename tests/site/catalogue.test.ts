import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { dist } from '../support/built-site.ts';

type Node = Record<string, readonly Record<string, unknown>[]>;

// https://github.com/digitalbazaar/jsonld.js has no types.
const jsonld = createRequire(import.meta.url)('jsonld') as {
  expand: (document: unknown, options: object) => Promise<Node[]>;
  toRDF: (document: unknown, options: object) => Promise<{ subject: Term; predicate: Term; object: Term }[]>;
};
interface Term {
  termType: string;
  value: string;
  language?: string;
}

/** Rejects terms that would be lost and requests to the network. */
const options = {
  safe: true,
  documentLoader: (address: string) => Promise.reject(new Error(`The catalogue asks for ${address}.`)),
};
const document = JSON.parse(readFileSync(join(dist, 'donnees/catalogue.jsonld'), 'utf8'));
const [dcat, dct] = ['http://www.w3.org/ns/dcat#', 'http://purl.org/dc/terms/'];
const file = (address: unknown) => join(dist, new URL(String(address)).pathname);

describe('the DCAT catalogue', async () => {
  const triples = await jsonld.toRDF(document, options);
  const of = (subject: string, predicate: string) =>
    triples
      .filter((one) => one.subject.value === subject && one.predicate.value === predicate)
      .map(({ object }) => object);
  const typed = (type: string) =>
    triples.filter(({ predicate, object }) => predicate.value.endsWith('#type') && object.value === dcat + type);
  const [catalogue = ''] = typed('Catalog').map(({ subject }) => subject.value);
  const [dataset = ''] = typed('Dataset').map(({ subject }) => subject.value);
  const distributions = typed('Distribution').map(({ subject }) => subject.value);

  test('has one dataset, with a distribution for each data file', () => {
    assert.deepEqual(
      of(catalogue, `${dcat}dataset`).map(({ value }) => value),
      [dataset],
    );
    assert.deepEqual(
      of(dataset, `${dcat}distribution`)
        .map(({ value }) => value)
        .toSorted(),
      distributions.toSorted(),
    );
    const files = distributions.map((one) => of(one, `${dcat}downloadURL`)[0]?.value.split('/').at(-1)).toSorted();
    assert.deepEqual(files, ['projets.csv', 'projets.excel.csv', 'projets.geojson', 'projets.json', 'regions.geojson']);
  });

  test('has the properties that DCAT-AP requires and recommends, in French', () => {
    for (const [subject, properties] of [
      [catalogue, ['title', 'description', 'publisher', 'license', 'issued', 'modified', 'language', 'spatial']],
      [
        dataset,
        [
          'title',
          'description',
          'identifier',
          'publisher',
          'license',
          'issued',
          'modified',
          'spatial',
          'temporal',
          'accrualPeriodicity',
        ],
      ],
    ] as const)
      for (const property of properties) assert.equal(of(subject, dct + property).length, 1, `${subject}: ${property}`);
    for (const subject of [catalogue, dataset, ...distributions])
      for (const property of ['title', 'description'])
        assert.equal(of(subject, dct + property)[0]?.language, 'fr', `${subject}: ${property}`);
    assert.ok(of(dataset, `${dcat}keyword`).length >= 5);
    const themes = of(dataset, `${dcat}theme`).map(({ value }) => value);
    assert.ok(themes.includes('http://publications.europa.eu/resource/authority/data-theme/EDUC'));
    assert.equal(of(dataset, `${dcat}landingPage`)[0]?.value, 'http://localhost:4321/donnees/');
  });

  test('gives the address, the size, the licence and the type of each file', () => {
    for (const one of distributions) {
      const address = of(one, `${dcat}downloadURL`)[0]?.value;
      assert.ok(existsSync(file(address)), address);
      assert.equal(Number(of(one, `${dcat}byteSize`)[0]?.value), statSync(file(address)).size, address);
      assert.equal(of(one, `${dcat}accessURL`)[0]?.value, address);
      assert.match(of(one, `${dct}license`)[0]?.value ?? '', /^https:\/\/www\.etalab\.gouv\.fr\//);
      assert.match(of(one, `${dcat}mediaType`)[0]?.value ?? '', /media-types\/(text\/csv|application\/(geo\+)?json)$/);
      assert.match(of(one, `${dct}format`)[0]?.value ?? '', /file-type\/(CSV|JSON|GEOJSON)$/);
    }
    const schemas = distributions.flatMap((one) => of(one, `${dct}conformsTo`).map(({ value }) => value));
    assert.equal(schemas.length, 2);
    for (const schema of schemas) assert.ok(existsSync(file(schema)), schema);
  });

  test('a term that the context does not define is an error', async () => {
    await assert.rejects(jsonld.expand({ ...document, inconnu: 'perdu' }, options), /Safe mode/);
    await assert.rejects(jsonld.expand({ ...document, '@context': 'https://exemple.fr/' }, options));
  });
});
