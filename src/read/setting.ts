import { ownTextFound } from '#interface';
import { element, type Hypertext, type HypertextElement } from '../site/hypertext.ts';
import { attributesBack, attributesOf } from '../site/language.ts';
import { type ReaderSource, setDocument } from '../site/reader.ts';
import { SpanIndex } from '../text/span.ts';
import { setPlace } from './findings.ts';
import type { Knowledge } from './knowledge.ts';
import { type Reading, TEXT } from './read-text.ts';
import { sourceOf } from './source.ts';

/** One step of setting a text: an element is opened (its content comes after), something is added, it is closed. */
export type Step = { readonly open: HypertextElement } | { readonly add: Hypertext } | { readonly close: true };

/**
 * The text as the pages of documents set it, quotations pencilled with a note on where they stand; `isKnown` is a text
 * that the atlas has, where all of it would be.
 */
export function setText({ file, quotations }: Reading, knowledge: Knowledge, isKnown: boolean): Hypertext[] {
  const quoted = new SpanIndex(isKnown ? [] : quotations);
  const source: ReaderSource = {
    ...sourceOf(file, knowledge),
    pencilOn: (start, end) => ({ stretches: quoted.touching(start, end) }),
    notesOn: (start, end) =>
      quoted
        .touching(start, end)
        .filter((quotation) => quotation.start >= start)
        .map((quotation) => [ownTextFound.standsIn, setPlace(quotation, knowledge)]),
  };
  const theirs = attributesOf(file.record.language, knowledge.language);
  return setDocument(source, TEXT, { theirs, ours: attributesBack(theirs, knowledge.language) });
}

/** Nodes that are added at once; what holds more is opened, so that a page is never busy for long. */
const MOST_AT_ONCE = 200;
/** Nodes of a batch. */
const BATCH = 800;

/** Content as steps, in batches of about equal work. */
export function* batchesOf(content: readonly Hypertext[]): Generator<Step[]> {
  let batch: Step[] = [];
  let work = 0;
  for (const [step, nodes] of stepsOf(content)) {
    batch.push(step);
    work += nodes;
    if (work < BATCH) continue;
    yield batch;
    batch = [];
    work = 0;
  }
  if (batch.length > 0) yield batch;
}

function* stepsOf(content: readonly Hypertext[]): Generator<[Step, number]> {
  for (const piece of content) {
    const nodes = nodesOf(piece);
    if (typeof piece === 'string' || nodes <= MOST_AT_ONCE) yield [{ add: piece }, nodes];
    else {
      yield [{ open: element(piece.tag, piece.attributes, []) }, 1];
      yield* stepsOf(piece.content);
      yield [{ close: true }, 0];
    }
  }
}

function nodesOf(piece: Hypertext): number {
  return typeof piece === 'string' ? 1 : piece.content.reduce((sum, inner) => sum + nodesOf(inner), 1);
}
