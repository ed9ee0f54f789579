import { createLayer, type Layer, MOST_PIECES } from './gl-layer.ts';

/** Packed row of one connection: ends in map units; width in CSS pixels, dotted or not, bend; colour. */
export const ROAD_ROW = [
  { name: 'ends', floats: 4 },
  { name: 'style', floats: 3 },
  { name: 'colour', bytes: 4 },
] as const;

/** Beyond this many the bend would cost more than it tells. */
const BENDING_LIMIT = 5000;

/** Connections as strokes with a gentle bend: solid roads where they are asserted, dotted tracks where computed. */
export function createRoads(gl: WebGL2RenderingContext): Layer {
  const layer = createLayer(gl, VERTEX, FRAGMENT, ROAD_ROW);
  let pieces = 1;
  return {
    load(rows, count) {
      pieces = count > BENDING_LIMIT ? 1 : MOST_PIECES;
      layer.load(rows, count);
    },
    draw: (uniforms) => layer.draw({ ...uniforms, pieces }, pieces),
    dispose: layer.dispose,
  };
}

const VERTEX = `
in vec2 corner;
in vec4 ends;
in vec3 style;
in vec4 colour;
uniform vec2 origin;
uniform vec2 viewport;
uniform float scale;
uniform float pieces;
uniform float shrink;
uniform float fade;
out vec2 place;
flat out vec2 stroke;
flat out vec4 tone;
void main() {
  vec2 a = origin + scale * ends.xy;
  vec2 way = scale * (ends.zw - ends.xy);
  vec2 aside = vec2(-way.y, way.x);
  float share = corner.x / pieces;
  float bend = pieces > 1.0 ? style.z : 0.0;
  vec2 spot = a + way * share + aside * (2.0 * share * (1.0 - share) * bend);
  vec2 along = way + aside * (2.0 - 4.0 * share) * bend;
  float reach = max(length(along), 1e-3);
  float half_width = 0.5 * style.x * shrink + 1.0;
  spot += half_width * corner.y * vec2(-along.y, along.x) / reach;
  place = vec2(length(way) * share, half_width * corner.y);
  stroke = vec2(style.x * shrink, style.y);
  tone = vec4(colour.rgb, colour.a * fade);
  vec2 clip = 2.0 * spot / viewport - 1.0;
  gl_Position = vec4(clip.x, -clip.y, 0.0, 1.0);
}`;

const FRAGMENT = `
in vec2 place;
flat in vec2 stroke;
flat in vec4 tone;
uniform float pixel_ratio;
out vec4 pixel;
void main() {
  float gap = abs(place.y);
  if (stroke.y > 0.5) {
    float period = max(3.0, 2.8 * stroke.x);
    gap = length(vec2(mod(place.x, period) - 0.5 * period, place.y));
  }
  float alpha = tone.a * clamp((0.5 * stroke.x - gap) * pixel_ratio + 0.5, 0.0, 1.0);
  pixel = vec4(tone.rgb * alpha, alpha);
}`;
