import { escapeXml } from '../../formats/xml.ts';

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

/** What a picture is drawn with: the same strokes become pixels or SVG. */
export interface Pen {
  path(data: string, ink: Ink): void;
  text(words: string, x: number, y: number, lettering: Lettering): void;
}

/** Draws on a canvas whose unit is the CSS pixel. */
export function canvasPen(context: CanvasRenderingContext2D): Pen {
  return {
    path(data, { fill, stroke, width = 1, alpha = 1, dots, at: [x, y, scale] = [0, 0, 1] }) {
      const path = new Path2D(data);
      context.save();
      context.translate(x, y);
      context.scale(scale, scale);
      context.globalAlpha = alpha;
      context.lineJoin = 'round';
      context.lineCap = dots ? 'round' : 'butt';
      context.lineWidth = width / scale;
      if (dots) context.setLineDash([0.01, dots / scale]);
      if (stroke) {
        context.strokeStyle = stroke;
        context.stroke(path);
      }
      if (fill) {
        context.fillStyle = fill;
        context.fill(path, 'evenodd');
      }
      context.restore();
    },
    text(words, x, y, { font, size, weight, fill, alpha = 1, halo, spacing = 0, anchor = 'start' }) {
      context.save();
      context.globalAlpha = alpha;
      context.font = `${weight} ${size}px ${font}`;
      context.letterSpacing = `${spacing}px`;
      context.textAlign = anchor === 'middle' ? 'center' : anchor;
      context.textBaseline = 'middle';
      context.lineJoin = 'round';
      if (halo) {
        context.strokeStyle = halo;
        context.lineWidth = 3;
        context.strokeText(words, x, y);
      }
      context.fillStyle = fill;
      context.fillText(words, x, y);
      context.restore();
    },
  };
}

/** Writes SVG; `document()` gives the file. */
export function svgPen(width: number, height: number): Pen & { document(title: string): string } {
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
    document: (title) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"><title>${escapeXml(title)}</title>\n${parts.join('\n')}\n</svg>\n`,
  };
}
