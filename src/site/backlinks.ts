import type { ConnectionEvidence, DocumentRecord, EntityRecord } from '../model/atlas.ts';
import type { LoadedAtlas } from './atlas.ts';
import { documentsNaming, type MentionGroup, mentionGroups } from './mentions.ts';

/** Another note that links to a thing, and where it does. */
export interface Backlink {
  readonly entity: EntityRecord;
  readonly record: DocumentRecord;
  readonly evidence: readonly ConnectionEvidence[];
}

/** The notes that link to a thing, by name. */
export function backlinksOf(source: LoadedAtlas, id: string): Backlink[] {
  return (source.connectionsOf.get(id) ?? [])
    .flatMap((connection): Backlink[] => {
      const other = connection.source === id ? connection.target : connection.source;
      const entity = source.entities.get(other);
      const record = entity?.note === undefined ? undefined : source.documents.get(entity.note);
      const evidence = connection.evidence.filter(
        ({ reach, document }) => reach === 'linked' && document === record?.id,
      );
      return entity && record && evidence.length > 0 ? [{ entity, record, evidence }] : [];
    })
    .sort((a, b) => (a.entity.name < b.entity.name ? -1 : a.entity.name > b.entity.name ? 1 : 0));
}

/** Where an entity is named apart from its own note and from those that link to it. */
export function mentionsBeside(source: LoadedAtlas, entity: EntityRecord): MentionGroup[] {
  return mentionGroups(source, entity, documentsBeside(source, entity));
}

/** The documents of these, by their ids. */
export function documentsBeside(source: LoadedAtlas, entity: EntityRecord): Set<string> {
  const documents = documentsNaming(source, entity);
  if (!isNote(source, entity)) return documents;
  return documents.difference(
    new Set([entity.note ?? '', ...backlinksOf(source, entity.id).map(({ record }) => record.id)]),
  );
}

/** Whether the entity's page is the note that it has: so it is in a folder of notes. */
export function isNote({ documents }: LoadedAtlas, { id, note }: EntityRecord): boolean {
  return note !== undefined && documents.get(note)?.entity === id;
}
