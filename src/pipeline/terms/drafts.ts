import { isFirstName } from '../../text/first-names.ts';
import { LANGUAGES_OF } from '../../text/languages/frequent-words.ts';
import { UNLISTED } from '../../text/languages/language.ts';
import { stableId } from '../inputs/stable-id.ts';
import { buildLexicons, mentionsBy } from '../match/lexicons.ts';
import { addLinks, withoutTags } from '../notes/mentions.ts';
import type { Notes } from '../notes/notes.ts';
import type {
  Content,
  Corpus,
  Draft,
  LexiconEntry,
  MatchedDocument,
  ParsedDocument,
  SegmentedDocument,
} from '../stages.ts';
import { besideNotes, nameMost } from './beside-notes.ts';
import type { Candidate } from './candidate.ts';
import { findCandidates, UNSURE_WEIGHT } from './candidates.ts';
import { readTokenCorpus, type TokenCorpus } from './corpus.ts';
import { familiarityOf } from './familiar.ts';
import { givenKinds } from './given-kinds.ts';
import { joinSame } from './join.ts';
import { knownDrafts } from './known-drafts.ts';
import { isWordToo, knownKind } from './known-names.ts';
import { withoutConflictsAmong, withoutConflictsWith } from './name-conflicts.ts';
import { joinPersons } from './one-person.ts';
import { withOtherBearers } from './other-bearers.ts';
import { suggestionKey } from './suggestion-key.ts';
import { isOtherName, termKey } from './term-key.ts';
import { ORDINARY_SHARE } from './termhood.ts';

/** What to show where little or nothing is curated yet. */
export interface Drafts {
  readonly found: readonly Draft[];
  /** Theirs, and what else notes are called. */
  readonly names: readonly LexiconEntry[];
  /** How many candidates there were to choose from; null where none were sought. */
  readonly candidates: number | null;
  /** What they were found in; null where none were sought. */
  readonly words: TokenCorpus | null;
}

/**
 * Drafts for what notes link to and nobody has written about; and, where curators and notes name little or where the site asks
 * for it, for the best candidates of the documents. None takes an id or a name of what there is.
 */
export function findDrafts(
  segmented: readonly SegmentedDocument[],
  sources: ReadonlyMap<string, ParsedDocument>,
  content: Content,
  notes: Notes,
): Drafts {
  const isWanted = content.site.drafts ?? (content.entities.size === 0 && !nameMost(notes.pointedTo, segmented));
  const suggested = isWanted ? suggestDrafts(segmented, sources, content, notes) : null;
  const { drafts, more } = besideNotes(
    suggested?.entities ?? (content.entities.size === 0 ? knownDrafts() : []),
    notes,
  );
  const found = withoutConflictsWith(notes.names, notes.drafts, drafts, segmented);
  return {
    found,
    names: [...found.map(({ entry }) => entry), ...more],
    candidates: suggested?.candidates ?? null,
    words: suggested?.corpus ?? null,
  };
}

function suggestDrafts(
  segmented: readonly SegmentedDocument[],
  sources: ReadonlyMap<string, ParsedDocument>,
  { declined }: Content,
  notes: Notes,
) {
  const lexicons = buildLexicons(notes.names, sources.values());
  const named = segmented.map(notes.names.length > 0 ? mentionsBy(lexicons) : () => []);
  const unnamed = addLinks(segmented, named, notes).map((document) => withoutTags(document, notes));
  const people = notes.names.flatMap(({ kind, aliases }) => (kind === 'person' ? aliases.map(({ text }) => text) : []));
  return identifyDrafts(unnamed, { declined, people });
}

/**
 * The best candidates of the documents, outside the names that are known already, as entities: three times as many as the
 * square root of the words, for vocabulary grows about so with a text (Heaps 1978), at least 20; at most 300 of one document,
 * 40 more for each further one, and 1,000 in all.
 */
export function identifyDrafts(
  documents: readonly MatchedDocument[],
  { declined, people }: { declined: ReadonlySet<string>; people: readonly string[] },
): { entities: Draft[]; candidates: number; corpus: TokenCorpus } {
  const corpus = readTokenCorpus(documents, familiarityOf);
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  const given = givenKinds(texts.values());
  const found = findCandidates(corpus).map((one) => {
    const told = [one.key, ...one.others.map(termKey)].map((key) => given.get(key)).find((kind) => kind !== undefined);
    const isPerson = told === 'person';
    return withFullName({
      ...one,
      // What the texts say goes before what a word is known as, where it is a word of its own too.
      kind: (isWordToo(one.name) ? (told ?? one.kind) : null) ?? knownKind(one.name, one.key) ?? told ?? one.kind,
      isName: one.isName || isPerson,
      isSure: one.isSure || isPerson,
      score: isPerson && !one.isSure ? one.score / UNSURE_WEIGHT : one.score,
    });
  });
  const persons = joinPersons(found, people, (id) => texts.get(id) ?? '', corpus.lexis.isOrdinary);
  const candidates = joinSame(
    persons.filter(({ key, isSure }) => isSure && !declined.has(suggestionKey('entity', key))),
  );
  const words = corpus.all.reduce((sum, { count }) => sum + count, 0);
  const room = MOST_OF_ONE + MOST_OF_FURTHER * (documents.length - 1);
  const most = Math.min(MOST, room, Math.max(LEAST, Math.round(3 * Math.sqrt(words))));
  const names = new Set(candidates.flatMap(({ key, isName }) => (isName ? [key] : [])));
  const drafts = new Map<string, Draft>();
  const claimed = new Set<string>();
  for (const candidate of withNamedBefore(candidates, most)) {
    if (drafts.size >= most) break;
    const id = stableId(candidate.name);
    // "Anthropic and OpenAI" are two.
    const halves = candidate.name.split(/ (?:and|&) /);
    const named = halves.filter((half) => names.has(termKey(half)));
    if (halves.length > 1 && (named.length === halves.length || halves.some(isFirstName))) continue;
    if (drafts.has(id) || claimed.has(candidate.key)) continue;
    const draft = draftOf(id, candidate);
    for (const alias of [draft.name, ...draft.aliases]) claimed.add(termKey(alias));
    drafts.set(id, draft);
  }
  const entities = withOtherBearers(withoutConflictsAmong([...drafts.values()], documents), documents);
  return { entities, candidates: candidates.length, corpus };
}

/** Best first, but the last of those for whom there is room give way to people, firms and things whose names and kinds are told. */
function withNamedBefore(candidates: readonly Candidate[], most: number): Candidate[] {
  const sure = Math.floor(most * SURE_SHARE);
  const rest = candidates.slice(sure).sort((a, b) => worthOf(b) - worthOf(a));
  return [...candidates.slice(0, sure), ...rest];
}
const SURE_SHARE = 0.8;

function worthOf({ isName, kind, score }: Candidate): number {
  return isName && kind !== null && kind !== 'concept' && kind !== 'technique' ? score * NAMED_WEIGHT : score;
}
const NAMED_WEIGHT = 2;

/** "Ada Poe" rather than "adapoe" or "ap-x", by which others may know her. */
function withFullName(candidate: Candidate): Candidate {
  const { name, others, kind } = candidate;
  const full =
    kind === 'person' && !/\s/.test(name) ? others.find((form) => /^\p{Lu}\S* .*\p{Ll}$/u.test(form)) : undefined;
  if (full === undefined) return candidate;
  return { ...candidate, key: termKey(full), name: full, others: [name, ...others.filter((form) => form !== full)] };
}

const LEAST = 20;
const MOST = 1000;
/** A single long book gets no more than this, and each further document so many more. */
const [MOST_OF_ONE, MOST_OF_FURTHER] = [300, 40];

/**
 * Without the drafts that a reader finds nothing about: those stay who speak, and what the texts name at all, in a large corpus
 * more than once where not even its kind is known.
 */
export function dropUnusedDrafts({ documents, sources, drafts, speakers }: Corpus): Corpus {
  const speaking = new Set([...speakers.values()].map(({ speaker }) => speaker));
  const counts = new Map<string, number>();
  let words = 0;
  for (const { mentions, links = [], text } of documents) {
    words += text.length / LETTERS_OF_A_WORD;
    for (const { entity } of [...mentions, ...links]) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  const least = words > LARGE ? 2 : 1;
  const isUsed = ({ id, score, kind }: Draft) =>
    speaking.has(id) ||
    (counts.get(id) ?? 0) >= (score === 0 ? LEAST_OF_KNOWN : score === null || kind !== 'concept' ? 1 : least);
  const unused = new Set(drafts.filter((draft) => !isUsed(draft)).map(({ id }) => id));
  return {
    documents: documents.map((document) => withoutMentionsOf(document, unused)),
    sources,
    drafts: drafts.filter(({ id }) => !unused.has(id)),
    speakers,
  };
}

/** What no text but general knowledge suggests is named so often at least. */
const LEAST_OF_KNOWN = 3;

function withoutMentionsOf(document: MatchedDocument, entities: ReadonlySet<string>): MatchedDocument {
  if (!document.mentions.some(({ entity }) => entities.has(entity))) return document;
  return { ...document, mentions: document.mentions.filter(({ entity }) => !entities.has(entity)) };
}

/** Words of a corpus in which one sentence says too little of a thing. */
const LARGE = 50_000;
const LETTERS_OF_A_WORD = 6;

function draftOf(id: string, { name, others, kind, isName, speaks, key, score }: Candidate): Draft {
  const aliases = others.filter((form) => isOtherName(form, key));
  const rules = [name, ...aliases].map((text) => ({
    text,
    case: isOftenAnother(text) ? ('exact' as const) : ('any' as const),
    near: [],
    not: [],
    ...(speaks && isAnybodys(text, name) ? { only: 'speaker' as const } : {}),
  }));
  const known = kind ?? 'concept';
  return {
    id,
    name: capitalised(name, isName),
    kind: known,
    aliases,
    isName,
    score,
    summary: null,
    entry: { entity: id, kind: known, aliases: rules },
  };
}

/** What a speaker is called and much else too: a word of most texts ("Will", unlike "Stokes"), a first name where no other is known. */
function isAnybodys(text: string, name: string): boolean {
  if (/\s/.test(text)) return false;
  return text.length <= SHORT || isWord(text, ORDINARY_SHARE) || (text === name && isFirstName(text));
}

function isWord(text: string, least: number): boolean {
  const word = text.toLowerCase();
  return familiarityOf(word, 'en')! > least || LANGUAGES_OF.has(word);
}

/** A word with capitals that in other letters is, or easily is, another: "IS", "MIT", "Phi", "Meta", "Will". */
function isOftenAnother(text: string): boolean {
  if (/\s/.test(text) || !/\p{Lu}/u.test(text)) return false;
  return text.length <= SHORT || isWord(text, UNLISTED);
}
/** Code units: of so short a name nearly every spelling is taken. */
const SHORT = 4;

/** Terms are listed among names: with a capital. "U.S" is "U.S." where no sentence goes on behind it. */
function capitalised(name: string, isName: boolean): string {
  return isName ? name.replace(/^((?:\p{Lu}\.)+\p{Lu})$/u, '$1.') : name.charAt(0).toUpperCase() + name.slice(1);
}
