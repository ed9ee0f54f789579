import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphPayloadSchema } from '../../src/model/graph-payload.ts';
import { writeAttackAtlas } from '../hostile/attacks.ts';
import { addressFrom, troublesOf } from './attacked.ts';
import { connectBrowser } from './harness.ts';

/** Longer than the two seconds it takes on a quiet machine: what is asked here is that it happens by itself. */
const SOON = { timeout: 60_000 };

describe('the development server', () => {
  const root = mkdtempSync(join(tmpdir(), 'atlas-dev-'));
  const entity = join(root, 'content/entities/tide-gauge.md');
  let server: ChildProcess;
  let browser: Browser;
  let page: Page;
  let address: string;

  beforeAll(async () => {
    writeAttackAtlas(root);
    for (const folder of ['seeds', 'content'])
      cpSync(join('tests/atlas', folder), join(root, folder), { recursive: true });
    // Astro serves no pages to a process that says it is a test's.
    const { VITEST: _, ...own } = process.env;
    const environment = {
      ...own,
      NODE_ENV: 'development',
      ATLAS_ROOT: root,
      ATLAS_DIR: join(root, '.atlas'),
      BASE_PATH: '/',
    };
    execFileSync(process.execPath, ['scripts/atlas.ts', '--root', root, '--out', join(root, '.atlas')], {
      stdio: 'ignore',
    });
    server = spawn(process.execPath, ['tests/browser/dev-server.ts'], {
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    address = await addressFrom(server);
    browser = await connectBrowser();
    page = await browser.newPage();
    await page.goto(`${address}/entities/tide-gauge/`);
  });

  afterAll(async () => {
    await browser?.close();
    server?.kill();
    rmSync(root, { recursive: true, force: true });
  });

  const heading = (text: string) =>
    page.waitForFunction((expected) => document.querySelector('h1')?.textContent?.trim() === expected, text, SOON);
  const overlay = () =>
    page.evaluate(() => document.querySelector('vite-error-overlay')?.shadowRoot?.textContent ?? '');

  it('shows a saved entity by itself, and an error in the browser while the last good atlas stays', async () => {
    await heading('Tide gauge');
    const good = readFileSync(entity, 'utf8');
    writeFileSync(entity, good.replace('name: Tide gauge', 'name: Gauge of tides'));
    await heading('Gauge of tides');
    const manifest = readFileSync(join(root, '.atlas/manifest.json'), 'utf8');

    writeFileSync(entity, good.replace('kind: concept', 'kind: conzept'));
    await page.waitForFunction(() => document.querySelector('vite-error-overlay'), undefined, SOON);
    expect(await overlay()).toContain('content/entities/tide-gauge.md:3:7');
    expect(await overlay()).toContain('Did you mean "concept"?');
    expect(readFileSync(join(root, '.atlas/manifest.json'), 'utf8')).toBe(manifest);

    writeFileSync(entity, good);
    await heading('Tide gauge');
    expect(await overlay()).toBe('');
  });

  it('has the policy of a published page, but for styles, for what is not there too', async () => {
    for (const path of ['/', '/nothing-here/']) {
      const { headers } = await fetch(new URL(path, page.url()));
      expect(headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval';");
      expect(headers.get('content-security-policy')).toContain("img-src 'self'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('lets no text run anything, ask another host or go elsewhere', async () => {
    const rooms = [
      'documents/attack-markdown',
      'documents/attack-page',
      'documents/attack-text',
      'documents/attack-thread',
    ];
    const others = [
      'entities/attack-words',
      'topics/attacks',
      'claims/attack-claim',
      'graph',
      'connections/attack-two--attack-words',
    ];
    const paths = ['/', ...[...rooms, ...others].map((room) => `/${room}/`)];
    expect(await troublesOf(browser, address, paths)).toEqual([]);
  });

  it('serves the data that the map is drawn from', async () => {
    const answer = await fetch(new URL('/data/graph.json', page.url()));
    expect(answer.status).toBe(200);
    expect(graphPayloadSchema.parse(await answer.json()).nodes.name).toContain('Tide gauge');
  });

  it('shows a new document by itself', async () => {
    writeFileSync(join(root, 'seeds/new-note.txt'), 'A new note about the tide gauge.\n');
    await expect
      .poll(() => readFileSync(join(root, '.atlas/manifest.json'), 'utf8'), SOON)
      .toContain('documents/new-note.jsonl');
    const other = await browser.newPage();
    await other.goto(new URL('/documents/new-note/', page.url()).href);
    expect(await other.locator('main').innerText()).toContain('A new note about the tide gauge.');
  });
});
