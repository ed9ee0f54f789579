import { coastPath, dotsData } from '../map/lines.ts';
import { BORDER, type Projection, projection } from '../map/projection.ts';
import type { LoadedAtlas } from './atlas.ts';
import { routes } from './routes.ts';

/**
 * The land of the whole map as one drawing of its own: every small map shows it through a window, so that a page has only its
 * own places and roads. A reader's browser fetches it once.
 */

/** Units across: as fine as the smallest window that a page shows, a third of the map at the width of a plate. */
const WIDTH = 2000 + 2 * BORDER;

/** The foremost entities show as dots wherever a map is of something else, for the lie of the land. */
const PLACES = 600;

/** Where the land lies under a map: what it is drawn by, and how its units become those of the map. */
export interface LandUnder {
  readonly href: string;
  readonly transform: string;
  /** Units of the map to one of the land. */
  readonly scale: number;
}

/** The file. Its colours are the topics', as the page that shows it has them. */
export function landSvg(source: LoadedAtlas): string {
  const project = drawing(source);
  const coasts = source.map.regions.map((region) => {
    const hue = source.hue(region.topic);
    const tint = hue === 0 ? 'paper-sunk' : `topic-${hue}-tint`;
    const colours = `fill="var(--${tint})" stroke="var(--shallows-${hue},var(--${coastOf(hue)}))"`;
    return `<path ${colours} d="${coastPath(region.rings, project)}"/>\n`;
  });
  const places = source.nodes.slice(0, PLACES).map(({ place }) => ({
    hue: source.hue(place.topic),
    x: project.x(place.x),
    y: project.y(place.y),
  }));
  const dots = [...Map.groupBy(places, ({ hue }) => hue)].map(
    ([hue, own]) => `<path stroke="var(--${coastOf(hue)})" d="${dotsData(own)}"/>\n`,
  );
  const shape = 'fill-rule="evenodd" stroke-linejoin="round"';
  return `<svg xmlns="http://www.w3.org/2000/svg"><g id="land" ${shape}>\n${coasts.join('')}</g><g id="places">\n${dots.join('')}</g></svg>\n`;
}

function coastOf(hue: number): string {
  return hue === 0 ? 'rule-strong' : `topic-${hue}-coast`;
}

/** The land under a map that shows a part of the whole by a projection. */
export function landUnder(source: LoadedAtlas, map: Projection): LandUnder {
  const land = drawing(source);
  const scale = map.scale / land.scale;
  const [x, y] = [map.x(0) - land.x(0) * scale, map.y(0) - land.y(0) * scale];
  return {
    href: routes.asset('land.svg'),
    transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})scale(${scale.toFixed(4)})`,
    scale,
  };
}

function drawing({ map: { bounds } }: LoadedAtlas): Projection {
  const [left, top, right, bottom] = bounds;
  const height = ((WIDTH - 2 * BORDER) * (bottom - top)) / (right - left || 1) + 2 * BORDER;
  return projection({ window: bounds, width: WIDTH, height }, bounds);
}
