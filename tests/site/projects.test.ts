import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { reachOf } from '#map/clusters.ts';
import { frames } from '#map/outline.ts';
import { roundKilometres } from '#model/kilometres.ts';
import { kilometresFrom } from '#model/nearby.ts';
import type { RegionFrame } from '#model/region-outline.ts';
import { regions } from '#model/region.ts';
import { toFrame } from '#model/projection.ts';
import { countLaureates } from '#model/statistics.ts';
import { laureateCount } from '#text/figures.ts';
import { formatDate, formatEuros } from '#text/format.ts';
import { quotation, typeset } from '#text/typography.ts';
import { pageAt, projectSlugs, readPages, readProject, readScheme, textOf } from '../support/built-site.ts';
import { completeRegions } from '../support/content.ts';
import { plain } from '../support/page-facts.ts';

const pages = readPages();
const projects = projectSlugs.map(readProject);
const linksOf = (address: string, scope = 'main') =>
  pageAt(pages, address)
    .document.querySelectorAll(`${scope} a[href]`)
    .map((link) => link.getAttribute('href') ?? '');
const spaces = (text: string) => text.replace(/\s+/gu, ' ');

describe('each project', () => {
  for (const project of projects) {
    const address = `/projets/${project.slug}/`;

    test(`${project.slug} shows its facts, and lists those that the sources do not give`, () => {
      const page = pageAt(pages, address);
      assert.equal(textOf(page, 'h1'), spaces(typeset(project.title)));
      const facts = new Map(
        page.document.querySelectorAll('main dl > div').map((row) => {
          const name = spaces(row.querySelector('dt')?.text.replace(/[[(].*$/s, '') ?? '').trim();
          return [name, spaces(row.querySelector('dd')?.text ?? '').trim()];
        }),
      );
      const amounts = project.phases.flatMap(({ amount }) => amount ?? []);
      const isCeiling = project.phases.some(({ amountNature }) => amountNature === 'plafond-possible');
      const total = formatEuros(amounts.reduce((sum, one) => sum + one, 0));
      const amount = amounts.length > 0 ? spaces(`${total}${isCeiling ? ' (plafond possible)' : ''}`) : undefined;
      assert.equal(facts.get('Aide annoncée'), amount);
      const { leadOrganisation, partners } = project;
      assert.equal(facts.has('Porteur'), leadOrganisation !== undefined);
      if (leadOrganisation) assert.ok(facts.get('Porteur')?.startsWith(spaces(typeset(leadOrganisation.name))));
      assert.equal(facts.has('Partenaires'), partners.length > 0);
      for (const { name } of partners) assert.ok(facts.get('Partenaires')?.includes(spaces(typeset(name))), name);
      const unknowns = [
        ...(leadOrganisation ? [] : ['Qui porte le projet']),
        ...(partners.length > 0 ? [] : ['Ses partenaires']),
        ...(amount ? [] : ['Le montant de l’aide']),
        ...project.unknowns.map((one) => spaces(typeset(one))),
      ];
      const listed = page.document.querySelectorAll('.unknowns li > span').map(({ text }) => spaces(text));
      assert.deepEqual(listed, unknowns);
      const checked = facts.get('Fiche vérifiée le') ?? facts.get('Faits vérifiés le');
      assert.ok(checked?.startsWith(spaces(formatDate(project.verifiedOn))));
      for (const { commune } of project.places)
        assert.ok(facts.get(project.places.length > 1 ? 'Lieux' : 'Lieu')?.includes(commune.name));
    });

    test(`${project.slug}: every fact has a source on the page`, () => {
      const { document } = pageAt(pages, address);
      const listed = document.querySelectorAll('#sources ~ ol > li').map(({ id }) => id);
      assert.equal(listed.length, project.sources.length);
      assert.deepEqual(
        listed,
        project.sources.map((_source, index) => `source-${index + 1}`),
      );
      const cited = new Set(
        linksOf(address)
          .filter((href) => href.startsWith('#source-'))
          .map((href) => href.slice(1)),
      );
      assert.deepEqual([...cited].sort(), [...listed].sort(), 'a source is not cited, or a call leads nowhere');
      for (const row of document.querySelectorAll('main dl > div')) {
        const isOurs = row.querySelector('dd checked-on');
        assert.ok(isOurs || row.querySelector('dt a[href^="#source-"]'), `${spaces(row.text)} has no source`);
      }
    });

    test(`${project.slug} quotes its sources in guillemets, and links to their archived copies`, () => {
      const items = pageAt(pages, address).document.querySelectorAll('#sources ~ ol > li');
      for (const { url, excerpt, archiveUrl } of project.sources) {
        const item = items.find((one) => one.querySelector('a')?.getAttribute('href') === url);
        const quoted = item?.querySelector('blockquote')?.text.trim();
        assert.equal(quoted && spaces(quoted), excerpt && spaces(typeset(quotation(excerpt))), url);
        const copies = item?.querySelectorAll('a').filter(({ text }) => text.includes('copie archivée')) ?? [];
        assert.deepEqual(
          copies.map((link) => link.getAttribute('href')),
          archiveUrl ? [archiveUrl] : [],
          url,
        );
      }
    });

    test(`${project.slug} has one part on what is unknown, or none, and each line leads to the form`, () => {
      const { document } = pageAt(pages, address);
      const part = document.querySelector('.unknowns');
      assert.equal(document.querySelectorAll('#non-dit').length, part ? 1 : 0);
      const count = part?.querySelectorAll('li').length ?? 0;
      const heading = part?.querySelector('h2');
      // Under a section of the text, the list only goes on.
      if (heading) assert.equal(spaces(heading.text), `${count} inconnue${count > 1 ? 's' : ''}`);
      else if (part) assert.ok(document.querySelector('.prose #non-dit'));
      for (const link of part?.querySelectorAll('a') ?? []) {
        assert.match(spaces(link.text), /^Vous savez \S.* \?$/);
        assert.ok(link.getAttribute('href')?.startsWith(`/contribuer/corriger/?fiche=${project.slug}#`));
      }
    });

    test(`${project.slug} suggests related projects and says why`, () => {
      const related = pageAt(pages, address).document.querySelectorAll('[aria-labelledby="voisins"] li');
      assert.equal(related.length, Math.min(3, projects.length - 1));
      for (const one of related)
        assert.match(spaces(one.text), /À (moins d’1|\d[\d ]*) km, (aussi |mêmes? filières? : )/);
    });
  }

  test('sources are numbered in the order of their first citation', () => {
    for (const { slug } of projects) {
      const calls = linksOf(`/projets/${slug}/`, '.prose').filter((href) => href.startsWith('#source-'));
      const first = [...new Set(calls)].map((href) => Number(href.replace('#source-', '')));
      assert.deepEqual(
        first,
        first.map((_number, index) => index + 1),
        slug,
      );
    }
  });
});

describe('a status that we deduce', () => {
  const isDeduced = (slug: string) => projects.find((one) => one.slug === slug)?.confirmation === 'indirecte';
  const scheme = readScheme();
  const known = countLaureates(scheme, projects);

  test('is said on every card of the project, and on no other', () => {
    const cards = [...pages.values()].flatMap(({ document }) => document.querySelectorAll('.project-card'));
    const deduced = cards.filter((card) => {
      const slug = card.querySelector('a.whole')?.getAttribute('href')?.split('/').at(-2) ?? '';
      const said = card.querySelector('.doubt:not([hidden])')?.text ?? '';
      // The preview of the form has no address.
      if (slug) assert.equal(/statut déduit/i.test(said), isDeduced(slug), slug);
      return slug && said;
    });
    assert.ok(deduced.length >= 3);
  });

  test('is counted apart wherever laureates are counted', () => {
    const count = laureateCount(known);
    assert.match(count, /confirmés et .*déduit/, 'the made-up content has both');
    for (const address of ['/projets/', '/dispositif/', '/donnees/'])
      assert.ok(spaces(textOf(pageAt(pages, address), 'main')).includes(spaces(count)), address);
    const [confirmed, also] = [String(known.confirmed), `${known.deduced} au statut déduit`];
    for (const address of ['/', '/presse/']) {
      const figures = pageAt(pages, address).document.querySelectorAll('main dl > div');
      const figure = figures.find(({ text }) => /confirmé/.test(text));
      assert.equal(figure?.querySelector('dd')?.text.trim(), confirmed, address);
      assert.ok(spaces(figure?.text ?? '').includes(also), `${address}: ${figure?.text}`);
    }
  });
});

/** Number of projects with a place in a region, by INSEE code. */
const countIn = (code: string) =>
  projects.filter(({ places }) => places.some(({ commune }) => commune.regionCode === code)).length;

describe('regions', () => {
  const empty = regions.filter(({ code }) => countIn(code) === 0);

  test('a region without a project says so once, and lists the nearest projects with their distances', () => {
    assert.ok(empty.length > 0);
    for (const region of empty) {
      const page = pageAt(pages, `/regions/${region.slug}/`);
      assert.equal(textOf(page, 'main').match(/connaissons pas|documenté|à chercher/g)?.length, 1, region.slug);
      const found = page.document
        .querySelectorAll('.related li')
        .map((item) => [
          item.querySelector('a')?.getAttribute('href'),
          /^À (.*?)\s?km, /.exec(item.querySelector('p')?.text ?? '')?.[1]?.replace(/\s/gu, ''),
        ]);
      const expected = projects
        .map((project) => ({ slug: project.slug, kilometres: kilometresFrom(region, project) }))
        .sort((a, b) => a.kilometres - b.kilometres)
        .slice(0, 3)
        .map(({ slug, kilometres }) => [`/projets/${slug}/`, String(roundKilometres(kilometres))]);
      assert.deepEqual(found, expected, region.slug);
    }
  });

  test('a region that may have other laureates has one invitation, one that is complete has none', () => {
    for (const { slug } of regions) {
      const { document } = pageAt(pages, `/regions/${slug}/`);
      const invitations = document.querySelectorAll('main a[href="/contribuer/"]');
      assert.equal(invitations.length, completeRegions.includes(slug) ? 0 : 1, slug);
      assert.equal(document.querySelectorAll('main .lead sup a').length, completeRegions.includes(slug) ? 1 : 0, slug);
    }
  });

  test('the map links to the 18 regions with their counts', () => {
    for (const address of ['/', '/regions/', '/carte/', '/integrer/carte/']) {
      const links = pageAt(pages, address).document.querySelectorAll('svg a[data-region]');
      assert.equal(links.length, 18, address);
      for (const { code, slug, name } of regions) {
        const link = links.find((one) => one.getAttribute('data-region') === slug);
        const count = countIn(code);
        const label = count === 0 ? 'rien trouvé à ce jour' : `${count} projet${count > 1 ? 's' : ''}`;
        const end = completeRegions.includes(slug) ? ', région complète' : '';
        assert.equal(plain(link?.getAttribute('aria-label') ?? ''), `${plain(name)}, ${label}${end}`, address);
        assert.ok(pages.has(link?.getAttribute('href') ?? ''), `${address}: ${link?.getAttribute('href')}`);
      }
    }
  });

  test('the map shows the place of every project', () => {
    const drawn = pageAt(pages, '/carte/')
      .document.querySelectorAll('.map-frame')
      .map((element) => {
        const frame = frames.find(({ id }) => id === element.getAttribute('data-frame')) as RegionFrame;
        const discs = element.querySelectorAll('circle').map((circle) => ({
          x: (Number.parseFloat(circle.getAttribute('cx') ?? '') / 100) * frame.width,
          y: (Number.parseFloat(circle.getAttribute('cy') ?? '') / 100) * frame.height,
        }));
        return { frame, discs };
      });
    for (const { slug, places } of projects) {
      for (const place of places) {
        const { frame, discs } =
          drawn.find(({ frame }) => frame.regionCodes.includes(place.commune.regionCode)) ?? drawn[0]!;
        const point = toFrame(frame, place);
        const distance = Math.min(...discs.map(({ x, y }) => Math.hypot(x - point.x, y - point.y)));
        assert.ok(distance <= reachOf(frame, true), `${slug}: ${place.commune.name} is ${distance} units from a disc`);
      }
    }
  });

  test('the national map is at most 7 kB gzip, with each outline once', () => {
    for (const address of ['/', '/regions/', '/carte/', '/filieres/jeu/', '/integrer/carte/']) {
      const { document } = pageAt(pages, address);
      const drawings = document.querySelectorAll('.map-frame').map(String).join('');
      assert.ok(gzipSync(drawings).length <= 7000, `${address}: ${gzipSync(drawings).length} bytes`);
      const outlines = document.querySelectorAll('.map-frame defs path').map((path) => path.getAttribute('d'));
      assert.equal(outlines.length, 18, address);
      assert.equal(new Set(outlines).size, 18, address);
    }
  });
});
