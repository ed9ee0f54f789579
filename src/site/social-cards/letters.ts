import sansPlain from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff?inline';
import sansStrong from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff?inline';
import sansPlainMore from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff?inline';
import sansStrongMore from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff?inline';
import serifPlain from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff?inline';
import serifStrong from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff?inline';
import serifPlainMore from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-normal.woff?inline';
import serifStrongMore from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff?inline';
import * as harfbuzz from 'harfbuzzjs';
import { openWoff } from './woff.ts';

/**
 * Text as outlines: a picture drawn from them looks the same on every machine, whatever fonts it has. Shaped by HarfBuzz,
 * so with kerning and ligatures. Letters that the fonts lack (pictograms, other scripts) are left out:
 * a page whose title has such letters shares the card of the atlas.
 */

const FILES = {
  serif: [serifPlain, serifPlainMore],
  'serif-strong': [serifStrong, serifStrongMore],
  sans: [sansPlain, sansPlainMore],
  'sans-strong': [sansStrong, sansStrongMore],
} as const;
export type Face = keyof typeof FILES;

/** A line of text, shaped. */
export interface Shaped {
  /** In the units of the size it was shaped for. */
  readonly width: number;
  /** The letters on a baseline from a point, as the data of one SVG path. */
  path(x: number, y: number): string;
}

/** One command of an outline with its points, y upwards, in units of the font. */
interface Stroke {
  readonly command: string;
  readonly points: readonly number[];
}

interface Font {
  readonly font: harfbuzz.Font;
  readonly unitsPerEm: number;
  readonly letters: ReadonlySet<number>;
  readonly outlines: Map<number, readonly Stroke[]>;
}

const fonts = new Map<Face, readonly Font[]>();

/** Shapes one line of text. `spacing` is added after each letter, in parts of the size. */
export function shape(face: Face, text: string, size: number, spacing = 0): Shaped {
  const pieces: { advance: number; outline: readonly Stroke[]; scale: number }[] = [];
  let width = 0;
  for (const { font, text: run } of runsByFont(fontsOf(face), text)) {
    const scale = size / font.unitsPerEm;
    const buffer = new harfbuzz.Buffer();
    buffer.addText(run);
    buffer.guessSegmentProperties();
    harfbuzz.shape(font.font, buffer);
    const positions = buffer.getGlyphPositions();
    for (const [index, { codepoint }] of buffer.getGlyphInfos().entries()) {
      const outline = outlineOf(font, codepoint);
      pieces.push({ advance: width, outline, scale });
      width += (positions[index]?.xAdvance ?? 0) * scale + spacing * size;
    }
  }
  return {
    width,
    path: (x, y) => pieces.map(({ advance, outline, scale }) => moved(outline, scale, x + advance, y)).join(''),
  };
}

function fontsOf(face: Face): readonly Font[] {
  const known = fonts.get(face);
  if (known) return known;
  const opened = FILES[face].map((address) => {
    const data = openWoff(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
    const hbFace = new harfbuzz.Face(new harfbuzz.Blob(new Uint8Array(data)));
    const font = new harfbuzz.Font(hbFace);
    return { font, unitsPerEm: hbFace.upem, letters: new Set(hbFace.collectUnicodes()), outlines: new Map() };
  });
  fonts.set(face, opened);
  return opened;
}

/** Cuts a text where another file of the face is needed; what none has is dropped. */
function runsByFont(files: readonly Font[], text: string): { font: Font; text: string }[] {
  const runs: { font: Font; text: string }[] = [];
  for (const letter of text.normalize('NFC')) {
    const font = files.find(({ letters }) => letters.has(letter.codePointAt(0) ?? 0));
    if (!font) continue;
    const last = runs.at(-1);
    if (last?.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs;
}

function outlineOf(font: Font, glyph: number): readonly Stroke[] {
  const known = font.outlines.get(glyph);
  if (known) return known;
  const outline = [...font.font.glyphToPath(glyph).matchAll(/([A-Z])([^A-Z]*)/g)].map(
    ([, command = '', points = '']) => ({
      command,
      points: (points.match(/-?[\d.]+/g) ?? []).map(Number),
    }),
  );
  font.outlines.set(glyph, outline);
  return outline;
}

/** An outline at its size and place; y downwards, as pictures have it. */
function moved(outline: readonly Stroke[], scale: number, x: number, y: number): string {
  let path = '';
  for (const { command, points } of outline) {
    path += command;
    for (let index = 0; index < points.length; index += 2) {
      const [right = 0, up = 0] = [points[index], points[index + 1]];
      path += `${index > 0 ? ' ' : ''}${Math.round((x + right * scale) * 10) / 10} ${Math.round((y - up * scale) * 10) / 10}`;
    }
  }
  return path;
}
