import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Palette, readPalette } from '../../src/explorer/palette.ts';

const TOKENS = new Map(
  [...readFileSync('src/styles/tokens.css', 'utf8').matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [
    name,
    value,
  ]),
);

/** The palette of the style sheet, where the page has this `color-scheme` and the system this theme. */
function paletteOf(colorScheme: string, system: 'light' | 'dark'): Palette {
  const getPropertyValue = (name: string) => TOKENS.get(name.slice(2)) ?? '';
  vi.stubGlobal('getComputedStyle', () => ({ colorScheme, getPropertyValue }));
  vi.stubGlobal('matchMedia', () => ({ matches: system === 'dark' }));
  return readPalette({} as Element);
}

const coloursOf = ({ hues, neutral, serif, sans, ...others }: Palette) => [
  ...Object.values(others),
  ...[neutral, ...hues].flatMap((hue) => Object.values(hue)),
];

describe('the palette of the map', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('has every colour that the map draws with, another by night than by day', () => {
    const day = coloursOf(paletteOf('light dark', 'light'));
    const night = coloursOf(paletteOf('light dark', 'dark'));
    for (const [index, colour] of day.entries()) {
      expect(colour).toMatch(/^#[0-9a-f]{6}$/);
      expect(colour).not.toBe('#777777');
      expect(night[index]).not.toBe(colour);
    }
  });

  it('is that of the theme which the reader chose, whatever the system has', () => {
    expect(paletteOf('dark', 'light')).toEqual(paletteOf('light dark', 'dark'));
    expect(paletteOf('light', 'dark')).toEqual(paletteOf('light dark', 'light'));
  });
});
