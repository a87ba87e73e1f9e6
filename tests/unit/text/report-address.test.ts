import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { longestAddress } from '#text/mail-address.ts';
import { reportAddress, reportForm, reportPlace } from '#text/report-address.ts';

const address = 'https://exemple.fr/poles/projets/fabrique/';
const repositoryUrl = 'https://github.com/exemple/poles';
const contactEmail = 'bonjour@exemple.fr';

const titles = [
  'Fabrique',
  'Voix:IA & « l’atelier » #1',
  '"guillemets" \'droits\' <b>',
  '100 % de verre + sel = 2 ?',
  'Deux\nlignes\tet une tabulation',
  'Cinéma 🎬👩‍🎨',
  '</a><script>alert(1)</script>',
  '\ud83c seul',
];

describe('an issue of the repository', () => {
  for (const title of titles) {
    test(`holds the title and the address: ${JSON.stringify(title)}`, () => {
      const report = reportAddress({ title, address }, { repositoryUrl: 'https://gitlab.com/exemple/poles' });
      assert.match(report, /^https:\/\/gitlab\.com\/exemple\/poles\/issues\/new\?body=[^\s"<>#&]+&title=[^\s"<>#&]+$/);
      const { searchParams } = new URL(report);
      assert.equal(searchParams.get('title'), `Erreur sur la page « ${title.toWellFormed()} »`);
      const body = searchParams.get('body') ?? '';
      assert.ok(body.startsWith(`Page : ${address}\n`), body);
      assert.match(body, /Ce qui est faux ou qui manque :\n[\s\S]*La source qui le dit/);
    });

    test(`on GitHub, fills in the error form: ${JSON.stringify(title)}`, () => {
      const report = reportAddress({ title, address }, { repositoryUrl, contactEmail });
      assert.match(report, /^https:\/\/github\.com\/exemple\/poles\/issues\/new\?[^\s"<>#]+$/);
      const { searchParams } = new URL(report);
      assert.equal(searchParams.get('title'), `Erreur sur la page « ${title.toWellFormed()} »`);
      assert.equal(searchParams.get('page'), address);
      assert.equal(searchParams.get('template'), reportForm);
    });
  }

  test('the error form has the field that the address fills in', () => {
    const form = parse(readFileSync(`.github/ISSUE_TEMPLATE/${reportForm}`, 'utf8')) as { body: { id?: string }[] };
    assert.ok(form.body.some(({ id }) => id === 'page'));
  });
});

describe('an e-mail, when there is no repository', () => {
  for (const title of titles) {
    test(`holds the title and the address: ${JSON.stringify(title)}`, () => {
      const report = reportAddress({ title, address }, { contactEmail });
      assert.match(report, /^mailto:bonjour@exemple\.fr\?subject=[^\s"<>#&+]+&body=[^\s"<>#&+]+$/);
      const [, subject = '', body = ''] = /subject=(.*)&body=(.*)$/.exec(report) ?? [];
      assert.equal(decodeURIComponent(subject), `Erreur sur la page « ${title.toWellFormed()} »`);
      assert.ok(decodeURIComponent(body).includes(`Page : ${address}\r\n`));
    });
  }

  test('an e-mail address with reserved characters is escaped', () => {
    const report = reportAddress({ title: 'Fabrique', address }, { contactEmail: 'a&b?c#d+e@exemple.fr' });
    assert.match(report, /^mailto:a%26b%3Fc%23d%2Be@exemple\.fr\?subject=/);
  });
});

test('a very long title is cut between two characters to keep the address within its limit', () => {
  for (const title of ['mot '.repeat(4000), '👩‍🎨'.repeat(500), '&'.repeat(900), 'é'.repeat(longestAddress)])
    for (const channels of [{ repositoryUrl }, { contactEmail }]) {
      const report = reportAddress({ title, address }, channels);
      assert.ok(report.length <= longestAddress, `${report.length} characters`);
      assert.ok(report.length > longestAddress - 150, `${report.length} characters: too much is cut`);
      const [, subject = ''] = /(?:title|subject)=([^&]*)/.exec(report) ?? [];
      const kept = /« (.*)… »$/s.exec(decodeURIComponent(subject))?.[1] ?? '';
      assert.ok(kept.length > 0 && title.startsWith(kept));
      if (title.startsWith('👩')) assert.equal(kept.length % '👩‍🎨'.length, 0, kept);
    }
});

test('without a configured channel, the address is that of the legal notice', () => {
  assert.equal(reportAddress({ title: 'Fabrique', address }, {}), '/mentions-legales/#contact');
});

test('printed pages show a short address', () => {
  assert.equal(reportPlace({ repositoryUrl, contactEmail }), 'https://github.com/exemple/poles/issues');
  assert.equal(reportPlace({ contactEmail }), contactEmail);
  assert.equal(reportPlace({}), 'http://localhost:4321/mentions-legales/#contact');
});

test('the address of a repository may end with a slash or .git', async () => {
  const before = process.env['REPOSITORY_URL'];
  try {
    for (const written of ['', '/', '.git', '.git/', '//']) {
      process.env['REPOSITORY_URL'] = repositoryUrl + written;
      const site = (await import(
        `../../../src/site.ts?written=${encodeURIComponent(written)}`
      )) as typeof import('#site.ts');
      assert.equal(site.repositoryUrl, repositoryUrl, written);
    }
  } finally {
    if (before === undefined) delete process.env['REPOSITORY_URL'];
    else process.env['REPOSITORY_URL'] = before;
  }
});
