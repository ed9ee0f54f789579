import { createLayer, type Layer } from './gl-layer.ts';
import { CELL, REACH } from './symbol-texture.ts';

/** Packed row of one entity: place in map units, radius in CSS pixels, symbol, and the colours of fill and ring. */
export const SETTLEMENT_ROW = [
  { name: 'spot', floats: 2 },
  { name: 'radius', floats: 1 },
  { name: 'symbol', floats: 1 },
  { name: 'colour', bytes: 4 },
  { name: 'ring', bytes: 4 },
] as const;

/**
 * Entities as map symbols, one outline for each of so many kinds, with a casing that parts them from the roads below.
 * `distances` are those of `symbolDistances`.
 */
export function createSettlements(gl: WebGL2RenderingContext, kinds: number, distances: Float32Array): Layer {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.R16F, CELL * kinds, CELL, 0, gl.RED, gl.FLOAT, distances);
  for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, side, gl.CLAMP_TO_EDGE);
  for (const side of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, side, gl.LINEAR);
  const layer = createLayer(gl, VERTEX, FRAGMENT, SETTLEMENT_ROW);
  return {
    load: layer.load,
    draw(uniforms) {
      gl.bindTexture(gl.TEXTURE_2D, texture);
      layer.draw({ ...uniforms, symbols: kinds });
    },
    dispose() {
      gl.deleteTexture(texture);
      layer.dispose();
    },
  };
}

const VERTEX = `
in vec2 corner; // x is 0 or 1 here
in vec2 spot;
in float radius;
in float symbol;
in vec4 colour;
in vec4 ring;
uniform vec2 origin;
uniform vec2 viewport;
uniform float scale;
uniform float shrink;
uniform float symbols;
out vec2 texel;
flat out float size;
flat out vec4 tone;
flat out vec4 ring_tone;
const float cell_reach = ${REACH.toFixed(1)};
void main() {
  vec2 side = vec2(2.0 * corner.x - 1.0, corner.y);
  size = radius * shrink;
  float reach = min(0.98 * cell_reach, 1.1 + (ring.a > 0.0 ? 6.0 : 2.5) / size);
  texel = vec2((symbol + 0.5 + 0.5 * side.x * reach / cell_reach) / symbols, 0.5 + 0.5 * side.y * reach / cell_reach);
  tone = colour;
  ring_tone = ring;
  vec2 clip = 2.0 * (origin + scale * spot + side * size * reach) / viewport - 1.0;
  gl_Position = vec4(clip.x, -clip.y, 0.0, 1.0);
}`;

const FRAGMENT = `
in vec2 texel;
flat in float size;
flat in vec4 tone;
flat in vec4 ring_tone;
uniform sampler2D distances;
uniform float pixel_ratio;
uniform vec4 casing;
out vec4 pixel;
void main() {
  float gap = texture(distances, texel).r * size;
  float inside = clamp(0.5 - gap * pixel_ratio, 0.0, 1.0);
  float cased = clamp(0.5 - (gap - 1.25) * pixel_ratio, 0.0, 1.0);
  float ring = clamp(0.5 - (abs(gap - 3.6) - 1.1) * pixel_ratio, 0.0, 1.0) * ring_tone.a;
  float alpha = cased * tone.a;
  pixel = vec4(mix(casing.rgb, tone.rgb, inside) * alpha, alpha);
  pixel += vec4(ring_tone.rgb, 1.0) * ring * (1.0 - alpha);
}`;
