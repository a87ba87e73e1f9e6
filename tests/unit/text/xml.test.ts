import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { x } from 'xastscript';
import { writeXml } from '#text/xml.ts';
import { anyCharacter, hostileTexts, unwritableTexts } from '../../support/hostile-texts.ts';
import { missing } from '../../support/programs.ts';
import { complaintsOf } from '../../support/complaints.ts';

const skip = missing('xmllint');
const tree = (text: string) => x('a', { b: text }, text);

test('characters that XML forbids are left out, and the others are unchanged', () => {
  for (const [text, left] of unwritableTexts) assert.equal(writeXml(tree(text)), `<a b="${left}">${left}</a>`);
});

test('the sequence ]]> is escaped in a text', () => {
  assert.equal(writeXml(x('a', {}, 'x]]>y')), '<a>x]]&gt;y</a>');
});

test('xmllint finds hostile texts well formed', { skip }, () => {
  const texts = [...hostileTexts, ...unwritableTexts.map(([text]) => text)];
  assert.equal(complaintsOf('xmllint', ['--noout'], writeXml(x('all', {}, texts.map(tree)))), '');
  assert.notEqual(complaintsOf('xmllint', ['--noout'], '<a>]]></a>'), '', 'it does not see a fault');
});

test('xmllint finds any text well formed', { skip }, () => {
  const texts = fc.sample(fc.string({ unit: anyCharacter }), { numRuns: 500, seed: 5 });
  assert.equal(complaintsOf('xmllint', ['--noout'], writeXml(x('all', {}, texts.map(tree)))), '');
});
