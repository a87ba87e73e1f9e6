import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withCalls } from '#form/rich-text/calls.ts';
import { plain } from '#form/rich-text/content.ts';

const read = (text: string) =>
  withCalls([{ ...plain, kind: 'text', text }], ['a', 'b'])
    .map((one) => (one.kind === 'source' ? `<${one.id}>` : one.kind === 'text' ? one.text : '⏎'))
    .join('');

test('numbers in brackets and calls of the file cite the sources that exist', () => {
  assert.equal(
    read('Un [1], deux [1][2], trois [1, 2] et <Source id="b" />.'),
    'Un <a>, deux <a><b>, trois <a><b> et <b>.',
  );
});

test('what names no source stays as typed', () => {
  for (const text of ['[3]', '[1, 3]', '[0]', '[a]', '[]', '<Source id="c" />', '(1)']) assert.equal(read(text), text);
});
