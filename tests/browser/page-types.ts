/** One page of every type, on the real content; what is asked of every page is asked of these. */
export const PAGE_TYPES: Record<string, string> = {
  home: '',
  graph: 'graph/',
  'entity index': 'entities/',
  'entity: concept': 'entities/scaling-laws/',
  'entity: person': 'entities/nathan-lambert/',
  'topic index': 'topics/',
  topic: 'topics/economics/',
  'document index': 'documents/',
  'document: article': 'documents/model-is-the-product-blog/',
  'document: slide': 'documents/models-advancements-slide/',
  'document: comments': 'documents/open-models-comments/',
  'document: thread': 'documents/small-models-thread/',
  'document: posts': 'documents/scaling-and-recap-posts/',
  ledger: 'claims/',
  debates: 'debates/',
  debate: 'debates/larger-should-be-better/',
  predictions: 'predictions/',
  claim: 'claims/mythos-minor-bump-in-risks/',
  connection: 'connections/scaling-laws--training-data/',
  path: 'path/?from=claude-mythos&to=inference-price',
  search: 'search/',
  data: 'data/',
  changes: 'changes/',
  about: 'about/',
  quality: 'quality/',
  rules: 'rules/',
  rule: 'rules/quote-not-found/',
  'not found': '404.html',
};

/** Pages made to be read: they must need next to no script. */
export const READING_PAGES = Object.entries(PAGE_TYPES).filter(([type]) => !['graph', 'path', 'search'].includes(type));
