import { KIND_SYMBOLS } from '../../map/kind-symbols.ts';
import { BORDER } from '../../map/projection.ts';
import type { MapSymbol, MapView } from '../map-view.ts';
import { shape } from './letters.ts';
import { colour, topicColour } from './palette.ts';
import { drawLine } from './typeset.ts';

/** A view of the map as SVG without text or styles, to be placed in a picture; the look is that of `map.css`. */
export function drawMapView(view: MapView): string {
  const { width, height, lines } = view;
  const inner = `x="${BORDER}" y="${BORDER}" width="${width - 2 * BORDER}" height="${height - 2 * BORDER}"`;
  const land = view.regions.map(({ hue, coast }) => ({ hue, path: coast() })).filter(({ path }) => path);
  return [
    `<clipPath id="map"><rect ${inner}/></clipPath><rect ${inner} fill="${colour('sea')}"/><g clip-path="url(#map)">`,
    ...land.map(({ path, hue }) => outline(path, 'none', topicColour(hue, 'tint'), 9, ' opacity="0.55"')),
    ...land.map(({ path, hue }) => outline(path, topicColour(hue, 'tint'), topicColour(hue, 'coast'), 1)),
    `<g fill="none" stroke="${colour('graticule')}" stroke-width="0.7">`,
    ...lines.columns.slice(1).map(({ at }) => `<path d="M${at} ${BORDER}V${height - BORDER}"/>`),
    ...lines.rows.slice(1).map(({ at }) => `<path d="M${BORDER} ${at}H${width - BORDER}"/>`),
    '</g><g fill="none" stroke-linecap="round">',
    ...view.edges.map(({ path, way, width: stroke }) =>
      way !== 'track'
        ? `<path d="${path}" stroke="${colour('road')}" stroke-width="${way === 'road' ? stroke : 0.6 * stroke}" opacity="0.6"/>`
        : `<path d="${path}" stroke="${colour('track')}" stroke-width="${stroke}" stroke-dasharray="0.1 3.8"/>`,
    ),
    '</g>',
    ...view.regions.map(regionName),
    ...view.symbols.map(symbol),
    ...view.symbols.map(entityName),
    '</g>',
    `<g fill="none"><rect ${inner} stroke="${colour('rule-strong')}"/>`,
    `<rect x="1" y="1" width="${width - 2}" height="${height - 2}" stroke="${colour('ink-soft')}" stroke-width="1.5"/></g>`,
    ...lines.columns.flatMap(({ middle, name }) => [17, height - 8].map((y) => square(name, middle, y))),
    ...lines.rows.flatMap(({ middle, name }) => [12, width - 12].map((x) => square(name, x, middle + 5))),
  ].join('');
}

function outline(path: string, fill: string, stroke: string, width: number, more = ''): string {
  return `<path d="${path}" fill="${fill}" fill-rule="evenodd" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"${more}/>`;
}

const SPACING = 0.16;

function regionName({ label, hue }: MapView['regions'][number]): string {
  if (!label) return '';
  const letters = label.lines
    .map(({ text, y }) => {
      const shaped = shape('sans-strong', text, label.size, SPACING);
      return shaped.path(label.x - shaped.width / 2, y);
    })
    .join('');
  return haloed(letters, topicColour(hue, 'ink'), topicColour(hue, 'tint'));
}

function entityName({ entity, label, size, focus }: MapSymbol): string {
  if (!label) return '';
  const shaped = shape(focus ? 'serif-strong' : 'serif', entity.name, size);
  const shift = label.anchor === 'start' ? 0 : label.anchor === 'middle' ? shaped.width / 2 : shaped.width;
  return haloed(shaped.path(label.x - shift, label.y), colour('ink'), colour('halo'));
}

/** Letters on a light edge of their own, so that they can be read across lines. */
function haloed(letters: string, fill: string, halo: string): string {
  return `<path d="${letters}" fill="${fill}" stroke="${halo}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"/>`;
}

function symbol({ entity, named, focus, hue, x, y, scale }: MapSymbol): string {
  if (!named) return `<circle cx="${x}" cy="${y}" r="2.5" fill="${topicColour(hue, 'coast')}" opacity="0.45"/>`;
  const fill = topicColour(hue, focus ? 'ink' : 'coast');
  return `<path transform="translate(${x} ${y}) scale(${scale})" d="${KIND_SYMBOLS[entity.kind]}" fill="${fill}" fill-rule="evenodd" stroke="${colour('halo')}" stroke-width="1.6"/>`;
}

function square(name: string, x: number, y: number): string {
  return drawLine(name, { face: 'sans', size: 13, fill: colour('ink-faint') }, x, y, 'middle');
}
