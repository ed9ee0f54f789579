import { KIND_SYMBOLS } from '../../map/kind-symbols.ts';
import type { EntityKind } from '../../model/vocabulary.ts';
import type { MapView } from '../map-view.ts';
import { CARD } from './ids.ts';
import { drawMapView } from './map-drawing.ts';
import { colour, topicColour } from './palette.ts';
import { drawLine, drawSetting, typeset } from './typeset.ts';

/** The units that a card is drawn in. */
const SHEET = { width: 1200, height: 630 } as const;

/** Room of a map on the right of a card. */
export const CARD_MAP = { width: 540, height: 526 } as const;

const LEFT = 68;
const RIGHT = 1132;
const TOP = 104;
const FOOT = 560;
const MAP = { x: 612, y: 52 } as const;

/** Networks set the description of the page beside its picture. */
const TEXT_LINES = 3;

/** Sizes that a title may take, by what stands with it. */
const TITLE_SIZES = {
  map: [62, 54, 48, 42],
  text: [60, 54, 48, 43],
  against: [54, 48, 43],
} as const;

export interface CardContent {
  /** What it is, above the title. */
  readonly overline: string;
  readonly kind?: EntityKind;
  readonly hue: number;
  readonly title: string;
  /** A text of ours under the title. */
  readonly text?: string;
  /** Statements that answer the title, each under its head. */
  readonly against?: readonly { readonly statement: string; readonly head: string }[];
  readonly map?: MapView;
  readonly site: string;
  readonly facts: string;
}

/**
 * Draws a card in the language of the printed page, as SVG without text, fonts or styles. Titles take the largest size
 * that fits; what does not fit is cut at a word.
 */
export function drawCard(content: CardContent): string {
  const width = (content.map ? MAP.x - 40 : RIGHT) - LEFT;
  const parts = [ground(content.hue), overline(content)];
  const title = typeset(content.title, {
    face: 'serif-strong',
    width,
    lines: content.map ? 4 : 3,
    sizes: TITLE_SIZES[content.map ? 'map' : content.text ? 'text' : 'against'],
    leading: 1.16,
  });
  let y = TOP + title.size + 6;
  parts.push(drawSetting(title, LEFT, y, titleColour(content)));
  y += (title.lines.length - 1) * title.leading;
  if (content.text) parts.push(body(content.text, y + 58, width));
  if (content.against?.length) parts.push(opposition(content.against, y + 44));
  if (content.map) parts.push(`<g transform="translate(${MAP.x} ${MAP.y})">${drawMapView(content.map)}</g>`);
  parts.push(foot(content, width));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${SHEET.width} ${SHEET.height}">${parts.join('')}</svg>`;
}

function ground(hue: number): string {
  const { width, height } = SHEET;
  const frame = (inset: number, stroke: string, line: number) =>
    `<rect x="${inset}" y="${inset}" width="${width - 2 * inset}" height="${height - 2 * inset}" fill="none" stroke="${stroke}" stroke-width="${line}"/>`;
  return [
    `<rect width="${width}" height="${height}" fill="${colour('paper')}"/>`,
    `<rect x="22" y="22" width="${width - 44}" height="10" fill="${topicColour(hue, 'tint')}"/>`,
    `<rect x="22" y="32" width="${width - 44}" height="1.5" fill="${topicColour(hue, 'coast')}"/>`,
    frame(14, colour('ink-soft'), 2),
    frame(22, colour('rule-strong'), 1),
  ].join('');
}

function titleColour({ hue, kind, map }: CardContent): string {
  return map && !kind && hue > 0 ? topicColour(hue, 'ink') : colour('ink');
}

function overline({ overline: text, kind, hue }: CardContent): string {
  const sign = kind
    ? `<path transform="translate(${LEFT + 9} ${TOP - 9}) scale(1.25)" d="${KIND_SYMBOLS[kind]}" fill="${topicColour(hue, 'coast')}" fill-rule="evenodd"/>`
    : '';
  return sign + drawLine(text, { face: 'sans', size: 25, fill: colour('ink-soft') }, LEFT + (kind ? 30 : 0), TOP);
}

function body(text: string, y: number, width: number): string {
  const leading = 1.38;
  const size = 29;
  const room = Math.floor((FOOT - 62 - y) / (size * leading)) + 1;
  const lines = Math.min(TEXT_LINES, Math.max(1, room));
  return drawSetting(
    typeset(text, { face: 'serif', width, lines, sizes: [size], leading }),
    LEFT,
    y,
    colour('ink-soft'),
  );
}

function opposition(against: NonNullable<CardContent['against']>, y: number): string {
  const parts: string[] = [];
  let at = y;
  for (const { statement, head } of against) {
    const setting = typeset(statement, {
      face: 'serif',
      width: RIGHT - LEFT - 28,
      lines: 2,
      sizes: [29],
      leading: 1.32,
    });
    const height = setting.lines.length * setting.leading + 34;
    if (at + height > FOOT - 40) break;
    parts.push(
      `<rect x="${LEFT}" y="${at}" width="4" height="${height}" fill="${colour('accent')}"/>`,
      drawLine(head, { face: 'sans-strong', size: 22, fill: colour('accent') }, LEFT + 28, at + 20),
      drawSetting(setting, LEFT + 28, at + 54, colour('ink')),
    );
    at += height + 20;
  }
  return parts.join('');
}

function foot({ site, facts }: CardContent, width: number): string {
  const rule = FOOT - 34;
  return [
    `<rect x="${LEFT}" y="${rule}" width="${width}" height="2.5" fill="${colour('ink')}"/>`,
    `<rect x="${LEFT}" y="${rule + 5}" width="${width}" height="1" fill="${colour('ink')}"/>`,
    drawLine(site, { face: 'serif-strong', size: 27, fill: colour('ink') }, LEFT, FOOT + 12),
    drawLine(facts, { face: 'sans', size: 23, fill: colour('ink-faint') }, LEFT + width, FOOT + 12, 'end'),
  ].join('');
}
