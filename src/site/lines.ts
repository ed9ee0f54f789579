import type { DocumentFile } from '../model/artefact.ts';
import type { Passage } from '../model/atlas.ts';
import { Nesting } from '../text/nesting.ts';
import type { SpanIndex } from '../text/span.ts';
import type { LoadedAtlas } from './atlas.ts';
import type { Hypertext } from './hypertext.ts';
import type { ClaimHere, TurnSetting } from './set-turn.ts';

/** What tells of a line from beside the document. */
interface Beside extends Pick<LoadedAtlas, 'claimsIn'> {
  notesOn?(start: number, end: number): readonly (readonly Hypertext[])[];
}

/** For each line of the text the passages that hold the whole of it, or its beginning where none does. */
export function chainsOf({ passages, sentences }: DocumentFile): Passage[][] {
  const lines: { start: number; end: number }[] = [];
  for (const { block, start, end } of sentences) lines[block] = { start: lines[block]?.start ?? start, end };
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const nesting = new Nesting(passages);
  const chains: Passage[][] = [];
  lines.forEach((line, index) => {
    const chain: Passage[] = [];
    let passage = passages[nesting.around(line)];
    while (passage !== undefined) {
      chain.unshift(passage);
      passage = passage.within === null ? undefined : byId.get(passage.within);
    }
    chains[index] = chain;
  });
  return chains;
}

/** What stands in the margin beside the sentences of a line. */
export function lineNotes(
  source: Beside,
  file: DocumentFile,
  inline: SpanIndex<Passage>,
  isAnnounced: TurnSetting['isAnnounced'],
): TurnSetting['lineOf'] {
  const claims = new Map<string, ClaimHere[]>();
  for (const claim of source.claimsIn.get(file.record.id) ?? []) {
    for (const evidence of claim.evidence) {
      if (evidence.document !== file.record.id) continue;
      claims.set(evidence.sentence, [...(claims.get(evidence.sentence) ?? []), { claim, evidence }]);
    }
  }
  const byId = new Map(file.sentences.map((sentence) => [sentence.id, sentence]));
  return (ids) => {
    const sentences = ids.flatMap((id) => byId.get(id) ?? []);
    const [first, last] = [sentences[0], sentences.at(-1)];
    if (first === undefined || last === undefined) return { quoted: [], claims: [], notes: [] };
    return {
      quoted: inline
        .touching(first.start, last.end)
        .filter((quote) => quote.start >= first.start && isAnnounced(quote)),
      claims: ids.flatMap((id) => claims.get(id) ?? []),
      notes: source.notesOn?.(first.start, last.end) ?? [],
    };
  };
}
