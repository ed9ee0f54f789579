import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sites } from './harness.ts';
import { messagesOf } from './markup.ts';
import { PAGE_TYPES } from './page-types.ts';

describe('markup', () => {
  const { folder } = sites()[0]!;
  it.each(Object.entries(PAGE_TYPES))('%s is valid HTML', async (_type, path) => {
    const file = path.replace(/\?.*$/, '').replace(/\/?$/, (end) => (path.includes('.html') ? end : '/index.html'));
    expect(await messagesOf(readFileSync(join(folder, file), 'utf8'), file)).toEqual([]);
  });
});
