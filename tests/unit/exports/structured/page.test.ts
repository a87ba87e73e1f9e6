import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { datasetNodes } from '#exports/structured/dataset.ts';
import { listNodes, regionNodes } from '#exports/structured/list.ts';
import { structuredPage } from '#exports/structured/page.ts';
import { schemeReference } from '#exports/structured/scheme.ts';
import { publisher } from '#exports/structured/website.ts';
import { regionByCode } from '#model/region.ts';
import { anyCharacter, hostileTexts, unwritableTexts } from '../../../support/hostile-texts.ts';
import { makeProject } from '../../../support/make-project.ts';

const graphOf = (text: string) => JSON.parse(text)['@graph'];
const written = (nodes: unknown) => JSON.parse(JSON.stringify(nodes));
const origin = 'http://localhost:4321';

describe('JSON-LD in HTML', () => {
  const read = (title: string) => {
    const text = structuredPage({ title, path: 'a/', trail: [{ label: title }] });
    const html = `<body><p>Avant.</p><script type="application/ld+json">${text}</script><p>Après.</p></body>`;
    return { text, document: parse(html) };
  };

  test('no hostile text closes the script, opens a comment or breaks a line', () => {
    for (const title of [...hostileTexts, ...unwritableTexts.map(([text]) => text)]) {
      const { text, document } = read(title);
      assert.doesNotMatch(text, /[<\u2028\u2029\n]/);
      assert.equal(document.querySelectorAll('p').length, 2);
      assert.equal(graphOf(document.querySelector('script')?.rawText ?? '')[0].name, title);
    }
  });

  test('any other text is escaped and read back unchanged', () => {
    const isWhole = (title: string) => {
      const text = structuredPage({ title, path: 'a/', trail: [] });
      return !/[<\u2028\u2029]/.test(text) && graphOf(text)[0].name === title;
    };
    fc.assert(fc.property(fc.string({ unit: anyCharacter }), isWhole));
  });
});

describe('a page', () => {
  test('has a breadcrumb that ends with the page itself', () => {
    const trail = [{ label: 'Projets', path: 'projets/' }, { label: 'Essai' }];
    const [page] = graphOf(structuredPage({ title: 'Essai', path: 'projets/essai/', trail }));
    assert.equal(page['@id'], `${origin}/projets/essai/`);
    assert.deepEqual(
      page.breadcrumb.itemListElement.map(({ position, name, item }: Record<string, unknown>) => [
        position,
        name,
        (item as { '@id': string } | undefined)?.['@id'],
      ]),
      [
        [1, 'Accueil', `${origin}/`],
        [2, 'Projets', `${origin}/projets/`],
        [3, 'Essai', undefined],
      ],
    );
  });

  test('is merged with the nodes added to it', () => {
    const nodes = [...listNodes('projets/', [makeProject()]), publisher];
    const graph = graphOf(structuredPage({ title: 'Projets', path: 'projets/', trail: [] }, nodes));
    assert.equal(graph.length, 2);
    assert.equal(graph[0]['@type'], 'CollectionPage');
    assert.equal(graph[0].name, 'Projets');
    assert.ok(!('breadcrumb' in graph[0]));
    assert.deepEqual(graph[0].mainEntity.itemListElement, [
      { '@type': 'ListItem', position: 1, url: `${origin}/projets/essai/` },
    ]);
  });
});

test('a region without a project has no list', () => {
  const [page] = written(regionNodes(regionByCode('94'), []));
  assert.equal(page.about.name, 'Corse');
  assert.ok(!('mainEntity' in page));
});

test('the site is not official, and the scheme is another entity', () => {
  assert.match(publisher['description'] as string, /n’est ni de l’État ni de la Banque des Territoires/);
  assert.notEqual(schemeReference['@id'], publisher['@id']);
});

test('a data set has its files, its period and its licence', () => {
  const files = [{ name: 'CSV', path: 'donnees/projets.csv', mediaType: 'text/csv', bytes: 1234 }];
  const projects = [makeProject(), makeProject({ verifiedOn: '2026-11-30' })];
  const [page, dataset, creator] = written(datasetNodes('donnees/', { description: 'Tout.', projects, files }));
  assert.equal(page.mainEntity['@id'], dataset['@id']);
  assert.deepEqual(dataset.creator, { '@id': creator['@id'] });
  assert.equal(dataset.temporalCoverage, '2023-10-26/2026-11-30');
  assert.equal(dataset.dateModified, '2026-11-30');
  assert.match(dataset.license, /licence-ouverte/);
  assert.deepEqual(dataset.distribution, [
    {
      '@type': 'DataDownload',
      name: 'CSV',
      contentUrl: `${origin}/donnees/projets.csv`,
      encodingFormat: 'text/csv',
      contentSize: '1234 B',
    },
  ]);
});
