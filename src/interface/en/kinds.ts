import { MODALITIES, type Modality } from '../../model/modalities.ts';
import { RELATION_TYPES, type RelationType, type RelationTypeId } from '../../model/relation-types.ts';
import type { EntityKind } from '../../model/vocabulary.ts';

/** What one and what many of each kind are called. */
export const kindNames: Record<EntityKind, { one: string; many: string }> = {
  concept: { one: 'concept', many: 'concepts' },
  technique: { one: 'technique', many: 'techniques' },
  model: { one: 'model', many: 'models' },
  product: { one: 'product', many: 'products' },
  organization: { one: 'organisation', many: 'organisations' },
  person: { one: 'person', many: 'people' },
  dataset: { one: 'data set', many: 'data sets' },
  benchmark: { one: 'benchmark', many: 'benchmarks' },
  work: { one: 'work', many: 'works' },
  event: { one: 'event', many: 'events' },
  place: { one: 'place', many: 'places' },
};

/** How each relation reads from either end, and what it means. In English as in the closed list itself. */
export const relationWords: Record<RelationTypeId, Omit<RelationType, 'directed'>> = RELATION_TYPES;

/** How a relation reads that the source does not plainly state: `#` is its bare label. */
export const modalityWords: Record<Modality, { readonly pattern: string; readonly definition: string }> = MODALITIES;
