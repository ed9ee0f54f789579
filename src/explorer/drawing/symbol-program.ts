import { NodeProgram, type NodeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { reasons } from '#interface';
import { type Colour, channels } from '../palette.ts';
import { askedLate, type Look } from './look.ts';
import { CELL, REACH } from './symbol-distances.ts';

/** What the program reads of an entity beside what sigma knows of every node. */
export interface SymbolData {
  /** Index of its kind: the square of the texture that its symbol is in. */
  readonly kind: number;
  readonly ringed: boolean;
}

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGL2RenderingContext;
const UNIFORMS = [
  'u_matrix',
  'u_viewport',
  'u_pixel_ratio',
  'u_shrink',
  'u_kinds',
  'u_casing',
  'u_ring',
  'u_reach',
] as const;
/**
 * Where the places that count for two symbols overlap, the nearer one is meant: sigma asks which was painted there last,
 * so they are painted from the widest reach to none, as parts of it.
 */
const RINGS = [1, 0.5, 0] as const;

/**
 * Sigma's program for entities: map symbols, one outline for each of so many kinds, with a casing that parts them from the
 * roads below. `distances` are those of `symbolDistances`.
 */
export function createSymbolProgram(look: Look, kinds: number, distances: Float32Array): NodeProgramType {
  return class SymbolProgram extends askedLate(NodeProgram<(typeof UNIFORMS)[number]>, look) {
    readonly #texture: WebGLTexture;
    #ring = 0;

    constructor(...given: ConstructorParameters<NodeProgramType>) {
      super(...given);
      this.#texture = uploadDistances(this.normalProgram.gl, kinds, distances);
    }

    getDefinition() {
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_style', size: 3, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [-1, 1],
          [1, -1],
          [1, 1],
        ],
      };
    }

    processVisibleItem(id: number, at: number, data: NodeDisplayData & SymbolData) {
      const { array } = this;
      array[at] = data.x;
      array[at + 1] = data.y;
      array[at + 2] = data.size;
      array[at + 3] = data.kind;
      array[at + 4] = data.ringed ? 1 : 0;
      array[at + 5] = floatColor(data.color);
      array[at + 6] = id;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<(typeof UNIFORMS)[number]>) {
      const { casing, ring } = look.colours();
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform2f(uniformLocations.u_viewport, params.width, params.height);
      gl.uniform1f(uniformLocations.u_pixel_ratio, params.pixelRatio);
      gl.uniform1f(uniformLocations.u_shrink, 1 / params.sizeRatio);
      gl.uniform1f(uniformLocations.u_kinds, kinds);
      gl.uniform3fv(uniformLocations.u_casing, parts(casing));
      gl.uniform3fv(uniformLocations.u_ring, parts(ring));
      gl.uniform1f(uniformLocations.u_reach, look.reach * this.#ring);
      gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    }

    protected override renderProgram(params: RenderParams, info: ProgramInfo) {
      for (const ring of info.isPicking ? RINGS : [0]) {
        this.#ring = ring;
        super.renderProgram(params, info);
      }
    }

    override kill() {
      this.normalProgram.gl.deleteTexture(this.#texture);
      super.kill();
    }
  };
}

/** Red, green, blue from 0 to 1. */
function parts(colour: Colour): number[] {
  return channels(colour).map((part) => part / 255);
}

/** The distances as a texture of one row of squares. */
function uploadDistances(gl: ProgramInfo['gl'], kinds: number, distances: Float32Array): WebGLTexture {
  if (!(gl instanceof WebGL2RenderingContext)) throw new Error(reasons.noWebGl);
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.R16F, CELL * kinds, CELL, 0, gl.RED, gl.FLOAT, distances);
  for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, side, gl.CLAMP_TO_EDGE);
  for (const side of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, side, gl.LINEAR);
  return texture;
}

const VERTEX = `
attribute vec2 a_corner;
attribute vec2 a_position;
attribute vec3 a_style; // radius in CSS pixels, kind, ringed or not
attribute vec4 a_color;
attribute vec4 a_id;
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_shrink;
uniform float u_kinds;
uniform float u_reach;
varying vec2 v_texel;
varying vec2 v_style;
varying vec4 v_color;
const float cell_reach = ${REACH.toFixed(1)};
void main() {
  float radius = a_style.x * u_shrink;
#ifdef PICKING_MODE
  float extent = a_style.x > 0.0 ? radius + u_reach : 0.0;
  v_texel = a_corner;
  v_color = a_id;
#else
  float reach = min(0.98 * cell_reach, 1.1 + (a_style.z > 0.0 ? 6.0 : 2.5) / max(radius, 0.01));
  float extent = radius * reach;
  v_texel = vec2((a_style.y + 0.5 + 0.5 * a_corner.x * reach / cell_reach) / u_kinds, 0.5 + 0.5 * a_corner.y * reach / cell_reach);
  v_color = a_color;
#endif
  v_style = vec2(radius, a_style.z);
  v_color.a *= 255.0 / 254.0; // sigma's packed colours leave out the last bit
  vec2 spot = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(spot + vec2(a_corner.x, -a_corner.y) * extent * 2.0 / u_viewport, 0.0, 1.0);
}`;

const FRAGMENT = `
precision highp float;
varying vec2 v_texel;
varying vec2 v_style;
varying vec4 v_color;
uniform sampler2D u_distances;
uniform float u_pixel_ratio;
uniform vec3 u_casing;
uniform vec3 u_ring;
void main() {
#ifdef PICKING_MODE
  if (dot(v_texel, v_texel) > 1.0) discard;
  gl_FragColor = v_color;
#else
  float gap = texture2D(u_distances, v_texel).r * v_style.x;
  float inside = clamp(0.5 - gap * u_pixel_ratio, 0.0, 1.0);
  float cased = clamp(0.5 - (gap - 1.25) * u_pixel_ratio, 0.0, 1.0);
  float ring = clamp(0.5 - (abs(gap - 3.6) - 1.1) * u_pixel_ratio, 0.0, 1.0) * v_style.y;
  float alpha = cased * v_color.a;
  gl_FragColor = vec4(mix(u_casing, v_color.rgb, inside) * alpha, alpha);
  gl_FragColor += vec4(u_ring, 1.0) * ring * (1.0 - alpha);
#endif
}`;
