import type { Point } from '../box.ts';

export interface LayoutEntity {
  readonly id: string;
  readonly name: string;
  /** Its first topic, which is the region it lies in. */
  readonly topic: string | null;
  /** 0 to 1. */
  readonly rank: number;
}

export interface LayoutTopic {
  readonly id: string;
  readonly name: string;
}

/** Where everything lay on the map of the last edition, in map units: entities with the topic they lay in, and topics' names. */
export interface RecordedLayout {
  readonly entities: ReadonlyMap<string, Point & { readonly topic: string | null }>;
  readonly topics: ReadonlyMap<string, Point>;
}

/** Entities by topic, those without one last; within a topic by falling rank. */
export type Groups = ReadonlyMap<string | null, readonly LayoutEntity[]>;

export interface Layout {
  /** Radius of each entity's node in map units. */
  readonly sizes: ReadonlyMap<string, number>;
  readonly positions: ReadonlyMap<string, Point>;
  /** Where each topic that is some entity's first has room for its name. */
  readonly topicPositions: ReadonlyMap<string, Point>;
}

/** Key of the hidden node that stands for a topic; no entity's id has a colon. */
export const hubOf = (topic: string | null): string => `topic:${topic ?? ''}`;
