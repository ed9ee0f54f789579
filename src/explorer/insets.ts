import { part } from './dom.ts';
import type { Insets } from './view.ts';

/** What the panels cover of the map: each takes a strip from the side where that costs the map least. */
export function insetsOf(root: HTMLElement, chart: HTMLElement): Insets {
  const free = { left: 12, right: 12, top: 12, bottom: 12 };
  const area = chart.getBoundingClientRect();
  for (const panel of root.querySelectorAll<HTMLElement>(
    '[data-key], [data-questions], [data-inspector], [data-dock]',
  )) {
    const whole = panel.getBoundingClientRect();
    if (whole.width === 0 || whole.height === 0) continue;
    // A sheet is pulled up and down, the key that opens under its field goes away again: the map stays for that.
    if (panel.matches('[data-inspector]') && whole.width > area.width * 0.6) {
      free.bottom = area.height / 2;
      continue;
    }
    const box = isFolded(panel) ? part(panel, '.finder').getBoundingClientRect() : whole;
    const strips = [
      ['left', box.right - area.left, area.height],
      ['right', area.right - box.left, area.height],
      ['top', box.bottom - area.top, area.width],
      ['bottom', area.bottom - box.top, area.width],
    ] as const;
    const [side, width] = strips.reduce((least, one) => (one[1] * one[2] < least[1] * least[2] ? one : least));
    free[side] = Math.max(free[side], width);
  }
  return { ...free, bottom: Math.min(free.bottom, area.height / 2), top: Math.min(free.top, area.height / 2) };
}

/** Whether a panel is the key where that opens under its field. */
function isFolded(panel: HTMLElement): boolean {
  return panel.matches('[data-key]') && getComputedStyle(panel).borderTopWidth === '0px';
}
