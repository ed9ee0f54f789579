import { suggestionKey } from '../../curate/suggest/suggestion.ts';
import type { EntityKind } from '../../model/vocabulary.ts';
import type { Lasting } from '../cache/lasting.ts';
import { stableId } from '../inputs/stable-id.ts';
import { buildLexicons } from '../match/lexicons.ts';
import type { Voice } from '../match/speakers.ts';
import type { LexiconEntry, MatchedDocument, SegmentedDocument } from '../stages.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { readTokenCorpus, type TokenCorpus } from './corpus.ts';
import { joinPersons } from './one-person.ts';
import { isOtherName, termKey } from './term-key.ts';

/** An entity that nobody has curated: found in the texts, marked as a draft wherever it is shown. */
export interface Draft {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly aliases: readonly string[];
  /** That of its candidate; null where somebody has linked to the name. */
  readonly score: number | null;
  /** What to say of it where its documents have no sentence to quote. */
  readonly summary: string | null;
  readonly entry: LexiconEntry;
}

/** What to show where nothing is curated yet. */
export interface Drafts {
  readonly entities: readonly Draft[];
  /** How many candidates there were to choose from. */
  readonly candidates: number;
  readonly corpus: TokenCorpus;
}

/**
 * The best candidates of the documents, outside the names that are known already, as entities: twice as many as the square
 * root of the words, for vocabulary grows about so with a text (Heaps 1978), at least 20; at most 300 of one document, 20
 * more for each further one, and 1,000 in all.
 */
export function identifyDrafts(
  documents: readonly MatchedDocument[],
  { declined, people, lasting }: { declined: ReadonlySet<string>; people: readonly string[]; lasting?: Lasting },
): Drafts {
  const corpus = readTokenCorpus(documents, lasting);
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  const candidates = joinPersons(findCandidates(corpus, lasting), people, (id) => texts.get(id) ?? '').filter(
    ({ key }) => !declined.has(suggestionKey('entity', key)),
  );
  const words = corpus.all.reduce((sum, { count }) => sum + count, 0);
  const room = MOST_OF_ONE + MOST_OF_FURTHER * (documents.length - 1);
  const most = Math.min(MOST, room, Math.max(LEAST, Math.round(2 * Math.sqrt(words))));
  const drafts = new Map<string, Draft>();
  const claimed = new Set<string>();
  for (const candidate of candidates) {
    if (drafts.size >= most) break;
    const id = stableId(candidate.name);
    if (drafts.has(id) || claimed.has(candidate.key)) continue;
    const draft = draftOf(id, candidate);
    for (const alias of [draft.name, ...draft.aliases]) claimed.add(termKey(alias));
    drafts.set(id, draft);
  }
  return { entities: withoutConflicts([...drafts.values()], documents), candidates: candidates.length, corpus };
}

const LEAST = 20;
const MOST = 1000;
/** A single long book gets no more than this, and each further document so many more. */
const [MOST_OF_ONE, MOST_OF_FURTHER] = [300, 20];

/**
 * The drafts that a reader finds something about: those who speak, and what the texts name at all, in a large corpus more
 * than once.
 */
export function withSomethingSaid(
  drafts: readonly Draft[],
  documents: readonly MatchedDocument[],
  voices: Iterable<Voice>,
): Draft[] {
  const speaking = new Set([...voices].map(({ speaker }) => speaker));
  const counts = new Map<string, number>();
  let words = 0;
  for (const { mentions, text } of documents) {
    words += text.length / LETTERS_OF_A_WORD;
    for (const { entity } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  const least = words > LARGE ? 2 : 1;
  return drafts.filter(({ id, score }) => speaking.has(id) || (counts.get(id) ?? 0) >= (score === null ? 1 : least));
}

/** The document as if some entities were not known. */
export function withoutMentionsOf(document: MatchedDocument, entities: ReadonlySet<string>): MatchedDocument {
  if (!document.mentions.some(({ entity }) => entities.has(entity))) return document;
  return { ...document, mentions: document.mentions.filter(({ entity }) => !entities.has(entity)) };
}

/** Words of a corpus in which one sentence says too little of a thing. */
const LARGE = 50_000;
const LETTERS_OF_A_WORD = 6;

function draftOf(id: string, { name, others, kind, isName, speaks, key, score }: Candidate): Draft {
  const aliases = others.filter((form) => isOtherName(form, key));
  // A name of one word is easily another word in lower case: "Phi", "Meta", "Will".
  const letters = isName && !/\s/.test(name) ? ('exact' as const) : ('any' as const);
  const rules = [name, ...aliases].map((text) => ({
    text,
    case: letters,
    near: [],
    not: [],
    ...(speaks && !/\s/.test(text) ? { only: 'speaker' as const } : {}),
  }));
  const known = kind ?? 'concept';
  return {
    id,
    name: capitalised(name, isName),
    kind: known,
    aliases,
    score,
    summary: null,
    entry: { entity: id, kind: known, aliases: rules },
  };
}

/** Terms are listed among names: with a capital. */
function capitalised(name: string, isName: boolean): string {
  return isName ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

/** Of two drafts that are one name in two forms the lesser goes. */
function withoutConflicts(drafts: readonly Draft[], documents: readonly SegmentedDocument[]): Draft[] {
  const order = new Map(drafts.map(({ id }, index) => [id, index]));
  const { conflicts } = buildLexicons(
    drafts.map(({ entry }) => entry),
    documents,
  );
  const dropped = new Set<string>();
  for (const { first, second } of conflicts) {
    const lesser = order.get(first.entity)! < order.get(second.entity)! ? second : first;
    if (!dropped.has(first.entity) && !dropped.has(second.entity)) dropped.add(lesser.entity);
  }
  return drafts.filter(({ id }) => !dropped.has(id));
}
