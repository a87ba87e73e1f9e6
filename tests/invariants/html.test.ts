import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { readPages } from '../support/built-site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // How the HTML is written down is the compiler’s business.
    'no-inline-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    // « 06 12… » would be a telephone number; ours are amounts and years.
    'tel-non-breaking': 'off',
    // Lists without bullets lose their role in Safari: the role is given back on purpose.
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
