/** One instanced drawing in a WebGL2 context: a strip, repeated once for each row of a table of floats and bytes. */
export interface Layer {
  /** `rows` holds the packed attributes of `count` instances; it is uploaded once, not at every frame. */
  load(rows: ArrayBuffer, count: number): void;
  /** `pieces` cuts the strip across, for those that bend; one piece is a plain quad. */
  draw(uniforms: Readonly<Record<string, number | readonly number[]>>, pieces?: number): void;
  dispose(): void;
}

/** Floats, or four bytes read as 0 to 1. */
interface Attribute {
  readonly name: string;
  readonly floats?: number;
  readonly bytes?: 4;
}

/** The most pieces a strip can have. */
export const MOST_PIECES = 12;

/** The strip's corners reach the vertex shader as `corner`: x from 0 to the number of pieces, y -1 or 1. */
export function createLayer(
  gl: WebGL2RenderingContext,
  vertexSource: string,
  fragmentSource: string,
  attributes: readonly Attribute[],
): Layer {
  const program = link(gl, vertexSource, fragmentSource);
  const vertexArray = gl.createVertexArray();
  const quad = gl.createBuffer();
  const table = gl.createBuffer();
  gl.bindVertexArray(vertexArray);
  gl.bindBuffer(gl.ARRAY_BUFFER, quad);
  const corners = Array.from({ length: MOST_PIECES + 1 }, (_, cut) => [cut, -1, cut, 1]);
  gl.bufferData(gl.ARRAY_BUFFER, Float32Array.from(corners.flat()), gl.STATIC_DRAW);
  enable(gl, program, 'corner', 2, gl.FLOAT, 0, 0, 0);
  gl.bindBuffer(gl.ARRAY_BUFFER, table);
  const stride = rowBytes(attributes);
  let offset = 0;
  for (const { name, floats, bytes } of attributes) {
    enable(gl, program, name, bytes ?? floats ?? 1, bytes ? gl.UNSIGNED_BYTE : gl.FLOAT, stride, offset, 1);
    offset += bytes ?? 4 * (floats ?? 1);
  }
  gl.bindVertexArray(null);
  const locations = new Map<string, WebGLUniformLocation | null>();
  let instances = 0;
  return {
    load(rows, count) {
      instances = count;
      gl.bindBuffer(gl.ARRAY_BUFFER, table);
      gl.bufferData(gl.ARRAY_BUFFER, new Uint8Array(rows, 0, count * stride), gl.DYNAMIC_DRAW);
    },
    draw(uniforms, pieces = 1) {
      if (instances === 0) return;
      gl.useProgram(program);
      for (const [name, value] of Object.entries(uniforms)) {
        if (!locations.has(name)) locations.set(name, gl.getUniformLocation(program, name));
        const location = locations.get(name) ?? null;
        if (typeof value === 'number') gl.uniform1f(location, value);
        else if (value.length === 2) gl.uniform2fv(location, value);
        else gl.uniform4fv(location, value);
      }
      gl.bindVertexArray(vertexArray);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 2 * pieces + 2, instances);
      gl.bindVertexArray(null);
    },
    dispose() {
      gl.deleteProgram(program);
      gl.deleteVertexArray(vertexArray);
      gl.deleteBuffer(quad);
      gl.deleteBuffer(table);
    },
  };
}

/** Bytes of one row of such a table. */
export function rowBytes(attributes: readonly Attribute[]): number {
  return attributes.reduce((sum, { floats, bytes }) => sum + (bytes ?? 4 * (floats ?? 1)), 0);
}

function link(gl: WebGL2RenderingContext, vertexSource: string, fragmentSource: string): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertexSource],
    [gl.FRAGMENT_SHADER, fragmentSource],
  ] as const) {
    const shader = gl.createShader(type);
    if (!shader) throw new Error('The WebGL context is lost.');
    gl.shaderSource(shader, `#version 300 es\nprecision highp float;\n${source}`);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    const logs = gl.getAttachedShaders(program)?.map((shader) => gl.getShaderInfoLog(shader));
    throw new Error(`A drawing program of the map does not link: ${gl.getProgramInfoLog(program)} ${logs?.join(' ')}`);
  }
  return program;
}

function enable(
  gl: WebGL2RenderingContext,
  program: WebGLProgram,
  name: string,
  size: number,
  type: number,
  stride: number,
  offset: number,
  divisor: number,
): void {
  const location = gl.getAttribLocation(program, name);
  if (location < 0) return;
  gl.enableVertexAttribArray(location);
  gl.vertexAttribPointer(location, size, type, type === gl.UNSIGNED_BYTE, stride, offset);
  gl.vertexAttribDivisor(location, divisor);
}
