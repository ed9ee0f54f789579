import type { Program, ProgramInfo } from 'sigma/rendering';
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
 * Renders a frame of a program, and what sigma asks of a place only where that is asked for; `compile` makes the program that
 * paints it, from its sources, when it first is.
 */
export function renderAsked(
  program: Program,
  { asked }: Look,
  compile: (vertex: string, fragment: string) => ProgramInfo,
  render: () => void,
): void {
  if (asked)
    program.pickProgram ??= compile(PICKING + program.VERTEX_SHADER_SOURCE, PICKING + program.FRAGMENT_SHADER_SOURCE);
  const { pickProgram } = program;
  if (!asked) program.pickProgram = null;
  render();
  program.pickProgram = pickProgram;
}

/** Stands before such sources, as sigma has it. */
const PICKING = '#define PICKING_MODE\n';
