import type { DocumentFile } from '../model/artefact.ts';
import { mentionsWithin, sentence, sentencesTouching } from '../site/document-index.ts';
import { setExcerpt } from '../site/excerpt.ts';
import { type Hypertext, trimmed } from '../site/hypertext.ts';
import type { ReaderSource } from '../site/reader.ts';
import { setStretch } from '../site/stretch.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Longer excerpts are cut to what stands around the names, or to their beginning and end. */
const LONGEST = 700;
const AROUND = 160;

/**
 * A stretch of a text as whole sentences with these names pencilled, or `exact` as it is; cut where it is long: a text
 * without a full stop would be one sentence. `first` and `last` are the indices of the sentences it comes from.
 */
export function setShortExcerpt(
  source: ReaderSource,
  file: DocumentFile,
  stretch: Stretch,
  names: readonly string[],
  form: 'sentences' | 'exact' = 'sentences',
): { content: Hypertext[]; first: number; last: number } {
  const entities = new Set(form === 'exact' ? [] : names);
  const touched = sentencesTouching(file, stretch.start, stretch.end);
  const [first, last] = [touched[0]!, touched.at(-1)!];
  const whole = form === 'exact' ? stretch : { start: sentence(file, first).start, end: sentence(file, last).end };
  if (form === 'sentences' && whole.end - whole.start <= LONGEST) {
    const { content, kept } = setExcerpt(source, file, stretch, { entities });
    return { content, first: kept[0]!, last: kept.at(-1)! };
  }
  const hue = (id: string) => source.hue(source.entities.get(id)?.topics[0]);
  const content = piecesOf(file, whole, names, form).flatMap((piece, index): Hypertext[] => [
    ...(index > 0 || piece.start > whole.start ? ['… '] : []),
    ...trimmed(setStretch(file, piece.start, piece.end, { pencil: { entities }, hue })),
    ...(piece.end < whole.end ? [' …'] : []),
    ' ',
  ]);
  return { content: trimmed(content), first, last };
}

/** Of a long stretch what stands around the first mention of each name, in order; of a quotation its two ends. */
function piecesOf(file: DocumentFile, whole: Stretch, names: readonly string[], form: string): Stretch[] {
  if (whole.end - whole.start <= LONGEST) return [whole];
  const ends = [
    { start: whole.start, end: whole.start },
    { start: whole.end, end: whole.end },
  ];
  const mentions = mentionsWithin(file, whole.start, whole.end);
  const firsts = [...new Set(names)].flatMap((name) => mentions.find(({ entity }) => entity === name) ?? []);
  const marked = form === 'exact' ? ends : firsts.sort((a, b) => a.start - b.start);
  const pieces: Stretch[] = [];
  for (const { start, end } of marked) {
    const piece = {
      start: atSpace(file.text, Math.max(whole.start, start - AROUND), whole.start),
      end: atSpace(file.text, Math.min(whole.end, end + AROUND), whole.end),
    };
    const before = pieces.at(-1);
    if (before && before.end >= piece.start) pieces[pieces.length - 1] = { start: before.start, end: piece.end };
    else pieces.push(piece);
  }
  return pieces;
}

/** The nearest white space towards `limit`, within a word's length; else the offset, moved off a surrogate pair. */
function atSpace(text: string, offset: number, limit: number): number {
  const step = limit < offset ? -1 : 1;
  for (let at = offset, tried = 0; at !== limit && tried < 24; at += step, tried++) {
    if (/\s/.test(text.charAt(at))) return at;
  }
  const cuts = /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset));
  return cuts ? offset - 1 : offset;
}
