import { escapeXml } from '../../formats/xml.ts';
import type { Box } from '../../map/box.ts';

/** How a shape is drawn: colours are CSS colours, lengths CSS pixels. */
export interface Ink {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly alpha?: number;
  /** Round dots this far apart instead of a solid line. */
  readonly dots?: number;
  /** Shift and scale of the path's own coordinates. */
  readonly at?: readonly [x: number, y: number, scale: number];
}

export interface Lettering {
  readonly font: string;
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  readonly alpha?: number;
  readonly halo?: string;
  readonly spacing?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** What a picture is drawn with. */
export interface Pen {
  path(data: string, ink: Ink): void;
  text(words: string, x: number, y: number, lettering: Lettering): void;
  /** The part of the picture in a frame as an SVG file, with a title and the rules of a style sheet. */
  document(title: string, style: string, frame: Box): string;
}

/** Writes SVG whose unit is the CSS pixel. */
export function svgPen(): Pen {
  const parts: string[] = [];
  const attribute = (name: string, value: string | number | undefined) =>
    value === undefined ? '' : ` ${name}="${typeof value === 'number' ? +value.toFixed(2) : escapeXml(value)}"`;
  return {
    path(data, { fill, stroke, width: line = 1, alpha, dots, at }) {
      const scale = at?.[2] ?? 1;
      parts.push(
        `<path d="${data}"${attribute('fill', fill ?? 'none')}${fill ? ' fill-rule="evenodd"' : ''}${attribute('stroke', stroke)}${
          stroke ? attribute('stroke-width', line / scale) : ''
        }${dots ? ` stroke-linecap="round" stroke-dasharray="0.01 ${+(dots / scale).toFixed(2)}"` : ''}${attribute('opacity', alpha)}${
          at ? ` transform="translate(${+at[0].toFixed(2)} ${+at[1].toFixed(2)}) scale(${+scale.toFixed(4)})"` : ''
        } stroke-linejoin="round" paint-order="stroke"/>`,
      );
    },
    text(words, x, y, { font, size, weight, fill, alpha, halo, spacing, anchor }) {
      parts.push(
        `<text x="${+x.toFixed(2)}" y="${+y.toFixed(2)}" dy="0.34em"${attribute('font-family', font)}${attribute('font-size', size)}${attribute('font-weight', weight)}${attribute('fill', fill)}${attribute('opacity', alpha)}${
          halo ? `${attribute('stroke', halo)} stroke-width="3" stroke-linejoin="round" paint-order="stroke"` : ''
        }${attribute('letter-spacing', spacing)}${attribute('text-anchor', anchor)}>${escapeXml(words)}</text>`,
      );
    },
    document: (title, style, { left, top, right, bottom }) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${right - left} ${bottom - top}" width="${right - left}" height="${bottom - top}" role="img"><title>${escapeXml(title)}</title>\n<style>${style}</style>\n${parts.join('\n')}\n</svg>\n`,
  };
}
