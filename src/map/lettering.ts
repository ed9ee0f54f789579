/** Width in CSS pixels of a text at a font size, estimated on the wide side. */
export function textWidth(text: string, fontSize: number): number {
  let thousandths = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    thousandths += ADVANCES[code - 32] ?? (code < 0x2e80 ? DEFAULT_ADVANCE : WIDE_ADVANCE);
  }
  return (thousandths * fontSize) / 1000;
}

/** Width of the widest of some lines, letter-spaced by a share of the font size. */
export function linesWidth(lines: readonly string[], fontSize: number, letterSpacing = 0): number {
  return Math.max(...lines.map((line) => textWidth(line, fontSize) + [...line].length * letterSpacing * fontSize));
}

/** Breaks a name longer than `most` letters at the space nearest to its middle. */
export function inTwoLines(name: string, most: number): string[] {
  if (name.length <= most) return [name];
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const fromMiddle = (index: number): number => Math.abs(index - name.length / 2);
  const [space] = spaces.sort((a, b) => fromMiddle(a) - fromMiddle(b));
  return space === undefined ? [name] : [name.slice(0, space), name.slice(space + 1)];
}

/**
 * Advance widths of U+0020 to U+007E in thousandths of the font size: Source Serif 4, the wider of its regular and
 * semibold at the optical sizes of labels.
 */
// biome-ignore format: sixteen to the row, as code charts are
const ADVANCES: readonly number[] = [
  238, 314, 423, 544, 538, 958, 739, 206, 384, 384, 468, 548, 307, 335, 307, 364,
  547, 547, 547, 547, 547, 547, 547, 547, 547, 547, 307, 307, 548, 548, 548, 430,
  867, 736, 668, 677, 754, 655, 628, 744, 827, 387, 394, 731, 629, 952, 784, 753,
  637, 753, 709, 560, 650, 773, 727, 1027, 684, 683, 603, 356, 364, 356, 548, 528,
  400, 556, 639, 536, 637, 545, 376, 577, 660, 345, 315, 617, 345, 981, 662, 593,
  641, 622, 475, 481, 375, 650, 615, 872, 591, 623, 507, 367, 301, 367, 548,
];
/** Other alphabetic letters; and those of East Asian scripts and symbols, which fill their square. */
const DEFAULT_ADVANCE = 680;
const WIDE_ADVANCE = 1000;
