import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextPage } from '../../../../scripts/lib/github/api.ts';
import { parseReport } from '../../../../scripts/lib/github/report.ts';

test('the next page is followed only on the same host', () => {
  const current = 'https://api.github.com/repos/x/y/pulls';
  const link = (address: string) => `<${current}?page=1>; rel="prev", <${address}>; rel="next"`;
  assert.equal(nextPage(link(`${current}?page=3`), current), `${current}?page=3`);
  assert.equal(nextPage(link('https://mal.exemple/?page=3'), current), undefined);
  assert.equal(nextPage(`<${current}>; rel="last"`, current), undefined);
  assert.equal(nextPage(null, current), undefined);
});

test('a report is read whatever else it holds, and any other text is ignored', () => {
  for (const text of ['', 'null', '[]', '{"files":{}}', '<html>', '{"files"'])
    assert.equal(parseReport(text), undefined);
  const wrong = '{"files":[null,1,{"file":2},{"file":"a","issues":[0,{"line":"x"}],"advice":{}}]}';
  assert.deepEqual(parseReport(wrong), [
    { file: 'a', issues: [{ line: 1, field: '', received: '', expected: '', remedy: '' }], advice: [] },
  ]);
});
