/** The colours of the map, read from the style sheet's tokens: the same in both themes, on every page, in every export. */
export interface Palette {
  readonly sea: Colour;
  readonly graticule: Colour;
  readonly paper: Colour;
  readonly ink: Colour;
  readonly inkSoft: Colour;
  readonly halo: Colour;
  readonly road: Colour;
  readonly track: Colour;
  readonly accent: Colour;
  /** Ten hues, each as ink, coast and tint. */
  readonly hues: readonly Hue[];
  /** For what belongs to no group, and for regions while hues mean something else. */
  readonly neutral: Hue;
  readonly serif: string;
  readonly sans: string;
}

interface Hue {
  readonly ink: Colour;
  readonly coast: Colour;
  readonly tint: Colour;
}

/** A CSS colour `#rrggbb`. */
export type Colour = string;

export const HUES = 10;

/** Reads the tokens as they stand on an element, `light-dark(#rrggbb, #rrggbb)` each. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const isDark = style.colorScheme === 'dark' || (style.colorScheme !== 'light' && systemIsDark().matches);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const colour = (name: string) =>
    read(name)
      .match(/#[0-9a-f]{6}/gi)
      ?.at(isDark ? -1 : 0) ?? '#777777';
  return {
    sea: colour('sea'),
    graticule: colour('graticule'),
    paper: colour('paper'),
    ink: colour('ink'),
    inkSoft: colour('ink-soft'),
    halo: colour('halo'),
    road: colour('road'),
    track: colour('track'),
    accent: colour('accent'),
    hues: Array.from({ length: HUES }, (_, hue) => ({
      ink: colour(`topic-${hue + 1}-ink`),
      coast: colour(`topic-${hue + 1}-coast`),
      tint: colour(`topic-${hue + 1}-tint`),
    })),
    neutral: { ink: colour('ink-faint'), coast: colour('rule-strong'), tint: colour('paper-sunk') },
    serif: read('serif') || 'serif',
    sans: read('sans') || 'sans-serif',
  };
}

/** Red, green, blue from 0 to 255. */
export function channels(colour: Colour): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** A colour with an opacity from 0 to 1, as CSS. */
export function withAlpha(colour: Colour, alpha: number): string {
  return `rgb(${channels(colour).join(' ')} / ${alpha})`;
}

/** A colour with an opacity from 0 to 1, as `#rrggbbaa`. */
export function withOpacity(colour: Colour, alpha: number): string {
  if (alpha === 1) return colour;
  return `${colour}${Math.round(alpha * 255)
    .toString(16)
    .padStart(2, '0')}`;
}

/** Calls when the reader or the system changes the theme. */
export function watchTheme(onChange: () => void): () => void {
  const system = systemIsDark();
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  system.addEventListener('change', onChange);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', onChange);
  };
}

const systemIsDark = () => matchMedia('(prefers-color-scheme: dark)');
