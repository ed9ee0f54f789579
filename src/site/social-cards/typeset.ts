import { type Face, shape } from './letters.ts';

/** A text broken into lines at one size. */
export interface Setting {
  readonly face: Face;
  readonly size: number;
  /** From baseline to baseline. */
  readonly leading: number;
  readonly lines: readonly string[];
  /** False where the end was cut off. */
  readonly whole: boolean;
}

export interface Measure {
  readonly face: Face;
  readonly width: number;
  readonly lines: number;
  /** Sizes to try, the largest first. */
  readonly sizes: readonly number[];
  /** Leading as a part of the size. */
  readonly leading: number;
}

/** Sets a text at the largest size at which it fits; at the least it is cut at a word and ends in an ellipsis. */
export function typeset(text: string, { face, width, lines, sizes, leading }: Measure): Setting {
  const words = text.replace(/\s+/g, ' ').trim().split(' ');
  let setting: Setting | null = null;
  for (const size of sizes) {
    const broken = breakLines(words, face, size, width);
    const whole = broken.length <= lines;
    setting = { face, size, leading: size * leading, lines: broken, whole };
    if (whole) return setting;
  }
  const last = setting as Setting;
  return { ...last, lines: cut(last, lines, width) };
}

/** SVG of a setting whose first baseline is at y. */
export function drawSetting({ face, size, leading, lines }: Setting, x: number, y: number, fill: string): string {
  const letters = lines.map((line, index) => shape(face, line, size).path(x, y + index * leading)).join('');
  return `<path fill="${fill}" d="${letters}"/>`;
}

/** One line of text, its beginning, middle or end at x. */
export function drawLine(
  text: string,
  look: { readonly face: Face; readonly size: number; readonly fill: string; readonly spacing?: number },
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end' = 'start',
): string {
  const shaped = shape(look.face, text, look.size, look.spacing);
  const shift = anchor === 'start' ? 0 : anchor === 'middle' ? shaped.width / 2 : shaped.width;
  return `<path fill="${look.fill}" d="${shaped.path(x - shift, y)}"/>`;
}

function breakLines(words: readonly string[], face: Face, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line ? `${line} ${word}` : word;
    if (line && shape(face, longer, size).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line) lines.push(line);
  return lines;
}

function cut({ face, size, lines }: Setting, most: number, width: number): string[] {
  const kept = lines.slice(0, most);
  const words = (kept.pop() ?? '').split(' ');
  const end = () => `${words.join(' ').replace(/[,;:.]$/, '')}…`;
  while (words.length > 1 && shape(face, end(), size).width > width) words.pop();
  return [...kept, end()];
}
