import type { Redirect } from '../../model/atlas.ts';
import type { ChangedThing, ChangesFile } from '../../model/changes.ts';
import type { Edition } from '../../model/edition.ts';
import type { RecordKind } from '../../model/vocabulary.ts';
import { compareEditions, type Redirects } from './compare.ts';
import { editionOf, type Published } from './record.ts';

/** What has changed since the recorded edition; nothing where there is none. */
export function changesSince(edition: Edition | null, published: Published): ChangesFile {
  if (!edition) return { edition: null, changes: [] };
  return compareEditions(edition, editionOf(published, null), redirectsOf(published.atlas.redirects));
}

const FOLDERS: Record<ChangedThing, RecordKind | null> = {
  document: 'documents',
  topic: 'topics',
  entity: 'entities',
  connection: null,
  claim: 'claims',
};

function redirectsOf(redirects: readonly Redirect[]): Redirects {
  const targets = new Map(redirects.map(({ of, from, to }) => [`${of} ${from}`, to]));
  return (thing, id) => targets.get(`${FOLDERS[thing]} ${id}`) ?? null;
}
