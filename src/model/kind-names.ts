import type { EntityKind } from './vocabulary.ts';

/** What one and what many of each kind are called. */
export const KIND_NAMES: Record<EntityKind, { one: string; many: string }> = {
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
