import type { Atlas, Connection, EntityRecord } from '../model/atlas.ts';
import { pairOf } from '../model/pair.ts';

/** One attribute of a node or edge in the exchange formats; both know these four types by these names. */
export interface Column<Record> {
  readonly title: string;
  readonly type: 'string' | 'int' | 'double' | 'boolean';
  /** Null leaves the attribute out. */
  value(record: Record): string | number | null;
}

export const NODE_COLUMNS: readonly Column<EntityRecord>[] = [
  { title: 'kind', type: 'string', value: ({ kind }) => kind },
  { title: 'topics', type: 'string', value: ({ topics }) => topics.join(' ') },
  { title: 'summary', type: 'string', value: ({ summary }) => summary },
  { title: 'status', type: 'string', value: ({ status }) => status },
  { title: 'mentions', type: 'int', value: ({ mentions }) => mentions },
  { title: 'documents', type: 'int', value: ({ documents }) => documents },
  { title: 'degree', type: 'int', value: ({ degree }) => degree },
  { title: 'community', type: 'int', value: ({ community }) => community },
  { title: 'rank', type: 'double', value: ({ rank }) => rank },
];

/** The columns of connections. `relations` spells each asserted relation out, as "source type target", with how surely the source says it behind it. */
export function edgeColumns(atlas: Atlas): readonly Column<Connection>[] {
  const relations = Map.groupBy(atlas.relations, ({ source, target }) => pairOf(source, target));
  const spelled = ({ id }: Connection): string =>
    (relations.get(id) ?? [])
      .map(({ source, type, target, modality }) => `${source} ${type} ${target}${modality ? ` (${modality})` : ''}`)
      .join('; ');
  return [
    { title: 'strength', type: 'double', value: ({ strength }) => strength },
    { title: 'documents', type: 'int', value: ({ documents }) => documents },
    { title: 'speakers', type: 'int', value: ({ speakers }) => speakers },
    { title: 'evidence', type: 'int', value: ({ evidence }) => evidence.length },
    { title: 'comentions', type: 'int', value: ({ comentions }) => comentions },
    { title: 'npmi', type: 'double', value: ({ npmi }) => npmi },
    { title: 'backbone', type: 'boolean', value: ({ backbone }) => String(backbone) },
    { title: 'asserted', type: 'int', value: ({ asserted }) => asserted },
    { title: 'relations', type: 'string', value: spelled },
  ];
}
