import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { readPages } from '../support/built-site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // The compiler decides how the HTML is formatted.
    'no-inline-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    // The rule takes amounts and years for telephone numbers such as « 06 12… ».
    'tel-non-breaking': 'off',
    // Safari removes the role of lists without bullets, so the HTML states it again.
    'no-redundant-role': 'off',
  },
});

test('the HTML of every page is valid', async () => {
  for (const { address, html } of readPages().values()) {
    const report = await validator.validateString(html, address);
    const messages = report.results.flatMap((result) =>
      result.messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
    );
    assert.deepEqual(messages, [], address);
  }
});
