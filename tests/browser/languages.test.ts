import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { violationsOf } from './axe.ts';
import { siteOf, useSite } from './harness.ts';
import { messagesOf } from './markup.ts';

const PAGES = [
  'documents/',
  'documents/ar-list/',
  'documents/zh/',
  'entities/synthetic-data/',
  'entities/layla/',
  'claims/not-enough/',
];

const SEARCHES = [
  ['合成数据', '/documents/zh/'],
  ['人写的东西', '/documents/zh/'],
  ['データセンター', '/documents/ja/'],
  ['البيانات', '/documents/ar-list/'],
  ['मॉडल', '/documents/hi/'],
  ['Skalierungsgesetze', '/documents/de/'],
] as const;

describe('documents in other languages', () => {
  const site = useSite('languages');

  it('are on valid pages that everybody can reach', async () => {
    const page = await site.open('');
    for (const path of PAGES) {
      const html = readFileSync(join(siteOf('languages').folder, path, 'index.html'), 'utf8');
      expect(await messagesOf(html, path)).toEqual([]);
      await page.goto(site.url(path));
      expect(await violationsOf(page), path).toEqual([]);
    }
    await page.context().close();
  });

  it('sets a text that is written from right to left so, and our notes beside it as the page', async () => {
    const page = await site.open('documents/ar-list/');
    const set = await page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
      const style = (selector: string) => getComputedStyle(document.querySelector(selector)!);
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('.line.paragraph .s')!);
      const lines = [...range.getClientRects()].filter(({ width }) => width > 1);
      return {
        page: document.documentElement.lang,
        title: document.querySelector('h1')!.getAttribute('dir'),
        text: document.querySelector('.turn-lines')!.getAttribute('lang'),
        // Ragged on the left: all lines end at the right edge.
        right: Math.round(box('.line.paragraph .words').right - Math.max(...lines.map(({ right }) => right))),
        quote: [style('blockquote.turn').borderRightWidth, style('blockquote.turn').borderLeftWidth],
        notes: document.querySelector('.margin-notes')!.getAttribute('lang'),
        notesDirection: style('.margin-notes').direction,
        noteBeside: box('.margin-notes').left > box('blockquote.turn').left,
      };
    });
    expect(set).toEqual({
      page: 'en-GB',
      title: 'rtl',
      text: 'ar',
      right: 0,
      quote: ['2px', '0px'],
      notes: 'en-GB',
      notesDirection: 'ltr',
      noteBeside: true,
    });
    await page.context().close();
  });

  it('says the language of every quotation and title', async () => {
    const page = await site.open('entities/synthetic-data/');
    const languages = await page.$$eval('#mentions h3 a', (links) => links.map((link) => link.getAttribute('lang')));
    expect(languages.sort()).toEqual(['ar', 'ar', 'de', 'hi', 'ja', 'tr', 'zh-Hans']);
    expect(await page.$$eval('#mentions blockquote p:not([lang])', (found) => found.length)).toBe(0);
    await page.context().close();
  });

  it('finds names and words in every one of them', async () => {
    const page = await site.open('search/');
    for (const [query, path] of SEARCHES) {
      await page.goto(site.url(`search/?q=${encodeURIComponent(query)}`));
      await page.waitForSelector('[data-search-results] li');
      const found = await page.$$eval('[data-search-results] a', (links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
      );
      expect(found, query).toContain(path);
      const words = await page.locator('[data-search-results] li p:last-child').allTextContents();
      if (/\p{Script=Han}/u.test(query)) expect(words.join('\n')).toContain(query);
    }
    await page.context().close();
  });

  it('asks no other host and logs no error', () => {
    expect(site.trouble).toEqual([]);
  });
});
