/** The closed lists of the atlas: every word a front matter key or an artefact field may take. */

export const ENTITY_KINDS = [
  'concept',
  'technique',
  'model',
  'product',
  'organization',
  'person',
  'dataset',
  'benchmark',
  'work',
  'event',
  'place',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

export const DOCUMENT_FORMATS = ['article', 'slide', 'comments', 'thread', 'posts'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** Who speaks in a passage: the document's author, a commenter, or somebody quoted. */
export const PASSAGE_ROLES = ['author', 'comment', 'quote'] as const;
export type PassageRole = (typeof PASSAGE_ROLES)[number];

/** What a doubt about a document is about, the gravest first: its words, who says what, its title, author, date or language. */
export const DOUBT_SUBJECTS = ['text', 'speakers', 'facts'] as const;

export const CLAIM_TYPES = ['prediction', 'assertion', 'question'] as const;
export type ClaimType = (typeof CLAIM_TYPES)[number];

export const STANCES = ['supports', 'disputes', 'qualifies'] as const;
export type Stance = (typeof STANCES)[number];

/** How near two names stand in a co-mention, nearest first; `asserted` is a curator's relation, `linked` an author's link. */
export const REACHES = ['asserted', 'linked', 'sentence', 'paragraph', 'passage'] as const;
export type Reach = (typeof REACHES)[number];

/** What has pages by id: the folders of `content/`, one file for each record, and the first part of their addresses. */
export const RECORD_KINDS = ['documents', 'entities', 'claims', 'topics'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
