import { drawn } from '#interface';
import { inDigits } from '../../site/number.ts';
import { createListeners } from '../dom.ts';

const PAGE = 300;

/** A table that is written when it is looked at, and some hundreds of rows at a time: `show` gives it other rows. */
export function mountPagedTable(
  body: HTMLElement,
  more: HTMLElement,
  row: (item: number) => HTMLElement,
): { show(items: ArrayLike<number>): void; dispose(): void } {
  const { on, until, dispose } = createListeners();
  let items: readonly number[] = [];
  let written = 0;
  let stale = false;
  let isDisplayed = false;

  function write(): void {
    if (!stale || !isDisplayed) return;
    stale = false;
    written = 0;
    body.replaceChildren();
    extend();
  }
  function extend(): void {
    const page = items.slice(written, written + PAGE);
    body.append(...page.map(row));
    written += page.length;
    more.hidden = written >= items.length;
    more.textContent = drawn.more(inDigits(Math.min(PAGE, items.length - written)), inDigits(items.length));
  }
  on(more, 'click', extend);
  // Where the table is not displayed it has no size; what comes to be displayed gets one. To ask would cost a layout.
  const appearing = new ResizeObserver(([entry]) => {
    isDisplayed = entry !== undefined && entry.contentRect.width > 0;
    write();
  });
  appearing.observe(body.parentElement ?? body);
  until(() => appearing.disconnect());
  return {
    show(wanted) {
      items = Array.from(wanted);
      stale = true;
      write();
    },
    dispose,
  };
}
