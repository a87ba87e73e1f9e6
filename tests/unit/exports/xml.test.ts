import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { x } from 'xastscript';
import { writeXml } from '#exports/xml.ts';
import { anyCharacter, hostileTexts, unwritableTexts } from '../../support/hostile-texts.ts';
import { missing } from '../../support/programs.ts';
import { complaintsOf } from '../../support/complaints.ts';

const skip = missing('xmllint');
const tree = (text: string) => x('a', { b: text }, text);

test('what XML cannot write is left out, the rest stays', () => {
  for (const [text, left] of unwritableTexts) assert.equal(writeXml(tree(text)), `<a b="${left}">${left}</a>`);
});

test('no text ends a section that was not begun', () => {
  assert.equal(writeXml(x('a', {}, 'x]]>y')), '<a>x]]&gt;y</a>');
});

test('an independent reader finds hostile texts well formed', { skip }, () => {
  const texts = [...hostileTexts, ...unwritableTexts.map(([text]) => text)];
  assert.equal(complaintsOf('xmllint', ['--noout'], writeXml(x('all', {}, texts.map(tree)))), '');
  assert.notEqual(complaintsOf('xmllint', ['--noout'], '<a>]]></a>'), '', 'it does not see a fault');
});

test('so does it any text', { skip }, () => {
  const texts = fc.sample(fc.string({ unit: anyCharacter }), { numRuns: 500, seed: 5 });
  assert.equal(complaintsOf('xmllint', ['--noout'], writeXml(x('all', {}, texts.map(tree)))), '');
});
