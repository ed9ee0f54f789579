import type { Evaluation } from '../../model/artefact.ts';
import { byCodeUnit } from '../../model/order.ts';
import type { EntityKind } from '../../model/vocabulary.ts';
import type { Span } from '../../text/span.ts';
import type { Gold, MatchedDocument } from '../stages.ts';

interface Evaluated {
  readonly documents: ReadonlyMap<string, MatchedDocument>;
  readonly gold: ReadonlyMap<string, Gold>;
  readonly kindOf: (entity: string) => EntityKind | null;
  readonly speakerOf: (passage: string) => string | null;
}

/**
 * Compares what was found with what was labelled by reading. A mention is right where start, end and entity are the same;
 * precision is the share of the found that are right, recall the share of the labelled that were found. For speakers, every
 * code unit other than white space that either side gives to a passage is compared by its innermost passage.
 *
 * @returns null where nothing is labelled
 */
export function evaluate({ documents, gold, kindOf, speakerOf }: Evaluated): Evaluation | null {
  if (gold.size === 0) return null;
  const kinds = new Map<EntityKind, { labelled: number; found: number; right: number }>();
  const differences: Evaluation['differences'] = [];
  const total = { labelled: 0, found: 0, right: 0 };
  const voices = { compared: 0, right: 0 };
  const count = (entity: string, field: 'labelled' | 'found' | 'right') => {
    total[field]++;
    const kind = kindOf(entity);
    if (!kind) return;
    const row = kinds.get(kind) ?? { labelled: 0, found: 0, right: 0 };
    row[field]++;
    kinds.set(kind, row);
  };
  for (const [id, labels] of [...gold].sort(([a], [b]) => byCodeUnit(a, b))) {
    const document = documents.get(id);
    if (!document) continue;
    const keyOf = ({ start, end, entity }: Span & { entity: string }) => `${start}-${end}-${entity}`;
    const found = new Set(document.mentions.map(keyOf));
    const labelled = new Set(labels.mentions.map(keyOf));
    for (const mention of labels.mentions) {
      count(mention.entity, 'labelled');
      if (found.has(keyOf(mention))) count(mention.entity, 'right');
      else differences.push({ document: id, ...place(mention, document.text), entity: mention.entity, side: 'missed' });
    }
    for (const mention of document.mentions) {
      count(mention.entity, 'found');
      if (!labelled.has(keyOf(mention))) {
        differences.push({ document: id, ...place(mention, document.text), entity: mention.entity, side: 'extra' });
      }
    }
    const ours = paint(
      document.passages.map((passage) => ({ ...passage, speaker: speakerOf(passage.id) })),
      document.text.length,
    );
    const theirs = paint(labels.passages, document.text.length);
    for (let at = 0; at < document.text.length; at++) {
      if ((ours[at] === undefined && theirs[at] === undefined) || /\s/.test(document.text[at]!)) continue;
      voices.compared++;
      if (ours[at] === theirs[at]) voices.right++;
    }
  }
  return {
    mentions: total,
    kinds: [...kinds].sort(([a], [b]) => byCodeUnit(a, b)).map(([kind, row]) => ({ kind, ...row })),
    speakers: voices,
    differences,
  };
}

function place({ start, end }: Span, text: string) {
  return { start, end, surface: text.slice(start, end) };
}

/** The speaker of each code unit, by its innermost passage: `''` for an unnamed one, undefined for nobody's words. */
function paint(
  passages: readonly (Span & { speaker: string | null; role: string })[],
  length: number,
): (string | undefined)[] {
  const owner = new Array<string | undefined>(length);
  for (const { start, end, speaker, role } of passages)
    owner.fill(role === 'none' ? undefined : (speaker ?? ''), start, end);
  return owner;
}
