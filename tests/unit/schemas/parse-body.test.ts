import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readFrontMatter } from '#schemas/front-matter.ts';
import { parseBody as parseInBrowser } from '#schemas/parse-body-in-browser.ts';
import { parseBody } from '#schemas/parse-body.ts';

interface Node {
  type: string;
  children?: Node[];
}

/** What a tree is made of, without places: the two parsers do not note them alike. */
const shape = ({ type, children }: Node): Node => ({ type, ...(children && { children: children.map(shape) }) });

for (const file of globSync('content/*/*.mdx')) {
  test(`${file} is the same to the build’s parser and to the browser’s`, () => {
    const { body } = readFrontMatter(readFileSync(file, 'utf8'));
    assert.deepEqual(shape(parseInBrowser(body) as Node), shape(parseBody(body) as Node));
  });
}
