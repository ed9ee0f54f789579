import type { DocumentFrontMatter } from '../../model/content.ts';
import type { FoldedText } from '../../text/fold.ts';
import { locateQuote } from '../quotes/locate.ts';
import type { SegmentedDocument, Span } from '../stages.ts';
import { crosses, type Stretch } from './passages.ts';

type Lost = SegmentedDocument['lostVoices'][number];

/**
 * Adds to the turns the stretches that only `voices` tells, from the first words of each to the last. Both are compared
 * after folding and must be found once, the last after the first; else the voice is lost, as is one that would cut
 * across another passage (then `found` is 1). A stretch that is a turn already gives that turn its speaker.
 */
export function addVoices(
  turns: readonly Stretch[],
  voices: DocumentFrontMatter['voices'],
  folded: FoldedText,
): { stretches: Stretch[]; lost: Lost[] } {
  const stretches = [...turns];
  const lost: Lost[] = [];
  voices.forEach(({ first, last, speaker }, index) => {
    const begins = places(folded, first);
    const [begin] = begins;
    if (begin === undefined || begins.length > 1) {
      lost.push({ index, end: 'first', found: begins.length });
      return;
    }
    const ends = places(folded, last).filter((place) => place.start >= begin.start && place.end >= begin.end);
    const [end] = ends;
    if (end === undefined || ends.length > 1) {
      lost.push({ index, end: 'last', found: ends.length });
      return;
    }
    const span: Span = { start: begin.start, end: end.end };
    if (stretches.some((stretch) => crosses(stretch, span))) {
      lost.push({ index, end: 'last', found: 1 });
      return;
    }
    const same = stretches.findIndex((stretch) => stretch.start === span.start && stretch.end === span.end);
    const known = stretches[same];
    if (known !== undefined) stretches[same] = { ...known, speaker };
    else stretches.push({ ...span, role: 'quote', speakerName: null, speaker, repeated: null });
  });
  return { stretches, lost };
}

function places(folded: FoldedText, quote: string): readonly Span[] {
  const location = locateQuote(folded, { quote });
  if ('found' in location) return [location.found];
  return 'ambiguous' in location ? location.ambiguous : [];
}
