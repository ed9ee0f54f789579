import { Nesting, parentsOf } from '../../text/nesting.ts';
import type { Span } from '../../text/span.ts';
import type { SegmentedPassage } from '../stages.ts';

/** A passage before it has its number. */
export interface PassageDraft extends Span {
  readonly role: SegmentedPassage['role'];
  readonly speakerName: string | null;
  readonly speaker: string | null;
  /** An offset within the earlier words that it repeats, or null. */
  readonly repeated: number | null;
}

/** By start, outer before inner, a turn before the quotation that fills it. */
export function inOrder(a: PassageDraft, b: PassageDraft): number {
  return a.start - b.start || b.end - a.end || Number(a.role === 'quote') - Number(b.role === 'quote');
}

/**
 * Numbers the drafts (in order, nested) from 1 and says what each lies within and which passage it repeats: the
 * first, where it repeats a repetition.
 */
export function numberPassages(document: string, drafts: readonly PassageDraft[]): SegmentedPassage[] {
  const id = (index: number) => `${document}:p${index + 1}`;
  const within = parentsOf(drafts);
  const repeatedOffsets = drafts.flatMap(({ repeated }) => repeated ?? []).sort((a, b) => a - b);
  const nesting = new Nesting(drafts);
  const repeatedPassage = new Map(repeatedOffsets.map((offset) => [offset, nesting.at(offset)]));
  const passages: SegmentedPassage[] = [];
  drafts.forEach(({ start, end, role, speakerName, speaker, repeated }, index) => {
    const parent = within[index] as number;
    const earlier = repeated === null ? -1 : (repeatedPassage.get(repeated) ?? -1);
    const repeats = earlier < 0 ? null : (passages[earlier]?.repeats ?? id(earlier));
    passages.push({
      id: id(index),
      start,
      end,
      role,
      within: parent < 0 ? null : id(parent),
      repeats,
      speakerName,
      speaker,
    });
  });
  return passages;
}
