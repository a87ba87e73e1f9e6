import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { parse } from 'node-html-parser';
import { atomFeed } from '#exports/feeds/atom.ts';
import { feedOf } from '#exports/feeds/feed.ts';
import { jsonFeed } from '#exports/feeds/json-feed.ts';
import { typeset } from '#text/typography.ts';
import { hostileTexts, unwritableTexts } from '../../../support/hostile-texts.ts';
import { makeProject } from '../../../support/make-project.ts';
import { missing } from '../../../support/programs.ts';
import { complaintsOf } from '../../../support/complaints.ts';

const projectsOf = (texts: readonly string[]) =>
  texts.map((text, index) => makeProject({ slug: `essai-${index}`, title: text, tagline: text, summary: text }));
const plain = (text: string | undefined) => (text ?? '').replace(/\s+/gu, ' ');
const paragraphs = (html: string | undefined) =>
  parse(html ?? '')
    .querySelectorAll('p')
    .map(({ text }) => plain(text));

test('hostile titles are read back unchanged from Atom', () => {
  const feed = parseAtomFeed(atomFeed(feedOf(projectsOf(hostileTexts))));
  for (const [index, text] of hostileTexts.entries()) {
    const entry = feed.entries?.[index];
    assert.equal(plain(entry?.title?.value), plain(typeset(text)));
    assert.equal(plain(entry?.summary?.value), plain(typeset(text)));
    assert.equal(paragraphs(entry?.content?.value).length, 4, 'the content has other elements than its own');
    assert.equal(paragraphs(entry?.content?.value)[2], plain(typeset(text)));
    assert.equal(parse(entry?.content?.value ?? '').querySelectorAll(':not(p, ul, li, a)').length, 0);
  }
});

test('hostile titles are read back unchanged from JSON Feed', () => {
  const feed = parseJsonFeed(jsonFeed(feedOf(projectsOf(hostileTexts))));
  for (const [index, text] of hostileTexts.entries()) {
    assert.equal(feed.items?.[index]?.title, typeset(text));
    assert.equal(paragraphs(feed.items?.[index]?.content_html)[2], plain(typeset(text)));
  }
});

test(
  'Atom stays well formed with characters that XML forbids',
  {
    skip: missing('xmllint'),
  },
  () => {
    const texts = [...hostileTexts, ...unwritableTexts.map(([text]) => text)];
    assert.equal(complaintsOf('xmllint', ['--noout'], atomFeed(feedOf(projectsOf(texts)))), '');
  },
);
