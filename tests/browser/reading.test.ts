import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { siteOf, useSite } from './harness.ts';
import { quoted } from './quoted.ts';

const { open, url } = useSite();
const DOCUMENT = 'documents/open-models-comments/';

async function closing<T>(page: Page, work: (page: Page) => Promise<T>): Promise<T> {
  try {
    return await work(page);
  } finally {
    await page.context().close();
  }
}

describe('cards of links', () => {
  const link = 'main .prose a[href*="/entities/"]';
  const card = '#card';

  it('appear on focus with the head of the page that the link leads to, and go with Escape', async () => {
    await closing(await open('entities/scaling-laws/'), async (page) => {
      const target = page.locator(link).first();
      await target.focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await page.locator(card).waitFor();
      expect(await page.locator(card).getAttribute('role')).toBe('tooltip');
      expect(await target.getAttribute('aria-describedby')).toBe('card');
      expect(await page.locator(`${card} .card-title`).innerText()).not.toBe('');
      expect(await page.locator(`${card} a, ${card} h1, ${card} [id]`).count()).toBe(0);
      await page.keyboard.press('Escape');
      expect(await page.locator(card).count()).toBe(0);
      expect(await target.getAttribute('aria-describedby')).toBe(null);
    });
  });

  it('appear under the mouse after a moment, and not for a finger', async () => {
    await closing(await open('entities/scaling-laws/'), async (page) => {
      await page.locator(link).first().hover();
      await page.locator(card).waitFor();
    });
    await closing(await open('entities/scaling-laws/', { hasTouch: true, isMobile: true }), async (page) => {
      await page.locator(link).first().tap({ noWaitAfter: true });
      await page.waitForURL(/\/entities\/(?!scaling-laws)/);
    });
  });
});

describe('the reader', () => {
  it('shows and hides names, claims and sentence numbers, with scripts or without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      await closing(await open(DOCUMENT, { javaScriptEnabled }), async (page) => {
        const notes = page.locator('.margin-notes').first();
        const verse = page.locator('.verse').first();
        expect(await notes.isVisible()).toBe(true);
        await page.getByLabel('Claims beside the text').uncheck();
        expect(await notes.isVisible()).toBe(false);
        expect(await verse.isVisible()).toBe(false);
        await page.getByLabel('Sentence numbers').check();
        expect(await verse.isVisible()).toBe(true);
        const line = () =>
          page
            .locator('.reader .name')
            .first()
            .evaluate((name) => getComputedStyle(name).textDecorationLine);
        expect(await line()).toBe('underline');
        await page.getByLabel('Names marked').uncheck();
        expect(await line()).toBe('none');
      });
    }
  });

  it('marks the sentence that one arrives at, and brings it into view', async () => {
    await closing(await open(`${DOCUMENT}#s25`), async (page) => {
      const sentence = page.locator('#s25');
      const ground = (id: string) => page.locator(id).evaluate((one) => getComputedStyle(one).backgroundColor);
      expect(await ground('#s25')).not.toBe(await ground('#s24'));
      await page.waitForFunction(
        (one) => one !== null && one.getBoundingClientRect().top < innerHeight,
        await sentence.elementHandle(),
      );
    });
  });

  it('copies a link to a sentence, and its words with their source', async () => {
    const page = await open(DOCUMENT);
    await closing(page, async () => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.locator('#s6').click({ position: { x: 4, y: 8 } });
      expect(new URL(page.url()).hash).toBe('#s6');
      const copied = () => page.evaluate(() => navigator.clipboard.readText());
      await page.getByRole('button', { name: 'Copy link' }).click();
      expect(await copied()).toBe(url(`${DOCUMENT}#s6`));
      await page.getByRole('button', { name: 'Copy quotation' }).click();
      expect(await copied()).toMatch(/^“The preference data and human feedback .*” \(Nathan Lambert, .*#s6\)$/);
    });
  });
});

describe('the ledger', () => {
  it('is filtered by what its address says, and says what it is filtered by in its address', async () => {
    await closing(await open('claims/?type=question'), async (page) => {
      const filters = page.locator('[data-claim-filters]');
      const shown = page.locator('.ledger > .claim:visible');
      const types = await shown.evaluateAll((claims) => claims.map((claim) => (claim as HTMLElement).dataset.type));
      expect(new Set(types)).toEqual(new Set(['question']));
      await filters.getByLabel('Type').selectOption('prediction');
      await filters.getByLabel('Speaker').selectOption('nathan-lambert');
      expect(new URL(page.url()).search).toBe('?speaker=nathan-lambert&type=prediction');
      const left = await shown.count();
      expect(left).toBeGreaterThan(0);
      expect(await page.locator('[data-claim-filters] output').innerText()).toContain(`${left} of `);
      await page.reload();
      expect(await shown.count()).toBe(left);
    });
  });
});

describe('the search', () => {
  it('finds “scaling laws”, the entity first, and by kind', async () => {
    await closing(await open('search/?q=scaling+laws'), async (page) => {
      const results = page.locator('.search-results > li');
      await results.first().waitFor();
      expect(await results.first().locator('a').innerText()).toBe('Scaling laws');
      expect(await page.locator('.search-results mark').count()).toBeGreaterThan(0);
      await page.getByRole('radio', { name: /^claim/ }).check();
      await page.waitForFunction(() =>
        [...document.querySelectorAll('.search-results > li .label')].every((label) =>
          label.textContent?.startsWith('claim'),
        ),
      );
      expect(await results.count()).toBeGreaterThan(0);
    });
  });

  it('shows whole sentences, and more than the first thirty on demand', async () => {
    await closing(await open('search/?q=open+weights'), async (page) => {
      const results = page.locator('.search-results > li');
      await results.first().waitFor();
      expect(await results.first().locator('a').innerText()).toBe('Open weights');
      const excerpts = await page.locator('.search-results > li > p:last-child').allInnerTexts();
      for (const excerpt of excerpts) expect(excerpt.trim()).toMatch(/[.!?…:)”’]$/u);
      expect(await results.count()).toBe(30);
      await page.getByRole('button', { name: 'More results' }).click();
      await page.waitForFunction(() => document.querySelectorAll('.search-results > li').length > 30);
    });
  });

  it('has the same results in the same place for one who comes back', async () => {
    await closing(await open('search/?q=open+weights'), async (page) => {
      await page.getByRole('button', { name: 'More results' }).click();
      const link = page.locator('.search-results > li:nth-child(45) a');
      await link.scrollIntoViewIfNeeded();
      const [address, top] = [page.url(), await page.evaluate(() => scrollY)];
      await link.click();
      await page.waitForURL((url) => url.href !== address);
      await page.goBack();
      await link.waitFor();
      await page.waitForFunction((before) => Math.abs(scrollY - before) < 8, top);
    });
  });

  it('is a key away on every page', async () => {
    await closing(await open('entities/scaling-laws/'), async (page) => {
      await page.keyboard.press('/');
      await page.waitForURL(/\/search\/$/);
    });
    await closing(await open(''), async (page) => {
      await page.keyboard.press('/');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    });
  });
});

describe('debates and predictions', () => {
  it('lead from the home page into a question with a sentence for each position, and say what only we set against it', async () => {
    await closing(await open(''), async (page) => {
      await page.locator('#debates .debate-question a').first().click();
      await page.waitForURL(/\/debates\/[^/]+\/$/);
      const positions = page.locator('.position');
      expect(await positions.count()).toBeGreaterThan(3);
      expect(await page.locator('.position .position-words').count()).toBe(await positions.count());
      expect(await page.locator('.side.no h2').innerText()).toBe('No');
    });
    await closing(await open('debates/intelligence-not-knowledge/'), async (page) => {
      expect(await page.locator('.side.no .claim-remark.ours').count()).toBeGreaterThan(0);
    });
  });

  it('are drawn as a picture that leads to each question and each position', async () => {
    await closing(await open('debates/'), async (page) => {
      const chart = page.locator('.debate-chart.wide');
      const asked = await page.locator('#list .debate-question').allInnerTexts();
      const drawn = await chart.locator('.question').evaluateAll((all) => all.map((one) => one.textContent?.trim()));
      expect(drawn).toEqual(asked);
      expect(await chart.locator('circle').count()).toBe(await page.locator('#list .debate-side li').count());
      await chart.locator('.question').first().click();
      await page.waitForURL(/\/debates\/[^/]+\/$/);
    });
  });

  it('say by the visitor’s clock how far a date is and where today stands, and read whole without it', async () => {
    for (const [time, words] of [
      ['2026-06-30T12:00:00', 'due in 6 months'],
      ['2027-03-31T12:00:00', 'past for 3 months'],
    ] as const) {
      const prepare = async (page: Page) => page.clock.install({ time: new Date(time) });
      await closing(await open('predictions/', { prepare }), async (page) => {
        expect(await page.locator('[data-due="2026-12-31"]').first().innerText()).toBe(words);
        expect(await page.locator('.timeline.wide .today').isVisible()).toBe(true);
      });
    }
    await closing(await open('predictions/', { javaScriptEnabled: false }), async (page) => {
      expect(await page.locator('#due-2026-12-31 h2').innerText()).toBe('The end of 2026');
      expect(await page.locator('.timeline.wide .today').isVisible()).toBe(false);
      const numbers = await page.locator('.timeline.wide a').count();
      expect(await page.locator('.prediction').count()).toBe(numbers);
    });
  });
});

describe('claims about an entity', () => {
  it('stand before its connections, say by whom they are disputed, and lead into the debate', async () => {
    await closing(await open('entities/scaling/'), async (page) => {
      const order = await page.locator('main section').evaluateAll((parts) => parts.map(({ id }) => id));
      expect(order.indexOf('claims-about')).toBeLessThan(order.indexOf('connections'));
      await page.locator('#claims-about #claim-generalist-scaling-stalling a[href*="/debates/"]').click();
      expect(new URL(page.url()).pathname).toMatch(/\/debates\/[a-z0-9-]+\/$/);
      expect(await page.locator('main').innerText()).toContain('Generalist scaling is stalling.');
    });
  });
});

describe('a claim', () => {
  it('is disputed by nobody who does not answer it, and keeps apart what answers it and what it answers', async () => {
    await closing(await open('entities/scaling/'), async (page) => {
      const line = page.locator('#claim-generalist-scaling-stalling .claim-line');
      expect(await line.innerText()).toContain('Is scaling hitting a wall?');
      expect(await line.innerText()).not.toContain('disputed by');
    });
    await closing(await open('claims/mythos-meaningfully-better/'), async (page) => {
      const links = (part: string) =>
        page.locator(`#${part} .claim-statement a`).evaluateAll((all) => all.map((one) => one.getAttribute('href')));
      expect(await links('answers')).toContain('/claims/do-we-know-mythos-better/');
      expect(await links('answers')).not.toContain('/claims/larger-1-2t-model-not-clearly-worth-it/');
      expect(await links('answered')).toContain('/claims/larger-1-2t-model-not-clearly-worth-it/');
    });
    await closing(await open('claims/preference-data-low-importance/'), async (page) => {
      expect(await page.locator('#answered .claim-remark.ours').count()).toBeGreaterThan(0);
    });
  });

  it('is cited in four formats with its address, and copied', async () => {
    const page = await open('claims/mythos-meaningfully-better/');
    await closing(page, async () => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const cite = page.locator('.cite');
      expect(await cite.locator('pre').first().isVisible()).toBe(false);
      await cite.locator('summary').click();
      const texts = await cite.locator('pre').allInnerTexts();
      expect(texts).toHaveLength(4);
      for (const text of texts) expect(text).toContain('https://atlas.example/claims/mythos-meaningfully-better/');
      await cite.getByRole('button', { name: 'Copy as BibTeX' }).click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
        /^@misc\{atlas-claims-mythos-meaningfully-better,\n/,
      );
    });
  });
});

describe('voices', () => {
  it('are said to be unnamed only together with where they speak', () => {
    const { folder } = siteOf('own');
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.(?:html|xml|ics)$/.test(path),
    );
    const bare = pages.filter((path) =>
      /\bunattributed\b/i.test(
        readFileSync(join(folder, path), 'utf8').replace(/<script[\s\S]*?<\/script>|<[^>]*>/g, ' '),
      ),
    );
    expect(pages.length).toBeGreaterThan(500);
    expect(bare).toEqual([]);
  });
});

describe('connections of an entity', () => {
  it('are sorted as asked', async () => {
    await closing(await open('entities/scaling-laws/'), async (page) => {
      const names = () =>
        page
          .locator('.connections tbody tr')
          .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.name ?? ''));
      const before = await names();
      await page.locator('[data-sort="name"]').click();
      expect(await names()).toEqual([...before].sort());
      expect(await page.locator('[data-sort="name"]').getAttribute('aria-pressed')).toBe('true');
    });
  });
});

describe('a page on paper', () => {
  it('has its sources under their text, and no control', async () => {
    for (const path of ['topics/economics/', DOCUMENT, 'claims/', 'predictions/']) {
      await closing(await open(path), async (page) => {
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        expect(await page.locator('button:visible, input:visible, select:visible, nav:visible').count()).toBe(0);
        expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
        for (const noted of await page.locator('.noted:has(.notes)').all()) {
          const text = await noted.locator('.prose').boundingBox();
          const notes = await noted.locator('.notes').boundingBox();
          expect(notes!.y).toBeGreaterThanOrEqual(text!.y + text!.height);
        }
      });
    }
  });
});

describe('what others make of a page', () => {
  const { folder } = siteOf('own');
  const read = (path: string) => quoted(readFileSync(join(folder, path), 'utf8'));
  const pages = [
    'index.html',
    ...['entities', 'claims', 'topics', 'documents', 'debates'].flatMap((room) =>
      readdirSync(join(folder, room), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => `${room}/${name}/index.html`)
        // Old addresses lead on.
        .filter((path) => !read(path).includes('moved.js'))
        .slice(0, 12),
    ),
  ];
  const one = (text: string, pattern: RegExp) => text.match(pattern)?.[1] ?? '';

  it.each(pages)('%s names itself, its address and its picture', (path) => {
    const text = read(path);
    const address = `https://atlas.example/${path.replace(/index\.html$/, '')}`;
    expect(one(text, /<link rel="canonical" href="([^"]*)"/)).toBe(address);
    expect(one(text, /property="og:url" content="([^"]*)"/)).toBe(address);
    expect(one(text, /<meta name="description" content="([^"]+)"/).length).toBeGreaterThan(20);
    const picture = one(text, /property="og:image" content="https:\/\/atlas\.example\/([^"]*)"/);
    const png = readFileSync(join(folder, picture));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([800, 420]);
    expect(png.length).toBeLessThanOrEqual(20_000);
    const data = JSON.parse(one(text, /<script type="application\/ld\+json">([\s\S]*?)<\/script>/)) as {
      url: string;
      mainEntity?: { '@type': string };
    };
    expect(data.url).toBe(address);
    expect(data.mainEntity?.['@type'] ?? 'WebSite').toMatch(
      /^(?:WebSite|DefinedTerm|Person|Organization|Claim|Article|ItemList)$/,
    );
  });

  it('has no two pages of one title', () => {
    const titles = pages.map((path) => one(read(path), /<title>([^<]*)</));
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('has a manifest whose icons are there', () => {
    const { icons, start_url } = JSON.parse(read('site.webmanifest')) as {
      icons: { src: string }[];
      start_url: string;
    };
    expect(start_url).toBe('/');
    for (const { src } of icons) expect(readFileSync(join(folder, src)).length).toBeGreaterThan(100);
  });

  it('has feeds that parse, with a link to a page for each item', async () => {
    await closing(await open(''), async (page) => {
      for (const file of ['feed.xml', 'predictions.xml']) {
        const links = await page.evaluate((text) => {
          const parsed = new DOMParser().parseFromString(text, 'application/xml');
          if (parsed.querySelector('parsererror')) return null;
          return [...parsed.querySelectorAll('item > link')].map((link) => new URL(link.textContent ?? '').pathname);
        }, read(file));
        expect(links?.length, file).toBeGreaterThan(5);
        for (const link of links ?? []) expect(read(`${link.slice(1)}index.html`)).not.toBe('');
      }
    });
  });

  it('has a page for what is not there, with a search', async () => {
    await closing(await open('no-such-page/'), async (page) => {
      expect(await page.locator('h1').innerText()).toBe('No such page');
      await page.locator('main input[type=search]').fill('scaling');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\/\?q=scaling$/);
    });
  });
});
