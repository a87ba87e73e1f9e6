import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contactEmail, repositoryUrl } from '#site.ts';
import { pageAt, projectSlugs, readPages, textOf } from '../support/built-site.ts';

const pages = readPages();
const isConfigured = Boolean(repositoryUrl ?? contactEmail);

test('every page says where to report an error in it, except the one to embed in other sites', () => {
  for (const { address, document } of pages.values()) {
    if (address === '/integrer/carte/') continue;
    const link = document.querySelectorAll('footer a').find(({ text }) => text.trim() === 'Signaler une erreur');
    const href = link?.getAttribute('href') ?? '';
    const page = document.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? '';
    const given = isConfigured ? new URL(href).searchParams : new URLSearchParams();
    if (isConfigured) assert.ok((given.get('page') ?? given.get('body'))?.includes(page), `${address}: ${href}`);
    else assert.equal(href, '/mentions-legales/#contact', address);
  }
});

test('the page of a project repeats the link in its article', () => {
  const { document } = pageAt(pages, `/projets/${projectSlugs[0]}/`);
  const [near, inFooter] = document.querySelectorAll('a').filter(({ text }) => text.trim() === 'Signaler une erreur');
  assert.ok(near?.closest('article'));
  assert.equal(near?.getAttribute('href'), inFooter?.getAttribute('href'));
});

for (const address of ['/contribuer/', '/contribuer/corriger/', '/contribuer/region/'])
  test(`when nothing can receive a proposal, ${address} says it before its form, and who to give the file to`, () => {
    const { document } = pageAt(pages, address);
    const notice = document
      .querySelectorAll('main p')
      .find(({ text }) => text.includes('Rien ne peut encore être envoyé'));
    assert.equal(notice === undefined, isConfigured);
    if (!notice) return;
    assert.match(notice.text, /téléchargez la\s\p{L}+ vérifiée, puis remettez-la/u);
    assert.ok(notice.querySelector('a[href="/mentions-legales/"]'));
    const form = document.querySelector('contribution-form');
    assert.ok(form && notice.range[0] < form.range[0]);
  });

test('the contact section says who receives reports, or that no contact is configured', () => {
  const contact = textOf(pageAt(pages, '/mentions-legales/'), '#contact');
  const expected = contactEmail ?? repositoryUrl ?? 'ni adresse électronique ni dépôt public';
  assert.ok(contact.includes(expected), contact);
});
