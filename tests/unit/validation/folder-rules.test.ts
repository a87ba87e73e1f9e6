import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readContentFile } from '#validation/content-file.ts';
import { factsOf } from '#validation/facts.ts';
import { formatIssue } from '#validation/issue.ts';
import { rules } from '#validation/folder-rules.ts';
import { goodProject, otherProject, issuesOf, spoil } from '../../support/content.ts';

const other = otherProject.replace('[ancien-essai]', '[]');

/** Issues that the rules find across files, given by slug. `today` is an ISO 8601 date. */
function reported(files: Record<string, string>, published: string[] = [], today = '2026-11-26'): string[] {
  const facts = Object.entries(files).map(([slug, text]) => {
    const file = `content/projets/${slug}.mdx`;
    return factsOf(file, 'projets', readContentFile('projets', file, text));
  });
  const paths = published.map((path, index) => ({ path, line: index + 1 }));
  return rules.flatMap(({ check }) => check(facts, { today, published: paths })).map(formatIssue);
}

describe('files checked together', () => {
  test('two valid files pass', () => assert.deepEqual(reported({ un: goodProject, deux: other }), []));

  test('two titles that differ only in accents and capitals are the same', () => {
    const [first = '', ...more] = reported({
      un: goodProject,
      deux: other.replace('titre: Autre', 'titre: « ÉSSAI »'),
    });
    assert.match(first, /deux\.mdx, ligne 2, champ « titre »[\s\S]*un\.mdx le porte/);
    assert.deepEqual(more, []);
  });

  test('two projects of a lead organisation in one commune must name their places', () => {
    const same = goodProject.replace('titre: Essai', 'titre: Autre').replace('[ancien-essai]', '[]');
    assert.match(
      reported({ un: goodProject, deux: same }).join(),
      /champ « porteur › nom »[\s\S]*nommez le lieu de chacun/,
    );
    assert.deepEqual(reported({ un: goodProject, deux: same.replace('Plaine Images', 'Autre lieu') }), []);
  });

  test('a date in the future is refused', () => {
    assert.deepEqual(reported({ un: goodProject }, [], '2026-11-23'), []);
    assert.match(reported({ un: goodProject }, [], '2026-11-22').join(), /verifie_le[\s\S]*consultee_le/);
    const announced = (date: string) => reported({ un: goodProject.replace('date: 2023-10-26', `date: ${date}`) });
    for (const date of ['"2099"', '2099-01', '2099-01-01']) assert.match(announced(date).join(), /phases.*date/, date);
  });

  test('a source may be read after the last check of the whole file', () => {
    assert.deepEqual(reported({ un: goodProject.replace('verifie_le: 2026-11-23', 'verifie_le: 2026-11-20') }), []);
  });

  test('a file may not take the address of a page written in code', () => {
    const text = '---\ntitre: Carte\ndescription: Une page.\nverifie_le: 2026-11-23\n---\n\nUn texte.\n';
    const file = 'content/pages/carte.mdx';
    const facts = [factsOf(file, 'pages', readContentFile('pages', file, text))];
    const [issue, ...more] = rules.flatMap(({ check }) => check(facts, { today: '2026-11-26', published: [] }));
    assert.equal(issue?.code, 'address-taken');
    assert.match(issue ? formatIssue(issue) : '', /carte\.mdx, ligne 1, nom du fichier[\s\S]*un autre nom/);
    assert.deepEqual(more, []);
  });

  test('a published address must still lead to a page, under its current or former slug', () => {
    const [first = '', ...more] = reported({ un: goodProject }, [
      'projets/un/',
      'projets/ancien-essai/',
      'projets/uns/',
    ]);
    assert.match(
      first,
      /content\/adresses\.txt, ligne 3[\s\S]*ajoutez « anciens: \[uns\] » à content\/projets\/un\.mdx/,
    );
    assert.deepEqual(more, []);
  });

  test('a published prose page may not disappear', () => {
    assert.match(reported({ un: goodProject }, ['methode/']).join(), /remettez content\/pages\/methode\.mdx/);
    assert.deepEqual(reported({ un: goodProject }, ['carte/', 'regions/corse/', 'filieres/jeu/', 'donnees/x.csv']), []);
  });

  test('an internal link must lead to a page, at its current or former address, and to one of its headings', () => {
    const linking = (...urls: string[]) => other + urls.map((url) => `\n[ici](${url}) et\n`).join('');
    const good = linking(
      '/projets/un/',
      '/projets/ancien-essai/',
      '/projets/un',
      '/carte/?region=corse',
      '/',
      '#contenu',
    );
    assert.deepEqual(reported({ un: goodProject, deux: good }), []);
    assert.deepEqual(reported({ un: `${goodProject}\n## Et après ?\n`, deux: linking('/projets/un/#et-après') }), []);
    assert.deepEqual(reported({ un: goodProject, deux: linking('/projets/un/#source-1', '#sources') }), []);
    assert.deepEqual(reported({ deux: linking('/donnees/projets.csv') }, ['donnees/projets.csv']), []);
  });

  test('a broken internal link is reported with the closest target', () => {
    const [first = '', second = '', ...more] = reported({
      un: `${goodProject}\n## Et après ?\n`,
      deux: `${other}\n[ici](/projets/uns/)\n\n[là](/projets/un/#et-apres)\n`,
    });
    assert.match(first, /deux\.mdx, ligne 44[\s\S]*« \/projets\/uns\/ »[\s\S]*par \/projets\/un\//);
    assert.match(second, /deux\.mdx, ligne 46[\s\S]*remplacez « #et-apres » par « #et-après »/);
    assert.deepEqual(more, []);
  });
});

describe('dates out of order and repeated entries', () => {
  const cases: [what: string, text: string, says: RegExp][] = [
    [
      'a document read before it was written',
      spoil('/page\n    date: 2023-10-26', '/page\n    date: 2026-11-25'),
      /› date/,
    ],
    [
      'a phase twice',
      goodProject.replace(/( {2}- phase: [\s\S]*?)(?=sources:)/, '$1$1'),
      /phases \(n° 2\) › phase[\s\S]*chacune une fois/,
    ],
    [
      'a source twice',
      goodProject.replace(
        /( {2}- id: [\s\S]*?)(?=verifie_le)/,
        (one) => one + one.replace('id: drac-hdf', 'id: autre').replace('/page', '/page/#haut'),
      ),
      /sources \(n° 2\) › url[\s\S]*« drac-hdf » la donne déjà/,
    ],
  ];
  for (const [what, text, says] of cases) test(what, () => assert.match(issuesOf(text).join('\n'), says));
});
