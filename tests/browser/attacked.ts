import type { ChildProcess } from 'node:child_process';
import type { Browser } from 'playwright-core';

/** The address that a server prints when it listens. Throws where it ends before. */
export function addressFrom(server: ChildProcess): Promise<string> {
  return new Promise((ready, fail) => {
    server.stdout?.on('data', (chunk: Buffer) => {
      const found = /http:\/\/[\w.:-]+/.exec(String(chunk));
      if (found) ready(found[0]);
    });
    server.once('exit', () => fail(new Error('the server stopped')));
  });
}

/**
 * What pages do that no text may make them do: open a dialog or a window, ask another host, leave by themselves, run what is written into
 * them. Each page is opened, its names are pointed at and what unfolds is unfolded.
 */
export async function troublesOf(browser: Browser, origin: string, paths: readonly string[]): Promise<string[]> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  const troubles: string[] = [];
  let path = '';
  const tell = (what: string) => troubles.push(`${path}: ${what}`);
  page.on('dialog', (dialog) => {
    tell(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('page', () => tell('a window'));
  context.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !/^(?:data|blob|about):/.test(request.url()))
      tell(`request to ${request.url()}`);
  });
  // What the policy had to stop had come too far already.
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      console.error(`against the policy: ${effectiveDirective} ${blockedURI}`),
    ),
  );
  page.on('console', (message) => {
    if (message.text().includes('olicy')) tell(message.text());
  });
  for (path of paths) {
    await page.goto(origin + path, { waitUntil: 'load' });
    await page.evaluate(async () => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      for (const element of [...document.querySelectorAll('main *')].slice(0, 2_000)) {
        element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
        element.dispatchEvent(new PointerEvent('pointerenter'));
      }
      await new Promise((done) => setTimeout(done, 50));
    });
    if (page.url() !== origin + path) tell(`went to ${page.url()}`);
    const schemes = await page.evaluate(() =>
      [...document.querySelectorAll('a[href]')]
        .map((link) => new URL(link.getAttribute('href')!, document.baseURI).protocol)
        .filter((protocol) => !/^(?:https?|mailto):$/.test(protocol)),
    );
    for (const scheme of schemes) tell(`a link to ${scheme}`);
  }
  await context.close();
  return troubles;
}
