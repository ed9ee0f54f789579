import { voices as words } from '#interface';
import type { LoadedAtlas } from './atlas.ts';
import { besides, type Debate, type Position, sidesOf } from './debates.ts';
import { claimVoice, workName } from './voice.ts';
import { shorten } from './wording.ts';

/** Debates under each other as geometry ready to be drawn: who answers each question how, and which hang together. */
export interface DebateChart {
  readonly width: number;
  readonly height: number;
  /** Where the heads of the two sides stand. */
  readonly heads: readonly { readonly side: 'yes' | 'no'; readonly x: number; readonly anchor: Anchor }[];
  readonly rows: readonly ChartRow[];
  /** Between questions that have claims in common; `weight` of them. */
  readonly arcs: readonly { readonly path: string; readonly weight: number }[];
}

export interface ChartRow {
  readonly debate: Debate;
  readonly x: number;
  readonly anchor: Anchor;
  readonly lines: readonly { readonly text: string; readonly y: number }[];
  readonly marks: readonly ChartMark[];
}

/** A position: a dot, and whose it is. */
export interface ChartMark {
  readonly side: 'yes' | 'no';
  readonly position: Position;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly textX: number;
  readonly anchor: Anchor;
  /** From the question to the dot. */
  readonly path: string;
}

type Anchor = 'start' | 'middle' | 'end';

interface Shape {
  readonly width: number;
  /** Room of the arcs on the left. */
  readonly arcs: number;
  /** The middle of the question, or its beginning where the sides stand under it. */
  readonly question: number;
  readonly questionLetters: number;
  readonly dots: { readonly yes: number; readonly no: number };
  readonly nameLetters: number;
  /** From one name to the next: on the screen at least what a finger tells apart, 24 pixels. */
  readonly nameStep: number;
  /** The sides stand under the question. */
  readonly stacked: boolean;
}

/** Sizes of the two drawings, in pixels: for a wide screen and for a phone. */
export const CHART_SHAPES = {
  wide: {
    width: 860,
    arcs: 150,
    question: 472,
    questionLetters: 33,
    dots: { yes: 304, no: 640 },
    nameLetters: 27,
    nameStep: 31,
    stacked: false,
  },
  narrow: {
    width: 350,
    arcs: 34,
    question: 48,
    questionLetters: 38,
    dots: { yes: 52, no: 208 },
    nameLetters: 19,
    nameStep: 30,
    stacked: true,
  },
} as const satisfies Record<string, Shape>;

const LINE = 19;
const GAP = 20;
const HEAD = 26;

export function debateChart(source: LoadedAtlas, debates: readonly Debate[], shape: Shape): DebateChart {
  let y = HEAD + GAP / 2;
  const middles = new Map<string, number>();
  const rows = debates.map((debate): ChartRow => {
    const words = broken(debate.title, shape.questionLetters);
    const names = Math.max(debate.yes.length, debate.no.length);
    const { nameStep } = shape;
    const [wordsHeight, namesHeight] = [words.length * LINE, names * nameStep];
    const height = shape.stacked ? wordsHeight + namesHeight : Math.max(wordsHeight, namesHeight);
    const middle = y + height / 2;
    const firstLine = (shape.stacked ? y : middle - wordsHeight / 2) + 14;
    const root = shape.stacked ? y + wordsHeight - 2 : middle;
    const marks = sidesOf(debate).flatMap(({ side, positions }) =>
      positions.map((position, index): ChartMark => {
        const x = shape.dots[side];
        const top = shape.stacked ? y + wordsHeight : middle - (positions.length * nameStep) / 2;
        const at = Math.round(top + (index + 0.5) * nameStep);
        const outwards = shape.stacked || side === 'no' ? 1 : -1;
        const start = shape.stacked ? x : x - outwards * 28;
        const path = shape.stacked
          ? `M${x} ${root + 4}V${at}`
          : `M${start} ${root}Q${(start + x) / 2} ${at} ${x} ${at}`;
        const textX = x + outwards * 10;
        const name = shorten(nameOf(source, position), shape.nameLetters);
        return { side, position, name, x, y: at, textX, anchor: outwards > 0 ? 'start' : 'end', path };
      }),
    );
    middles.set(debate.id, shape.stacked ? y + 9 : middle);
    const row = {
      debate,
      x: shape.question,
      anchor: shape.stacked ? ('start' as const) : ('middle' as const),
      lines: words.map((text, index) => ({ text, y: firstLine + index * LINE })),
      marks,
    };
    y += height + GAP;
    return row;
  });
  const heads = (['yes', 'no'] as const).map((side) => {
    const isLeft = side === 'yes' && !shape.stacked;
    return { side, x: shape.dots[side] + (isLeft ? -10 : 10), anchor: isLeft ? ('end' as const) : ('start' as const) };
  });
  return { width: shape.width, height: y, heads, rows, arcs: arcs(source, debates, middles, shape) };
}

function arcs(source: LoadedAtlas, debates: readonly Debate[], middles: ReadonlyMap<string, number>, shape: Shape) {
  const last = Math.max(...middles.values()) - Math.min(...middles.values()) || 1;
  return debates.flatMap((debate, index) =>
    besides(source, debate).flatMap(({ debate: other, shared }) => {
      if (debates.indexOf(other) <= index) return [];
      const [from, to] = [middles.get(debate.id) as number, middles.get(other.id) as number];
      const depth = Math.round(shape.arcs * (0.2 + 0.95 * ((to - from) / last)));
      const x = shape.arcs;
      return [{ path: `M${x} ${from}C${x - depth} ${from} ${x - depth} ${to} ${x} ${to}`, weight: shared.length }];
    }),
  );
}

/** Whose position it is, as short as can be. */
function nameOf(source: LoadedAtlas, { claim }: Position): string {
  const { who, by, document } = claimVoice(source, claim);
  const record = source.documents.get(document);
  return who?.name ?? (by ? words.somebody : record ? workName(record) : document);
}

/** Lines of at most so many letters, two at most. */
function broken(text: string, letters: number): string[] {
  if (text.length <= letters) return [text];
  const at = text.lastIndexOf(' ', Math.min(letters, Math.ceil(text.length / 2) + 6));
  return [text.slice(0, at), shorten(text.slice(at + 1), letters)];
}
