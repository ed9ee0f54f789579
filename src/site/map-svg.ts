import { KIND_REACH } from '../map/kind-symbols.ts';
import { dotsData } from '../map/lines.ts';
import { BORDER } from '../map/projection.ts';
import { escapeHtml } from './html.ts';
import type { MapSymbol, MapView } from './map-view.ts';
import { routes } from './routes.ts';

export interface MapSvgOptions {
  /** What the map shows, for those who do not see it. */
  readonly label: string;
  /** Classes beside the map's own. */
  readonly classes: string;
  /** Where the symbol of a kind is: in a file of its own, or in the page, which is there sooner. */
  readonly symbol?: (kind: string) => string;
}

/**
 * A view of the map as SVG in a page: the land, coasts, roads and tracks, entities with their names as real links. Only those
 * whose name is drawn are links, so that few tab stops are added. As text, not as a template: a page has hundreds of its
 * elements, and they are most of it.
 */
export function mapSvg(view: MapView, { label, classes, symbol = routes.kind }: MapSvgOptions): string {
  const { width, height, bordered, inner, land } = view;
  const frame = `x="${BORDER}" y="${BORDER}" width="${width - 2 * BORDER}" height="${height - 2 * BORDER}"`;
  const sheet = bordered
    ? [0, 0, width, height]
    : [inner.left, inner.top, inner.right - inner.left, inner.bottom - inner.top];
  const clip = `map-${width}x${height}`;
  const under = (look: string, part: string, width: number) =>
    `<use class="${look}" href="${land.href}#${part}" stroke-width="${(width / land.scale).toFixed(1)}"/>`;
  const overLand = `<g transform="${land.transform}">`;
  const linked = view.symbols.filter(isLinked);
  const type = commonest(linked.map(({ size }) => size));
  return [
    `<svg class="atlas-map${classes && ` ${classes}`}" viewBox="${sheet.join(' ')}" role="group" aria-label="${escapeHtml(label)}">`,
    `<clipPath id="${clip}"><rect ${frame}/></clipPath><rect class="sea" ${frame}/><g clip-path="url(#${clip})">`,
    `${overLand}${under('shallows', 'land', 9)}${under('land', 'land', 0.9)}</g>`,
    `<path class="graticule" d="${graticule(view)}"/>`,
    ...roads(view),
    `<g class="region-names" aria-hidden="true">${regionNames(view)}</g>`,
    `<g class="settlements" aria-hidden="true">${view.isPart ? `${overLand}${under('dots', 'places', 5)}</g>` : ''}${unnamedSymbols(view, symbol)}</g>`,
    `<g class="settlements" font-size="${type}">${linked.map((one) => town(view, one, type, symbol)).join('')}</g></g>`,
    bordered
      ? `<g class="neatline"><rect ${frame}/><rect x="1" y="1" width="${width - 2}" height="${height - 2}"/></g>`
      : '',
    `<g class="squares" aria-hidden="true">${squareNames(view)}</g></svg>`,
  ].join('');
}

function graticule({ width, height, lines }: MapView): string {
  return [
    ...lines.columns.slice(1).map(({ at }) => `M${at} ${BORDER}V${height - BORDER}`),
    ...lines.rows.slice(1).map(({ at }) => `M${BORDER} ${at}H${width - BORDER}`),
  ].join('');
}

/** Edges of one way and width are one path. */
function roads({ edges }: MapView): string[] {
  const alike = Map.groupBy(edges, ({ way, width }) =>
    way === 'lane' ? 'class="lane"' : `class="${way}" stroke-width="${tenths(width)}"`,
  );
  return [...alike].map(([look, own]) => `<path ${look} d="${own.map(({ path }) => path).join('')}"/>`);
}

function regionNames(view: MapView): string {
  return view.regions
    .map(({ hue, label, narrowLabel }) => {
      const name = (shown: typeof label, which: string) =>
        shown === null
          ? ''
          : `<text${which} font-size="${shown.size}">${shown.lines.map(({ text, y }) => `<tspan x="${shown.x}" y="${y}">${escapeHtml(text)}</tspan>`).join('')}</text>`;
      const names = isOneSize(view) ? name(label, '') : name(label, WIDE) + name(narrowLabel, NARROW);
      return names && `<g class="hue-${hue}">${names}</g>`;
    })
    .join('');
}

type Symbols = NonNullable<MapSvgOptions['symbol']>;

const WIDE = ' class="name-wide"';
const NARROW = ' class="name-narrow"';

/** Type is as large on narrow screens. */
function isOneSize({ narrowFactor }: MapView): boolean {
  return narrowFactor === 1;
}

/** What a phone does not name is dots there, all of one colour in one path; what has no room for a name anywhere is its symbol. */
function unnamedSymbols(view: MapView, symbol: Symbols): string {
  const unnamed = view.narrowTarget === null ? [] : view.symbols.filter((one) => isLinked(one) && !one.narrowLabel);
  return [
    dots(unnamed),
    ...view.symbols.filter((one) => one.named && !isLinked(one)).map((one) => settlement(view, one, symbol)),
  ].join('');
}

function isLinked({ named, label, narrowLabel }: MapSymbol): boolean {
  return named && (label !== null || narrowLabel !== null);
}

function dots(shown: readonly MapSymbol[]): string {
  return [...Map.groupBy(shown, ({ hue }) => hue)]
    .map(([hue, own]) => `<path class="dots name-narrow hue-${hue}" d="${dotsData(own)}"/>`)
    .join('');
}

function settlement(view: MapView, { entity, hue, x, y, scale }: MapSymbol, symbol: Symbols): string {
  const reach = tenths(KIND_REACH * scale);
  const look = `class="hue-${hue}" href="${symbol(entity.kind)}" width="${2 * reach}" height="${2 * reach}"`;
  // Where symbols are larger on narrow screens, they grow around the origin.
  return isOneSize(view)
    ? `<use ${look} x="${tenths(x - reach)}" y="${tenths(y - reach)}"/>`
    : `<g transform="translate(${x} ${y})"><use ${look} x="-${reach}" y="-${reach}"/></g>`;
}

/** The size of type that most names have. */
function commonest(sizes: readonly number[]): number {
  const counts = [...Map.groupBy(sizes, (size) => size)].sort((a, b) => b[1].length - a[1].length);
  return counts[0]?.[0] ?? 0;
}

function town(view: MapView, one: MapSymbol, type: number, symbol: Symbols): string {
  const { entity, label, narrowLabel, size, x, y } = one;
  const name = (shown: typeof label, which: string, typeSize: number) =>
    shown === null
      ? ''
      : `<text${which} x="${Math.round(shown.x)}" y="${Math.round(shown.y)}"${shown.anchor === 'start' ? '' : ` text-anchor="${shown.anchor}"`}${typeSize === type ? '' : ` font-size="${tenths(typeSize)}"`}>${escapeHtml(entity.name)}</text>`;
  const target =
    narrowLabel && view.narrowTarget !== null
      ? `<circle class="target" cx="${x}" cy="${y}" r="${view.narrowTarget}"/>`
      : '';
  if (isOneSize(view)) {
    const focus = one.focus ? ' class="focus"' : '';
    return `<a${focus} href="${one.link}">${settlement(view, one, symbol)}${name(label, '', size)}</a>`;
  }
  const names = target + name(label, WIDE, size) + name(narrowLabel, NARROW, size * view.narrowFactor);
  const classes = [...(one.focus ? ['focus'] : []), ...(narrowLabel ? [] : ['link-wide'])].join(' ');
  const look = `${classes && ` class="${classes}"`} aria-label="${escapeHtml(entity.name)}"`;
  return `<a href="${one.link}"${look}>${settlement(view, one, symbol)}${names}</a>`;
}

function squareNames({ width, height, bordered, inner, lines }: MapView): string {
  const rows = bordered ? [12, width - 12] : [inner.right - 10];
  const columns = bordered ? [16, height - 8] : [inner.bottom - 6];
  const names = [
    ...columns.flatMap((y) => lines.columns.map(({ middle, name }) => ({ x: middle, y, name }))),
    ...rows.flatMap((x) => lines.rows.map(({ middle, name }) => ({ x, y: middle + 5, name }))),
  ];
  // Single letters share an element, which has a place for each.
  const { letters = [], words = [] } = Object.groupBy(names, ({ name }) => (name.length === 1 ? 'letters' : 'words'));
  return [letters, ...words.map((one) => [one])]
    .filter((own) => own.length > 0)
    .map((own) => {
      const along = (axis: 'x' | 'y') => own.map((one) => tenths(one[axis])).join(' ');
      return `<text x="${along('x')}" y="${along('y')}">${own.map(({ name }) => name).join('')}</text>`;
    })
    .join('');
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
