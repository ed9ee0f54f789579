import type { ExplorerState } from './state.ts';

/** A question to the map in a reader's words, and the part of the state that answers it. */
interface Question {
  readonly id: string;
  readonly words: string;
  /** What to set over a clean view; null where the answer needs the reader's choice first. */
  readonly patch: Partial<ExplorerState> | null;
}

export const QUESTIONS: readonly Question[] = [
  { id: 'whole', words: 'The whole map', patch: {} },
  { id: 'path', words: 'What joins two things?', patch: null },
  { id: 'disputed', words: 'What is disputed?', patch: { disputed: true } },
  {
    id: 'asserted',
    words: 'What is asserted?',
    patch: { links: 'asserted' },
  },
  { id: 'communities', words: 'Which groups?', patch: { colour: 'community' } },
];
