import type { Program } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import type { Colour } from '../palette.ts';

/** What sigma's programs are told beside the data of nodes and edges: it may change from frame to frame. */
export interface Look {
  readonly colours: () => {
    /** Parts a symbol from what lies below. */
    readonly casing: Colour;
    /** Around what the reader is on. */
    readonly ring: Colour;
  };
  /** Opacity of all roads, from 0 to 1. */
  readonly fade: () => number;
  /** How far beside a symbol the pointer still means it, in CSS pixels; beside a road, half of that. */
  reach: number;
  /** Whether what sigma asks of a place is painted with this frame: only where the pointer is about to ask. */
  asked: boolean;
}

/**
 * A kind of program that paints what sigma asks of a place only where that is asked for; what paints it is compiled when a pointer
 * first comes.
 */
export function askedLate<Kind extends ProgramKind>(kind: Kind, look: Look) {
  abstract class AskedLate extends kind {
    readonly #asked: WebGLFramebuffer | null;

    // biome-ignore lint/suspicious/noExplicitAny: TypeScript wants it so of a class that extends one of several
    constructor(...given: any[]) {
      const [gl, asked, renderer] = given;
      super(gl, null, renderer);
      this.#asked = asked;
    }

    override render(params: RenderParams) {
      const { gl } = this.normalProgram;
      const compile = () =>
        this.getProgramInfo(
          'pick',
          gl,
          PICKING + this.VERTEX_SHADER_SOURCE,
          PICKING + this.FRAGMENT_SHADER_SOURCE,
          this.#asked,
        );
      if (look.asked) this.pickProgram ??= compile();
      const { pickProgram } = this;
      if (!look.asked) this.pickProgram = null;
      super.render(params);
      this.pickProgram = pickProgram;
    }
  }
  return AskedLate;
}

// biome-ignore lint/suspicious/noExplicitAny: TypeScript wants it so of a class that is extended without being known
type ProgramKind = abstract new (...given: any[]) => Program;

/** Stands before such sources, as sigma has it. */
const PICKING = '#define PICKING_MODE\n';
