import { hasExample } from '../example.ts';

/** One page of every type, in the example and in the tiny atlas; what is asked of every page is asked of these. */
const PAGES: Record<string, string | readonly [example: string, tiny: string]> = {
  home: '',
  graph: 'graph/',
  'entity index': 'entities/',
  'entity: concept': ['entities/scaling-laws/', 'entities/tide-gauge/'],
  'entity: person': ['entities/nathan-lambert/', 'entities/zoe-lasko/'],
  'topic index': 'topics/',
  topic: ['topics/economics/', 'topics/tides/'],
  'document index': 'documents/',
  'document: article': ['documents/model-is-the-product-blog/', 'documents/report/'],
  'document: slide': ['documents/models-advancements-slide/', 'documents/plan-slide/'],
  'document: comments': ['documents/open-models-comments/', 'documents/comments/'],
  'document: thread': ['documents/small-models-thread/', 'documents/thread/'],
  'document: posts': ['documents/scaling-and-recap-posts/', 'documents/posts/'],
  ledger: 'claims/',
  debates: 'debates/',
  debate: ['debates/generalist-scaling-stalling/', 'debates/mole-under-water/'],
  predictions: 'predictions/',
  claim: ['claims/mythos-minor-bump-in-risks/', 'claims/mole-stands-dry/'],
  connection: ['connections/scaling-laws--training-data/', 'connections/storm-barrier--tide-gauge/'],
  path: ['path/?from=claude-mythos&to=inference-price', 'path/?from=tide-gauge&to=storm-barrier'],
  search: 'search/',
  read: 'read/',
  data: 'data/',
  changes: 'changes/',
  about: 'about/',
  quality: 'quality/',
  rules: 'rules/',
  rule: 'rules/quote-not-found/',
  'not found': '404.html',
};

const column = (index: 0 | 1) =>
  Object.fromEntries(
    Object.entries(PAGES).map(([type, path]) => [type, typeof path === 'string' ? path : path[index]]),
  );

/** The path of a page of every type, by site. */
export const PAGE_TYPES = { own: column(0), tiny: column(1) };

/** The richest site whose pages are known: the example, else the tiny atlas. */
export const RICHEST = hasExample ? 'own' : 'tiny';

/** Types of pages made to be read: they must need next to no script. */
export const READING_PAGES = new Set(Object.keys(PAGES).filter((type) => !['graph', 'path', 'search'].includes(type)));
