import type { DocumentFrontMatter } from '../../model/content.ts';
import type { FoldedText } from '../../text/folded-text.ts';
import { locateQuote } from '../../text/locate.ts';
import { crosses, type Span } from '../../text/span.ts';
import type { SegmentedDocument } from '../stages.ts';
import type { PassageDraft } from './passages.ts';

type Lost = SegmentedDocument['lostVoices'][number];

/**
 * Adds to the turns the passages that only `voices` tells, from the first words of each to the last. Both are compared
 * after folding and must be found once, the last after the first; else the voice is lost, as is one that would cut
 * across another passage (then `found` is 1). One that is a turn already gives that turn its speaker.
 */
export function addVoices(
  turns: readonly PassageDraft[],
  voices: DocumentFrontMatter['voices'],
  folded: FoldedText,
): { drafts: PassageDraft[]; lost: Lost[] } {
  const drafts = [...turns];
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
    if (drafts.some((draft) => crosses(draft, span))) {
      lost.push({ index, end: 'last', found: 1 });
      return;
    }
    const same = drafts.findIndex((draft) => draft.start === span.start && draft.end === span.end);
    const known = drafts[same];
    if (known !== undefined) drafts[same] = { ...known, speaker };
    else drafts.push({ ...span, role: 'quote', speakerName: null, speaker, repeated: null });
  });
  return { drafts, lost };
}

function places(folded: FoldedText, quote: string): readonly Span[] {
  const location = locateQuote(folded, { quote });
  if ('found' in location) return [location.found];
  return 'ambiguous' in location ? location.ambiguous : [];
}
