import { drawn } from '#interface';
import type { Box } from '../../map/box.ts';
import { coastData, RIM } from '../../map/coasts.ts';
import { symbolRadius } from '../../map/geometry.ts';
import { bendOf, edgeData } from '../../map/roads.ts';
import type { GraphPayload } from '../../model/graph-payload.ts';
import { drawnEdges, markOf, nodesBySize, type Scene, strokeOf } from '../appearance.ts';
import { captionOf } from '../caption.ts';
import { LEADER } from '../drawing/names.ts';
import { emphasisOf } from '../emphasis.ts';
import { placeOf } from '../entity-names.ts';
import { type AtlasGraph, connectionId } from '../graph.ts';
import { kindPath, kindWord } from '../kinds.ts';
import type { Label } from '../labels.ts';
import type { MapHandle } from '../map.ts';
import { type Palette, readPalette } from '../palette.ts';
import { letterSpacing, lineMiddle, PILL_RADIUS } from '../region-labels.ts';
import type { Session } from '../session.ts';
import { type Insets, roadFade, symbolShrink, type View } from '../view.ts';
import { dataUrl, loadedFontFaces } from './fonts.ts';
import { type Pen, svgPen } from './pen.ts';

const PIXELS = 2;
/** Heights of the caption and of the key with the source. */
const HEAD = 34;
const FOOT = 92;
/** Sea around the land, and the least that a picture is wide and high. */
const RIM_OF_SEA = 16;
const LEAST = { width: 420, height: 200 } as const;

/**
 * What the reader sees of the map, no more sea around it than a rim, under the question that it answers, with its key and
 * a line on where it comes from; as PNG at twice the size or as SVG.
 */
export async function drawPicture(format: string, session: Session, map: MapHandle, chart: HTMLElement): Promise<Blob> {
  const pen = svgPen();
  const frame = draw(pen, session, map, chart);
  const title = `${document.title}, ${part('[data-tally]')}`;
  const svg = new Blob([pen.document(title, await loadedFontFaces(), frame)], { type: 'image/svg+xml' });
  return format === 'svg' ? svg : rasterised(svg, frame.right - frame.left, frame.bottom - frame.top);
}

/** An SVG as PNG, at `PIXELS` pixels to its unit. */
async function rasterised(svg: Blob, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = await dataUrl(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * PIXELS;
  canvas.height = height * PIXELS;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no surface to draw the picture on.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))), 'image/png');
  });
}

/** What all parts of the picture are drawn with. */
interface Drawing {
  readonly pen: Pen;
  readonly graph: AtlasGraph;
  readonly view: View;
  readonly scene: Scene;
  readonly hueOf: (topic: number) => Palette['neutral'];
}

/** Draws all of it, and tells the frame that caption, map and key fill. */
function draw(pen: Pen, session: Session, map: MapHandle, chart: HTMLElement): Box {
  const { graph } = session;
  const { state, visible, grouping } = session.derived();
  const view = map.chart.view();
  const palette = readPalette(chart);
  const emphasis = emphasisOf(graph, session.derived(), null);
  const byTopic = state.colour === 'topic';
  const hueOf = (topic: number) => (byTopic && palette.hues[topic % palette.hues.length]) || palette.neutral;
  const scene = { visible, emphasis, hueOf: grouping.hueOf, palette };
  const drawing = { pen, graph, view, scene, hueOf };
  const shown = shownPart(graph.payload.bounds, view, map.insets());
  const frame = { ...shown, top: shown.top - HEAD, bottom: shown.bottom + FOOT };
  const rectangle = (top: number, bottom: number) => `M${shown.left} ${top}H${shown.right}V${bottom}H${shown.left}Z`;

  pen.path(rectangle(shown.top, shown.bottom), { fill: palette.sea });
  drawLand(drawing);
  drawRoads(drawing);
  drawSymbols(drawing);
  drawNames(drawing, map.labels());
  pen.path(rectangle(frame.top, shown.top), { fill: palette.paper });
  pen.text(captionOf(session), shown.left + 14, shown.top - HEAD / 2, {
    font: palette.serif,
    size: 16,
    weight: 600,
    fill: palette.ink,
  });
  pen.path(rectangle(shown.bottom, frame.bottom), { fill: palette.paper });
  drawFoot(pen, session, shown, palette);
  return frame;
}

function drawLand({ pen, graph, view, hueOf }: Drawing): void {
  const at = [view.originX, view.originY, view.scale] as const;
  const lands = graph.payload.regions.flatMap((rings, topic) =>
    rings.length ? [{ outline: coastData(rings), ...hueOf(topic) }] : [],
  );
  for (const { outline, tint } of lands) pen.path(outline, { stroke: tint, width: RIM * view.scale, at });
  for (const { outline, tint, coast } of lands) pen.path(outline, { fill: tint, stroke: coast, width: 2, at });
}

/** From the lowest to the highest. */
function drawRoads({ pen, graph, view, scene }: Drawing): void {
  const { x, y } = graph.payload.nodes;
  const fade = scene.emphasis ? 1 : roadFade(view, scene.visible.edges.length);
  const strokes = [...drawnEdges(scene)].map((edge) => ({ edge, ...strokeOf(graph, edge, scene) }));
  for (const { edge, ...stroke } of strokes.sort((a, b) => a.level - b.level)) {
    const a = graph.source[edge] as number;
    const b = graph.target[edge] as number;
    const ends = [x[a], y[a], x[b], y[b]] as [number, number, number, number];
    pen.path(edgeData(ends, bendOf(connectionId(graph, edge))), {
      stroke: stroke.colour,
      width: stroke.width * symbolShrink(view),
      alpha: stroke.alpha * fade,
      at: [view.originX, view.originY, view.scale],
      ...(stroke.dotted ? { dots: Math.max(3, 2.8 * stroke.width) } : {}),
    });
  }
}

/** Large before small, what stands out last. */
function drawSymbols({ pen, graph, view, scene }: Drawing): void {
  const { kinds, nodes } = graph.payload;
  const shown = [...nodesBySize(graph)].filter((node) => scene.visible.nodes[node]);
  const marks = shown.map((node) => ({ node, ...markOf(node, scene) }));
  for (const mark of marks.sort((a, b) => a.level - b.level)) {
    const { x, y } = placeOf(graph, view, mark.node);
    const radius = symbolRadius(nodes.size[mark.node] as number) * symbolShrink(view);
    pen.path(kindPath(kinds[nodes.kind[mark.node] as number] ?? ''), {
      fill: mark.colour,
      stroke: mark.ringed ? scene.palette.accent : scene.palette.halo,
      width: mark.ringed ? 5 : 2.5,
      alpha: mark.alpha,
      at: [x, y, radius / 8],
    });
  }
}

function drawNames({ pen, scene: { emphasis, palette }, hueOf }: Drawing, labels: readonly Label[]): void {
  for (const { leader } of labels) {
    if (!leader) continue;
    const [fromX, fromY, toX, toY] = leader;
    pen.path(`M${fromX} ${fromY}L${toX} ${toY}`, { stroke: palette.accent, ...LEADER });
  }
  for (const label of labels) {
    const region = label.topic >= 0;
    const hue = hueOf(label.topic);
    const stands = !emphasis || emphasis.nodes.has(label.node);
    if (label.pill) pen.path(pillData(label), { fill: hue.tint, stroke: hue.coast, width: 2 });
    label.lines.forEach((line, index) => {
      pen.text(line, region ? (label.left + label.right) / 2 : label.left, lineMiddle(label, index), {
        font: region ? palette.sans : palette.serif,
        size: label.fontSize,
        weight: region || emphasis?.ringed.has(label.node) ? 600 : 400,
        fill: region ? hue.ink : palette.ink,
        halo: region ? hue.tint : palette.halo,
        alpha: stands ? 1 : 0.3,
        ...(region ? { anchor: 'middle', spacing: letterSpacing(label) } : {}),
      });
    });
  }
}

/** The part of the view that no panel covers and that has land, in whole pixels. */
function shownPart([left, top, right, bottom]: GraphPayload['bounds'], view: View, insets: Insets): Box {
  const x = (at: number) => view.originX + view.scale * at;
  const y = (at: number) => view.originY + view.scale * at;
  const box = {
    left: Math.max(insets.left, x(left) - RIM_OF_SEA),
    right: Math.min(view.width - insets.right, x(right) + RIM_OF_SEA),
    top: Math.max(insets.top, y(top) - RIM_OF_SEA),
    bottom: Math.min(view.height - insets.bottom, y(bottom) + RIM_OF_SEA),
  };
  const lack = (length: number, least: number) => Math.max(0, least - length) / 2;
  const [aside, above] = [lack(box.right - box.left, LEAST.width), lack(box.bottom - box.top, LEAST.height)];
  return {
    left: Math.floor(box.left - aside),
    right: Math.ceil(box.right + aside),
    top: Math.floor(box.top - above),
    bottom: Math.ceil(box.bottom + above),
  };
}

/** The key of the picture and its source. */
function drawFoot(pen: Pen, session: Session, { left, right, bottom: top }: Box, palette: Palette): void {
  const { payload } = session.graph;
  const { grouping, visible } = session.derived();
  const plain = { font: palette.sans, size: 11.5, weight: 400, fill: palette.inkSoft };
  const advance = (words: string) => 0.52 * plain.size * words.length;
  const row = (y: number, entries: readonly (readonly [string, (x: number) => void])[]) => {
    let x = left + 14;
    for (const [words, sign] of entries) {
      if (x + 30 + advance(words) > right - 14) break;
      sign(x + 7);
      pen.text(words, x + 18, y, plain);
      x += 34 + advance(words);
    }
  };
  const kinds = new Set(payload.nodes.kind.filter((_, node) => visible.nodes[node]));
  row(
    top + 18,
    grouping.groups.map(({ label, hue }) => [
      label,
      (x) => pen.path('M-5-4H5V4H-5Z', { fill: (palette.hues[hue] ?? palette.neutral).ink, at: [x, top + 18, 1] }),
    ]),
  );
  row(
    top + 40,
    [...kinds].sort().map((kind) => {
      const id = payload.kinds[kind] ?? '';
      return [kindWord(id), (x) => pen.path(kindPath(id), { fill: palette.inkSoft, at: [x, top + 40, 0.65] })];
    }),
  );
  row(top + 62, [
    [drawn.asserted, (x) => pen.path('M-7 0H7', { stroke: palette.road, width: 1.6, at: [x, top + 62, 1] })],
    [drawn.together, (x) => pen.path('M-7 0H7', { stroke: palette.track, width: 1.8, dots: 4, at: [x, top + 62, 1] })],
    [part('[data-tally]'), () => {}],
  ]);
  pen.text(`${document.title}. ${location.href}`, left + 14, top + 80, { ...plain, size: 10.5 });
}

function pillData({ left, right, top, bottom }: Label): string {
  const r = Math.min(PILL_RADIUS, (bottom - top) / 2);
  const turn = (to: string) => `a${r} ${r} 0 0 1 ${to}`;
  return `M${left + r} ${top}H${right - r}${turn(`${r} ${r}`)}V${bottom - r}${turn(`${-r} ${r}`)}H${left + r}${turn(`${-r} ${-r}`)}V${top + r}${turn(`${r} ${-r}`)}Z`;
}

function part(selector: string): string {
  return document.querySelector(selector)?.textContent ?? '';
}
