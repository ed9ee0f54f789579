import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { askedLate, type Look } from './look.ts';

/** What the program reads of a connection beside what sigma knows of every edge. */
export interface RoadData {
  /** Dotted track or solid road. */
  readonly dotted: boolean;
  /** How far it bends aside, as a part of its length. */
  readonly bend: number;
}

/** A road is a strip of so many pieces. */
const PIECES = 12;
/** Beyond this many connections the bend would cost more than it tells: one piece each. */
const BENDING_LIMIT = 5000;

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGL2RenderingContext;
const UNIFORMS = ['u_matrix', 'u_viewport', 'u_pixel_ratio', 'u_shrink', 'u_pieces', 'u_fade', 'u_reach'] as const;

/** Sigma's program for connections: strokes with a gentle bend, solid where they are asserted, dotted where computed. */
export function createRoadProgram(look: Look): EdgeProgramType {
  return class RoadProgram extends askedLate(EdgeProgram<(typeof UNIFORMS)[number]>, look) {
    getDefinition() {
      return {
        VERTICES: 2 * PIECES + 2,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_source', size: 2, type: FLOAT },
          { name: 'a_target', size: 2, type: FLOAT },
          { name: 'a_style', size: 3, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: Array.from({ length: 2 * PIECES + 2 }, (_, corner) => [corner >> 1, corner % 2 ? 1 : -1]),
      };
    }

    processVisibleItem(
      id: number,
      at: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData & RoadData,
    ) {
      const { array } = this;
      array[at] = source.x;
      array[at + 1] = source.y;
      array[at + 2] = target.x;
      array[at + 3] = target.y;
      array[at + 4] = data.size;
      array[at + 5] = data.dotted ? 1 : 0;
      array[at + 6] = data.bend;
      array[at + 7] = floatColor(data.color);
      array[at + 8] = id;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<(typeof UNIFORMS)[number]>) {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform2f(uniformLocations.u_viewport, params.width, params.height);
      gl.uniform1f(uniformLocations.u_pixel_ratio, params.pixelRatio);
      gl.uniform1f(uniformLocations.u_shrink, 1 / params.sizeRatio);
      gl.uniform1f(uniformLocations.u_pieces, this.#pieces());
      gl.uniform1f(uniformLocations.u_fade, look.fade());
      gl.uniform1f(uniformLocations.u_reach, look.reach / 2 + 1);
    }

    override drawWebGL(method: number, { gl, frameBuffer }: ProgramInfo) {
      if (!(gl instanceof WebGL2RenderingContext)) return;
      gl.bindFramebuffer(gl.FRAMEBUFFER, frameBuffer);
      gl.drawArraysInstanced(method, 0, 2 * this.#pieces() + 2, this.capacity);
    }

    #pieces() {
      return this.capacity > BENDING_LIMIT ? 1 : PIECES;
    }
  };
}

const VERTEX = `
attribute vec2 a_corner; // x from 0 to the number of pieces, y -1 or 1
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec3 a_style; // width in CSS pixels, dotted or not, bend
attribute vec4 a_color;
attribute vec4 a_id;
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_shrink;
uniform float u_pieces;
uniform float u_fade;
uniform float u_reach;
varying vec2 v_place;
varying vec2 v_style;
varying vec4 v_color;
vec2 on_screen(vec2 place) {
  vec2 clip = (u_matrix * vec3(place, 1.0)).xy;
  return vec2(1.0 + clip.x, 1.0 - clip.y) * 0.5 * u_viewport;
}
void main() {
  vec2 from = on_screen(a_source);
  vec2 way = on_screen(a_target) - from;
  vec2 aside = vec2(-way.y, way.x);
  float share = a_corner.x / u_pieces;
  float bend = u_pieces > 1.0 ? a_style.z : 0.0;
  vec2 spot = from + way * share + aside * (2.0 * share * (1.0 - share) * bend);
  vec2 along = way + aside * (2.0 - 4.0 * share) * bend;
  v_style = vec2(a_style.x * u_shrink, a_style.y);
#ifdef PICKING_MODE
  float half_width = 0.5 * v_style.x + u_reach;
  v_color = a_id;
#else
  float half_width = 0.5 * v_style.x + 1.0;
  v_color = vec4(a_color.rgb, a_color.a * u_fade);
#endif
  v_color.a *= 255.0 / 254.0; // sigma's packed colours leave out the last bit
  spot += half_width * a_corner.y * vec2(-along.y, along.x) / max(length(along), 1e-3);
  v_place = vec2(length(way) * share, half_width * a_corner.y);
  vec2 clip = 2.0 * spot / u_viewport - 1.0;
  gl_Position = vec4(clip.x, -clip.y, 0.0, 1.0);
}`;

const FRAGMENT = `
precision highp float;
varying vec2 v_place;
varying vec2 v_style;
varying vec4 v_color;
uniform float u_pixel_ratio;
void main() {
#ifdef PICKING_MODE
  gl_FragColor = v_color;
#else
  float gap = abs(v_place.y);
  if (v_style.y > 0.5) {
    float period = max(3.0, 2.8 * v_style.x);
    gap = length(vec2(mod(v_place.x, period) - 0.5 * period, v_place.y));
  }
  float alpha = v_color.a * clamp((0.5 * v_style.x - gap) * u_pixel_ratio + 0.5, 0.0, 1.0);
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
#endif
}`;
