import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idsOfNumbers, withCalls, withoutNumbers } from '#form/rich-text/calls.ts';
import { plain } from '#form/rich-text/content.ts';

const read = (text: string) =>
  withCalls([{ ...plain, kind: 'text', text }], ['a', 'b'])
    .map((one) => (one.kind === 'source' ? `<${one.id}>` : one.kind === 'text' ? one.text : '⏎'))
    .join('');

test('pasted calls of the file cite the sources that exist', () => {
  assert.equal(
    read('Un fait<Source id="a" />, deux<Source id="b" /><Source id="c" />.'),
    'Un fait<a>, deux<b><Source id="c" />.',
  );
});

test('pasted numbers in brackets, which call the sources of another document, are removed and told', () => {
  const removed: string[] = [];
  const without = (text: string) =>
    withoutNumbers([{ ...plain, kind: 'text', text }], (call) => removed.push(call))
      .map((one) => (one.kind === 'text' ? one.text : one.kind))
      .join('');
  assert.equal(without('Un fait [1][2], deux[3], trois [1, 2].'), 'Un fait, deux, trois.');
  assert.deepEqual(removed, ['[1][2]', '[3]', '[1, 2]']);
  for (const text of ['[a]', '[]', '(1)', '[2023]']) assert.equal(without(text), text);
});

test('typed numbers cite the sources of these ranks, all of them or none', () => {
  assert.deepEqual(idsOfNumbers('1, 2', ['a', 'b']), ['a', 'b']);
  for (const numbers of ['3', '1, 3', '0']) assert.equal(idsOfNumbers(numbers, ['a', 'b']), undefined);
});
