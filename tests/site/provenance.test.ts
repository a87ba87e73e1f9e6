import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Fact } from '#model/project.ts';
import { type BuiltPage, content, dist, pageAt, projectSlugs, readPages, textOf } from '../support/built-site.ts';

const pages = readPages();
const spaces = (text = '') => text.replace(/\s+/gu, ' ').trim();
const projectPage = (slug: string) => pageAt(pages, `/projets/${slug}/`);

/** The rows of the facts on a page: name, value, numbers of the sources. */
const rowsOf = ({ document }: BuiltPage) =>
  document.querySelectorAll('main dl > div').map((row) => ({
    name: spaces(row.querySelector('dt')?.text).replace(/ ?[([].*$/, ''),
    value: spaces(row.querySelector('dd')?.text),
    sources: row.querySelectorAll('dt a').map((link) => link.getAttribute('href')?.replace('#source-', '')),
  }));

describe('each source lists the facts that cite it', () => {
  const facts: Record<Fact, [row: RegExp, word: string]> = {
    places: [/^Lieux?$/, 'lieux'],
    sectors: [/^Filières?$/, 'filières'],
    leadOrganisation: [/^Porteur$/, 'porteur'],
    partners: [/^Partenaires$/, 'partenaires'],
    phases: [/^Appel /, 'sélection'],
    amount: [/^Aide annoncée$/, 'montant'],
  };
  for (const slug of projectSlugs) {
    test(slug, () => {
      const page = projectPage(slug);
      const rows = rowsOf(page);
      const items = page.document.querySelectorAll('#sources ~ ol > li');
      assert.ok(items.length > 0);
      for (const item of items) {
        const number = item.id.replace('source-', '');
        const supported = Object.values(facts).flatMap(([row, word]) =>
          rows.some(({ name, sources }) => row.test(name) && sources.includes(number)) ? [word] : [],
        );
        const expected = supported.length > 0 ? ` : ${supported.join(', ')}` : ' le texte de la page';
        assert.equal(
          spaces(item.querySelector('.supports')?.text),
          `Ce document appuie${expected}`,
          `source ${number}`,
        );
        assert.match(
          spaces(item.text),
          /^[^«]+, « .+ ».*, lu (en partie )?le \d+(er)? \p{L}+ \d{4} ?(· copie archivée .*)?(« .+ »)?Ce document appuie /u,
        );
        assert.ok(item.querySelector('a[href^="https://"]') && item.querySelector('time[datetime]'));
      }
    });
  }
});

test('the section on what the sources do not say has the same id on every page', () => {
  const headings = projectSlugs.flatMap((slug) => projectPage(slug).document.querySelectorAll('main h2'));
  const ofUnknown = headings.filter(({ text }) =>
    /^(Ce que nos sources ne disent pas|\d+ inconnues?)$/.test(spaces(text)),
  );
  const parts = projectSlugs.filter((slug) => projectPage(slug).document.querySelector('.unknowns'));
  assert.equal(ofUnknown.length, parts.length);
  assert.equal(new Set(ofUnknown.map(({ text }) => /^\d/.test(text.trim()))).size, 2, 'both headings are tried');
  for (const { id } of ofUnknown) assert.equal(id, 'non-dit');
});

test('differences between sources are shown, with the source of each side', () => {
  const blocks = [...pages.values()].flatMap(({ document }) => document.querySelectorAll('.prose aside'));
  const differences = blocks.filter((block) =>
    spaces(block.getAttribute('aria-label') ?? '').startsWith('Les sources diffèrent'),
  );
  assert.ok(differences.length > 1);
  for (const block of differences) {
    assert.match(spaces(block.text), /Les sources diffèrent/);
    const cited = block.querySelectorAll('sup a').map((link) => link.getAttribute('href'));
    assert.ok(new Set(cited).size >= 2, spaces(block.text));
  }
});

describe('history', () => {
  const git = (...parameters: string[]) => {
    try {
      return execFileSync('git', parameters, {
        cwd: join(content, '..'),
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
    } catch {
      return '';
    }
  };
  const isThere = git('rev-parse', '--is-shallow-repository') === 'false';

  for (const slug of projectSlugs) {
    test(`${slug} shows the days of its commits, or no history without commits`, () => {
      const page = projectPage(slug);
      const shown = page.document.querySelectorAll('#historique ol > li');
      const days = isThere
        ? git('log', '--follow', '--first-parent', '--format=%cs', '--', `content/projets/${slug}.mdx`).split('\n')
        : [];
      assert.equal(shown.length > 0, days.filter(Boolean).length > 0);
      if (shown.length === 0) return assert.equal(page.document.getElementById('historique'), null);
      const said = shown.map((item) => item.querySelector('time')?.getAttribute('datetime') ?? '');
      assert.deepEqual(said, [...new Set(said)].sort().reverse(), 'latest first, a day once');
      for (const day of said) assert.ok(days.includes(day), `${day} has no commit`);
      assert.equal(said.at(-1), days.at(-1));
      assert.equal(spaces(shown.at(-1)?.querySelector('ul')?.text), 'Fiche créée');
      for (const line of shown.slice(0, -1).flatMap((item) => item.querySelectorAll('li')))
        assert.match(spaces(line.text), / modifiée?s?$| : ./);
    });
  }
});

describe('quoting a page', () => {
  for (const slug of projectSlugs) {
    test(slug, () => {
      const page = projectPage(slug);
      const address = page.document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
      const title = textOf(page, 'h1');
      const reference = textOf(page, '#reference');
      assert.ok(
        reference.startsWith(`« ${title} », Pôles créatifs, fiche `) && reference.endsWith(`, ${address}`),
        reference,
      );
      for (const [id, limit] of [
        ['resume-court', 280],
        ['resume-long', 800],
      ] as const) {
        const block = page.document.getElementById(id)?.parentNode;
        const length = page.document.getElementById(id)?.text.trim().length ?? 0;
        assert.ok(length > 100 && length <= limit, `${id}: ${length}`);
        assert.match(spaces(block?.querySelector('h3')?.text), new RegExp(`\\(${length} signes, adresse comprise\\)`));
      }
      const links = page.document
        .querySelectorAll('copy-buttons a[download]')
        .map((link) => link.getAttribute('href') ?? '');
      assert.deepEqual(
        links,
        ['bib', 'ris', 'json'].map((format) => `/citer/${slug}.${format}`),
      );
      const [bibtex = '', ris = '', csl = ''] = links.map((link) => readFileSync(join(dist, link), 'utf8'));
      assert.ok(bibtex.includes(`url = {${address}}`) && ris.includes(`UR  - ${address}\r\n`));
      const [entry] = JSON.parse(csl) as { URL: string; title: string; issued: { 'date-parts': number[][] } }[];
      assert.equal(entry?.URL, address);
      assert.equal(spaces(entry?.title), title.replace(/’/g, entry?.title.includes('’') ? '’' : "'"));
      const [year, month, day] = entry?.issued['date-parts'][0] ?? [];
      const last = page.document.querySelector('#historique time') ?? page.document.querySelector('checked-on time');
      assert.equal(
        last?.getAttribute('datetime'),
        [year, month, day].map((part) => String(part).padStart(2, '0')).join('-'),
      );
      for (const button of page.document.querySelectorAll('copy-buttons button'))
        assert.ok(button.hasAttribute('hidden'), 'a button that nothing makes work');
    });
  }

  test('each fact of a page has a citation with the same caveats and the addresses of the same sources', () => {
    const caveats = /notre déduction|plafond possible|statut déduit, non confirmé/g;
    for (const slug of projectSlugs) {
      const { document } = projectPage(slug);
      const addressOf = (number = '') => document.querySelector(`#source-${number} > a`)?.getAttribute('href') ?? '';
      const isReadInPart = (number = '') =>
        /lu en partie/.test(document.querySelector(`#source-${number}`)?.text ?? '');
      const quotes = document.querySelectorAll('[id^="fait-"]').map(({ text }) => spaces(text));
      const rows = document.querySelectorAll('main dl > div').map((row) => ({
        name: spaces(row.querySelector('dt')?.text).replace(/ ?(\(notre|\[).*$/, ''),
        text: spaces(row.text),
        numbers: row.querySelectorAll('dt a').map((link) => link.getAttribute('href')?.replace('#source-', '')),
      }));
      const toQuote = rows.filter(
        ({ name }) => !/^(Régions?|Dispositif)$|(vérifiée?s?|publiée|modifiée) le/i.test(name),
      );
      assert.equal(quotes.length, toQuote.length, slug);
      for (const [rank, { name, text, numbers }] of toQuote.entries()) {
        const quote = quotes[rank] ?? '';
        assert.ok(quote.includes(`. ${name} `), `${slug}: ${quote} is not on ${name}`);
        assert.deepEqual(quote.match(caveats), text.match(caveats), `${slug}, ${name}`);
        for (const number of numbers)
          assert.ok(quote.includes(addressOf(number)), `${slug}, ${name}: source ${number}`);
        assert.equal(
          quote.match(/lue en partie/g)?.length ?? 0,
          numbers.filter(isReadInPart).length,
          `${slug}, ${name}`,
        );
        assert.ok(quote.endsWith(`/projets/${slug}/`));
      }
    }
  });

  test('the warning about an old verification is in the page, hidden', () => {
    for (const slug of projectSlugs) {
      const warning = projectPage(slug).document.querySelector('checked-on [data-part="warning"]');
      assert.match(spaces(warning?.text), /^Plus de 12 mois ont passé/);
      assert.ok(warning?.hasAttribute('hidden'));
    }
  });
});
