import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate/node';
import { describe, expect, it } from 'vitest';
import { sites } from './harness.ts';
import { PAGE_TYPES } from './page-types.ts';

/** What the standard and accessibility ask for, without what is a matter of taste. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Lists of suggestions have no native element that could be drawn as they are; a form in a dialog submits by default.
    'prefer-native-element': 'off',
    'wcag/h32': 'off',
    'no-implicit-button-type': 'off',
    // The explorer's panel is named by what is chosen.
    'empty-heading': 'off',
  },
});

describe('markup', () => {
  const { folder } = sites()[0]!;
  it.each(Object.entries(PAGE_TYPES))('%s is valid HTML', async (_type, path) => {
    const file = path.replace(/\?.*$/, '').replace(/\/?$/, (end) => (path.includes('.html') ? end : '/index.html'));
    const report = await validator.validateString(readFileSync(join(folder, file), 'utf8'), file);
    const messages = report.results.flatMap((result) =>
      result.messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
    );
    expect([...new Set(messages)].slice(0, 10)).toEqual([]);
  });
});
