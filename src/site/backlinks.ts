import type { ConnectionEvidence, DocumentRecord, EntityRecord } from '../model/atlas.ts';
import type { LoadedAtlas } from './atlas.ts';

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
