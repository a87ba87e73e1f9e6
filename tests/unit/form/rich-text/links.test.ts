import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain } from '#form/rich-text/content.ts';
import { readAddress, withLinks } from '#form/rich-text/links.ts';

const origin = 'https://poles.exemple.fr';
const hrefOf = (typed: string) => readAddress(typed, origin).href;

test('a link may use an https address, or a page of the site', () => {
  assert.equal(hrefOf(' https://exemple.org/a '), 'https://exemple.org/a');
  assert.equal(hrefOf('/dispositif/'), '/dispositif/');
  assert.equal(hrefOf(`${origin}/regions/`), '/regions/');
});

test('an address without its scheme is by https; one by http becomes so, and this is told', () => {
  assert.deepEqual(readAddress('exemple.org/a', origin), { href: 'https://exemple.org/a', isMended: false });
  assert.deepEqual(readAddress('http://exemple.org/a', origin), { href: 'https://exemple.org/a', isMended: true });
});

test('nothing else is an address', () => {
  for (const typed of [
    '',
    'un mot',
    'mailto:a@exemple.org',
    'a@exemple.org',
    'javascript:alert(1)',
    'file:///a',
    'http://localhost/',
  ])
    assert.equal(hrefOf(typed), undefined, typed);
});

test('links that are pasted as Markdown become links, but for those without an address to use', () => {
  const read = (text: string) =>
    withLinks([{ ...plain, kind: 'text', text }], hrefOf).map((one) =>
      one.kind === 'text' ? `${one.text}${one.href === undefined ? '' : `→${one.href}`}` : '',
    );
  assert.deepEqual(read('Voir [le site](https://exemple.org/a), ou [la page](/dispositif/).'), [
    'Voir ',
    'le site→https://exemple.org/a',
    ', ou ',
    'la page→/dispositif/',
    '.',
  ]);
  for (const text of ['[1]', '[a](b)', '[a](mailto:b@exemple.org)', '[a] (https://exemple.org)', '[](https://a.fr)'])
    assert.deepEqual(read(text), [text]);
  const linked = { ...plain, kind: 'text' as const, text: '[a](https://a.fr)', href: '/' };
  assert.deepEqual(withLinks([linked], hrefOf), [linked], 'a link holds no other');
});
