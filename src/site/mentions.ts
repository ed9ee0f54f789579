import type { DocumentFile, DocumentMention } from '../model/artefact.ts';
import type { EntityRecord, Passage } from '../model/atlas.ts';
import { speakerKey } from '../model/speaker.ts';
import type { LoadedAtlas } from './atlas.ts';
import { documentIndex } from './document-index.ts';

/** Where an entity is named: by document, then by the one who speaks, as indices of sentences. */
export interface MentionGroup {
  readonly file: DocumentFile;
  readonly speakers: readonly { readonly passage: Passage | undefined; readonly sentences: readonly number[] }[];
  readonly count: number;
}

/** Sentences that name an entity, grouped. Documents with most of them first; speakers in order of the text. */
export function mentionGroups(source: LoadedAtlas, entity: EntityRecord): MentionGroup[] {
  const documents = new Set((source.mentionsOf.get(entity.id) ?? []).map(({ document }) => document));
  const groups = [...documents].map((id) => {
    const file = source.document(id);
    return group(file, documentIndex(file).mentionsOf.get(entity.id) ?? []);
  });
  return groups.sort((a, b) => b.count - a.count || (a.file.record.id < b.file.record.id ? -1 : 1));
}

function group(file: DocumentFile, mentions: readonly DocumentMention[]): MentionGroup {
  const passages = documentIndex(file).passage;
  const speakers = new Map<string, { passage: Passage | undefined; sentences: Set<number> }>();
  for (const mention of mentions) {
    const passage = passages.get(mention.passage);
    const key = speakerKey(passage?.speaker, passage?.speakerName);
    const speaker = speakers.get(key) ?? { passage, sentences: new Set<number>() };
    speaker.sentences.add(mention.sentence);
    speakers.set(key, speaker);
  }
  return {
    file,
    speakers: [...speakers.values()].map(({ passage, sentences }) => ({
      passage,
      sentences: [...sentences].sort((a, b) => a - b),
    })),
    count: mentions.length,
  };
}

/** Who names an entity how often, most often first; unattributed speakers of one document count as one. */
export function speakersOf(groups: readonly MentionGroup[]): { passage: Passage; sentences: number }[] {
  const speakers = new Map<string, { passage: Passage; sentences: number }>();
  for (const { speakers: list } of groups) {
    for (const { passage, sentences } of list) {
      if (!passage?.speakerName) continue;
      const key = speakerKey(passage.speaker, passage.speakerName);
      const known = speakers.get(key);
      speakers.set(key, { passage, sentences: (known?.sentences ?? 0) + sentences.length });
    }
  }
  return [...speakers.values()].sort((a, b) => b.sentences - a.sentences);
}
