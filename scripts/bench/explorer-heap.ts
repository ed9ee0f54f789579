import type { Explorer } from '../../src/explorer/mount.ts';
import { launchBrowser } from '../../tests/browser/browser.ts';

/** Megabytes in use after the graph page was opened and left once, and after so many times, garbage collected. */
export async function heapAfterVisits(origin: string, visits: number): Promise<{ before: number; after: number }> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const devtools = await page.context().newCDPSession(page);
    const visit = async () => {
      await page.goto(`${origin}/graph/`);
      await page.waitForFunction(
        () => (document.querySelector('[data-explorer]') as (Element & { explorer?: Explorer }) | null)?.explorer,
      );
      await page.goto(`${origin}/about/`);
      await page.waitForTimeout(200);
    };
    const heap = async () => {
      for (let pass = 0; pass < 3; pass++) await devtools.send('HeapProfiler.collectGarbage');
      return (await devtools.send('Runtime.getHeapUsage')).usedSize / 1e6;
    };
    await visit();
    const before = await heap();
    for (let count = 1; count < visits; count++) await visit();
    return { before, after: await heap() };
  } finally {
    await browser.close();
  }
}
