import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** So many elements of one name and class are looked at among siblings: the hundredth row of a table is set like the others. */
const ALIKE = 6;

/**
 * What axe finds on a page in its present colours, as `rule: element`. Where only the colours changed, `contrast` asks
 * for no more.
 */
export async function violationsOf(page: Page, only?: 'contrast'): Promise<string[]> {
  // The page's own policy forbids scripts that are not its own; the test's come in through the debugger.
  await page.evaluate(axe.source);
  return page.evaluate(
    async ([most, contrast]) => {
      for (const { children } of document.body.querySelectorAll('*')) {
        const alike = new Map<string, number>();
        for (const child of children) {
          const kind = `${child.tagName} ${child.getAttribute('class')}`;
          const count = (alike.get(kind) ?? 0) + 1;
          alike.set(kind, count);
          child.toggleAttribute('data-alike', count > most);
        }
      }
      const { axe: checker } = globalThis as unknown as { axe: typeof axe };
      const { violations } = await checker.run(
        { exclude: [['[data-alike]']] },
        contrast ? { runOnly: ['color-contrast'] } : {},
      );
      return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    },
    [ALIKE, only === 'contrast'] as const,
  );
}
