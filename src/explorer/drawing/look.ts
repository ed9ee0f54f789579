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

/** Stands before the source of a program that paints what sigma asks of a place, as sigma has it. */
export const PICKING = '#define PICKING_MODE\n';
