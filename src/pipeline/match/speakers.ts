import type { DocumentFrontMatter } from '../../model/content.ts';
import type { Content, ParsedDocument, SegmentedDocument, Voice } from '../stages.ts';
import { entityForSpeaker, type Lexicon } from './lexicon.ts';

/** Who speaks in each passage, by passage id: `voices` first, then what the text announces, then the document's author. */
export function identifySpeakers(
  documents: readonly SegmentedDocument[],
  parsed: ReadonlyMap<string, ParsedDocument>,
  content: Pick<Content, 'entities'>,
  lexicons: { of(document: SegmentedDocument): Lexicon },
): ReadonlyMap<string, Voice> {
  const voices = new Map<string, Voice>();
  const nameOf = (entity: string) => content.entities.get(entity)?.data.name ?? entity;
  for (const document of documents) {
    const { id, passages } = document;
    const lexicon = lexicons.of(document);
    const metadata = parsed.get(id)?.metadata ?? null;
    for (const passage of passages) {
      let voice: Voice = { speaker: null, speakerName: null };
      if (passage.speaker) voice = { speaker: passage.speaker, speakerName: nameOf(passage.speaker) };
      else if (passage.speakerName) {
        voice = { speaker: entityOf(passage.speakerName, metadata, lexicon), speakerName: passage.speakerName };
      } else if (passage.repeats) {
        // What repeats an earlier passage is of the same voice, and that one stands before it.
        voice = voices.get(passage.repeats) ?? voice;
      } else if (passage.role === 'author' && metadata?.author) {
        voice = { speaker: metadata.author, speakerName: nameOf(metadata.author) };
      } else if (passage.role === 'author' && metadata?.byline) {
        voice = { speaker: entityOf(metadata.byline, metadata, lexicon), speakerName: metadata.byline };
      }
      voices.set(passage.id, voice);
    }
  }
  return voices;
}

function entityOf(name: string, metadata: DocumentFrontMatter | null, lexicon: Lexicon): string | null {
  return metadata?.speakers.find((speaker) => speaker.name === name)?.entity ?? entityForSpeaker(name, lexicon);
}
