import type { EntityKind } from '../model/vocabulary.ts';

/** The symbol of each kind: an SVG path in a box from -8 to 8, centred on 0, of about the same area. */
export const KIND_SYMBOLS: Record<EntityKind, string> = {
  concept: 'M6 0A6 6 0 1 1-6 0A6 6 0 1 1 6 0Z',
  technique: 'M0-7.2L7 5.4H-7Z',
  model: 'M0-7.6L7.6 0L0 7.6L-7.6 0Z',
  product: 'M-3.4-6H3.4L6.9 0L3.4 6H-3.4L-6.9 0Z',
  organization: 'M-5.6-5.6H5.6V5.6H-5.6Z',
  person: 'M6.6 0A6.6 6.6 0 1 1-6.6 0A6.6 6.6 0 1 1 6.6 0ZM2.8 0A2.8 2.8 0 1 0-2.8 0A2.8 2.8 0 1 0 2.8 0Z',
  dataset: 'M-6.4-5.8H6.4V-2.4H-6.4ZM-6.4-1.2H6.4V2.2H-6.4ZM-6.4 3.4H6.4V6.8H-6.4Z',
  benchmark: 'M-2.3-7H2.3V-2.3H7V2.3H2.3V7H-2.3V2.3H-7V-2.3H-2.3Z',
  work: 'M-5-7.2H2.2L5-4.4V7.2H-5ZM-2.6-2.2V-.6H2.6V-2.2ZM-2.6 1.2V2.8H2.6V1.2Z',
  event: 'M0-8L2 -2.5L7.6-2.5L3.2 1.1L4.8 7L0 3.5L-4.8 7L-3.2 1.1L-7.6-2.5L-2-2.5Z',
  place: 'M0 7.4L-7-5.2H7Z',
};

/** Half of the side of the box that symbols are placed in, with room for their edge; and the box, as SVG has it. */
export const KIND_REACH = 8.5;
export const KIND_BOX = `-${KIND_REACH} -${KIND_REACH} ${2 * KIND_REACH} ${2 * KIND_REACH}`;
