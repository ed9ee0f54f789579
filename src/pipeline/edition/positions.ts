import type { RecordedLayout } from '../../map/layout/positions.ts';
import type { Redirects } from '../../model/content.ts';
import type { Edition } from '../../model/edition.ts';

type Renamed = Pick<Redirects, 'entities' | 'topics'>;

/** The map of an edition, for the next to go on from; what was renamed since goes on under its new id. */
export function layoutOf(edition: Edition | null, { entities, topics }: Renamed): RecordedLayout | null {
  const topicNow = (topic: string | null) => (topic === null ? null : idNow(topics, topic));
  return (
    edition && {
      entities: new Map(
        edition.entities.map(({ id, x, y, topic }) => [idNow(entities, id), { x, y, topic: topicNow(topic) }]),
      ),
      topics: new Map(
        edition.topics.flatMap(({ id, place }) =>
          place ? [[idNow(topics, id), { x: place[0], y: place[1] }] as const] : [],
        ),
      ),
    }
  );
}

/** The communities of an edition by entity. */
export function communitiesOf(edition: Edition | null, { entities }: Renamed): Map<string, number> {
  return new Map(
    (edition?.entities ?? []).flatMap(({ id, community }) =>
      community === null ? [] : [[idNow(entities, id), community] as const],
    ),
  );
}

function idNow(renamed: Readonly<Record<string, string>>, id: string): string {
  return Object.hasOwn(renamed, id) ? renamed[id]! : id;
}
