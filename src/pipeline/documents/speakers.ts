import type { Content, ParsedDocument, SegmentedDocument, Voice } from '../stages.ts';

/** Tells the entity that an announced name is a name of, by the lexicon of the document's language; null where it is of none. */
export interface SpeakerNames {
  speakerNamed(name: string, document: SegmentedDocument): string | null;
}

/**
 * Who speaks in each passage, by passage id: `voices` first, then what the text announces, then the document's author. Which
 * entity a name means is told by the document's metadata, else by the names of all entities.
 */
export function identifySpeakers(
  documents: readonly SegmentedDocument[],
  sources: ReadonlyMap<string, ParsedDocument>,
  content: Pick<Content, 'entities'>,
  names: SpeakerNames,
): ReadonlyMap<string, Voice> {
  const voices = new Map<string, Voice>();
  const known = (entity: string): Voice => ({
    speaker: entity,
    speakerName: content.entities.get(entity)?.data.name ?? entity,
  });
  for (const document of documents) {
    const metadata = sources.get(document.id)?.metadata ?? null;
    const announced = (name: string): Voice => ({
      speaker:
        metadata?.speakers.find((speaker) => speaker.name === name)?.entity ?? names.speakerNamed(name, document),
      speakerName: name,
    });
    for (const { id, role, speaker, speakerName, repeats } of document.passages) {
      let voice: Voice = { speaker: null, speakerName: null };
      if (speaker) voice = known(speaker);
      else if (speakerName) voice = announced(speakerName);
      // What repeats an earlier passage is of the same voice, and that one stands before it.
      else if (repeats) voice = voices.get(repeats) ?? voice;
      else if (role === 'author' && metadata?.author) voice = known(metadata.author);
      else if (role === 'author' && metadata?.byline) voice = announced(metadata.byline);
      voices.set(id, voice);
    }
  }
  return voices;
}
