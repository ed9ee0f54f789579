import type { questions } from '#interface';
import type { ExplorerState } from './state.ts';

/** A question to the map, and the part of the state that answers it; how it is put stands with the words of the page. */
interface Question {
  readonly id: keyof typeof questions.asked;
  /** What to set over a clean view; null where the answer needs the reader's choice first. */
  readonly patch: Partial<ExplorerState> | null;
}

export const QUESTIONS: readonly Question[] = [
  { id: 'whole', patch: {} },
  { id: 'path', patch: null },
  { id: 'disputed', patch: { disputed: true } },
  { id: 'asserted', patch: { links: 'asserted' } },
  { id: 'communities', patch: { colour: 'community' } },
];
