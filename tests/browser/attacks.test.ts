import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '../../src/site/policy.ts';
import { FOREIGN, writeAttackAtlas } from '../hostile/attacks.ts';
import { addressFrom, troublesOf } from './attacked.ts';
import { connectBrowser } from './harness.ts';
import { serveFolder } from './server.ts';

describe('an atlas of attacks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-attacks-'));
  const site = join(folder, 'site');
  let started: ChildProcess;
  let start: string;
  let plain: Awaited<ReturnType<typeof serveFolder>>;
  let browser: Browser;

  beforeAll(async () => {
    writeAttackAtlas(join(folder, 'atlas'));
    const options = ['--root', join(folder, 'atlas'), '--out', site, '--atlas', join(folder, 'made'), '--port', '0'];
    started = spawn(process.execPath, ['scripts/start.ts', ...options, '--host', '127.0.0.1'], {
      // The address of other tests' sites: the pages are compiled already.
      env: { ...process.env, BASE_PATH: '/', SITE_URL: 'https://atlas.example' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    start = await addressFrom(started);
    plain = await serveFolder(site, '/');
    browser = await connectBrowser();
  });
  afterAll(async () => {
    started?.kill();
    await browser?.close();
    await plain?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const pages = () =>
    readdirSync(site, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('index.html') && !/^(?:rules|pagefind)\//.test(path))
      .map((path) => `/${path.slice(0, -'index.html'.length)}`);

  it('opens no dialog, asks no other host and goes nowhere, whatever its pages hold', async () => {
    const paths = [...pages(), '/nothing-here/', '/search/?q=alert', '/path/?from=attack-two&to=attack-words'];
    expect(paths.length).toBeGreaterThan(25);
    expect(await troublesOf(browser, plain.origin, paths)).toEqual([]);
    const some = paths.filter((path) => path === '/' || /attack|nothing/.test(path));
    expect(await troublesOf(browser, start, some)).toEqual([]);
  });

  it('would be found to do so, were its texts not what they are', async () => {
    mkdirSync(join(folder, 'bad'), { recursive: true });
    writeFileSync(
      join(folder, 'bad', 'index.html'),
      `<script>alert(1)</script><img src="https://${FOREIGN}/a.png"><a href="javascript:alert(1)">a</a>`,
    );
    const bad = await serveFolder(join(folder, 'bad'), '/');
    expect((await troublesOf(browser, bad.origin, ['/'])).sort()).toEqual([
      '/: a link to javascript:',
      '/: dialog 1',
      `/: request to https://${FOREIGN}/a.png`,
    ]);
    await bad.close();
  });

  it('is served under the policy of its pages, what is not there too', async () => {
    const expected = Object.entries(securityHeaders({ injectsStyles: false }));
    expect(String(expected)).not.toContain('unsafe-inline');
    for (const path of ['/', '/nothing-here/', '/nothing-here', '/documents/attack-markdown/']) {
      const { headers } = await fetch(start + path);
      for (const [name, value] of expected) expect(headers.get(name), `${path} ${name}`).toBe(value);
    }
  });
});
