import { expect, it } from 'vitest';
import type { MatchedDocument } from '../../../src/pipeline/stages.ts';
import { aptnessOf, DEFINITION, SUBJECT } from '../../../src/pipeline/terms/aptness.ts';

/** How apt a sentence is to say what the name between brackets in it is. */
function aptness(marked: string): number {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  return aptnessOf({ text, language: 'en' } as unknown as MatchedDocument, { start: 0, end: text.length }, start, end);
}

it.each(['The [sail loft] is the place where sails are made.', '[Sail lofts] are places where sails are made.'])(
  'says what it is: %s',
  (sentence) => expect(aptness(sentence)).toBe(DEFINITION),
);

it.each([
  'The [sail lofts] are the large dots, and the harbour is blue.',
  '[Sail loft] use cases can be found in the harbour.',
  '[Sail lofts] built by the crews of the north give the best ropes.',
  '[Sail loft] owners that work in winter are paid for the ropes.',
  '**Ropes and [sail lofts] of the north mended**: The harbour is a place that was paid for by them.',
])('says nothing of what it is: %s', (sentence) => expect(aptness(sentence)).toBeLessThan(SUBJECT));
