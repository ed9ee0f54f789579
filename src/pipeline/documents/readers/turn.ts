import type { Reading } from '../../stages.ts';

/** A stretch by one speaker, as a reader finds it. */
export type Turn = Reading['turns'][number];

/** A block before its passage is known. */
export type ReadBlock = Reading['blocks'][number];
