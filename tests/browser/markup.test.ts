import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { siteOf } from './harness.ts';
import { messagesOf } from './markup.ts';
import { PAGE_TYPES, RICHEST } from './page-types.ts';

describe('markup', () => {
  const { folder } = siteOf(RICHEST);
  it.each(Object.entries(PAGE_TYPES[RICHEST]))('%s is valid HTML', async (_type, path) => {
    const file = path.replace(/\?.*$/, '').replace(/\/?$/, (end) => (path.includes('.html') ? end : '/index.html'));
    expect(await messagesOf(readFileSync(join(folder, file), 'utf8'), file)).toEqual([]);
  });
});
