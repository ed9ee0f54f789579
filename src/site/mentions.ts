import type { DocumentFile } from '../model/artefact.ts';
import type { EntityRecord } from '../model/atlas.ts';
import type { LoadedAtlas } from './atlas.ts';
import { documentIndex, sentence } from './document-index.ts';
import { sentenceVoice, type Voice, voiceInWords } from './voice.ts';

/** One who names an entity, and in which sentences, by index. */
export interface NamingVoice {
  readonly voice: Voice;
  readonly sentences: readonly number[];
}

/** Where an entity is named: by document, then by the one who speaks. */
export interface MentionGroup {
  readonly file: DocumentFile;
  readonly voices: readonly NamingVoice[];
  readonly count: number;
}

/** Sentences that name an entity, in those or in all documents that do, grouped. Documents with most of them first; voices in order of the text. */
export function mentionGroups(
  source: LoadedAtlas,
  entity: EntityRecord,
  documents = documentsNaming(source, entity),
): MentionGroup[] {
  const groups = [...documents].map((id): MentionGroup => {
    const file = source.document(id);
    const { mentionsOf, passage } = documentIndex(file);
    const mentions = mentionsOf.get(entity.id) ?? [];
    const voices = new Map<string, { voice: Voice; sentences: Set<number> }>();
    for (const mention of mentions) {
      const voice = sentenceVoice(source, id, passage.get(mention.passage), [sentence(file, mention.sentence).id]);
      const key = voiceInWords(source, voice);
      const known = voices.get(key) ?? { voice, sentences: new Set<number>() };
      known.sentences.add(mention.sentence);
      voices.set(key, known);
    }
    return {
      file,
      voices: [...voices.values()].map(({ voice, sentences }) => ({
        voice,
        sentences: [...sentences].sort((a, b) => a - b),
      })),
      count: mentions.length,
    };
  });
  return groups.sort((a, b) => b.count - a.count || (a.file.record.id < b.file.record.id ? -1 : 1));
}

/** The documents that name an entity, by their ids. */
export function documentsNaming({ mentionsOf }: LoadedAtlas, { id }: EntityRecord): Set<string> {
  return new Set((mentionsOf.get(id) ?? []).map(({ document }) => document));
}

/** Who names an entity in how many sentences, most often first; one who does so in several documents is one. */
export function namedBy(source: LoadedAtlas, groups: readonly MentionGroup[]): { voice: Voice; sentences: number }[] {
  const all = new Map<string, { voice: Voice; sentences: number }>();
  for (const { voice, sentences } of groups.flatMap(({ voices }) => voices)) {
    const key = voiceInWords(source, voice, 'who');
    all.set(key, { voice, sentences: (all.get(key)?.sentences ?? 0) + sentences.length });
  }
  return [...all.values()].sort((a, b) => b.sentences - a.sentences);
}
