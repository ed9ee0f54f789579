import type { DocumentFile } from '../model/artefact.ts';
import type { Span } from '../text/span.ts';
import { windowIn } from '../text/window.ts';
import { sentence, sentencesTouching } from './document-index.ts';

/** A part of a sentence. */
interface Window extends Span {
  /** The sentence that it is cut from. */
  readonly index: number;
}

/** Whole words of the sentence that a stretch stands in, around it, so many code units to each side. */
export function windowAround(file: DocumentFile, spot: Span, around: number): Window {
  const [index = 0] = sentencesTouching(file, spot.start, spot.end);
  return { index, ...windowIn(file.text, sentence(file, index), spot, around) };
}

/** Windows in the order of the text; those of one sentence that touch are one. */
export function mergedWindows(windows: readonly Window[]): Window[] {
  const found: Window[] = [];
  for (const one of [...windows].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && last.index === one.index && one.start <= last.end + 1) {
      found[found.length - 1] = { ...last, end: Math.max(last.end, one.end) };
    } else found.push(one);
  }
  return found;
}
