import type { Connection, ConnectionEvidence, Evidence, Relation } from '../../model/atlas.ts';
import { byCodeUnit } from '../../model/order.ts';
import { pairOf, partsOf } from '../../model/pair.ts';
import { speakerKey } from '../../model/speaker.ts';
import { REACHES } from '../../model/vocabulary.ts';
import { makeEvidence } from '../quotes/evidence.ts';
import type { Corpus, MatchedDocument } from '../stages.ts';
import { normalisedMutualInformation } from './chance.ts';
import {
  addCounts,
  type Comention,
  comentionsOf,
  emptyCounts,
  namingSentences,
  type ReachCounts,
  saidAgain,
} from './comentions.ts';
import { linksIn } from './note-links.ts';

/** A connection before the backbone is known. */
export type Link = Omit<Connection, 'backbone'>;

export interface Links {
  readonly links: readonly Link[];
  /** How many pairs were left out for being named together too faintly. */
  readonly faint: number;
}

interface Dated {
  /** With the ISO date of each document, to the year, month or day, where it is known. */
  readonly sources: ReadonlyMap<string, { readonly metadata: { readonly published?: string | undefined } | null }>;
}

/**
 * Joins every two entities for which the documents give a reason, sorted by id.
 *
 * **Reasons** are curators' relations with their evidence, links from the note of one to the other, each with the sentence or
 * the property that it stands in, and co-mentions: two names in one passage, that is in the words
 * of one speaker. A sentence that names both counts 1, else a paragraph 1/2, else the passage 1/4. What names n entities
 * gives each of its pairs only 1/(n - 1) of that (fractional counting: Perianes-Rodriguez, Waltman & van Eck, "Constructing
 * bibliometric networks", Journal of Informetrics 10, 2016); what names more than 20 is a list and says nothing of any two.
 * In each passage a pair takes the stretch that counts most. Of names that a program
 * found less is said by being named together: see {@link comentionsOf}; and a pair needs one clear sentence or two voices.
 * In an atlas of very many connections every pair needs a support of 1/20, what a sentence gives that names as many as a list:
 * less is two names far apart in one text, and no sentence would show a reader what joins them.
 *
 * **Support** is the sum, over the distinct sources of a pair, of the most that the source gives. A source is one voice in
 * one document; all unnamed voices of a document are one. Repetition so adds nothing, nor does a passage that repeats
 * another, nor a sentence that stood before word for word in the same document or in an earlier one (by date, then id).
 *
 * **Chance** is discounted by normalised pointwise mutual information (Bouma, "Normalized (pointwise) mutual information in
 * collocation extraction", GSCL 2009), at the nearest reach at which the two are ever named together: over all sentences
 * that name anything, else paragraphs, else passages; null where nothing counted names both.
 *
 * **Strength** = support × (0.5 + 0.5 × max(0, NPMI)) + number of distinct sources of relations between the two + number of
 * distinct sources of links.
 *
 * @returns evidence sorted by reach, for what a program found then by weight, then document (by date, then id), then position
 */
export function connect(
  {
    documents,
    sources,
    speakers,
    drafts = [],
  }: Dated & Pick<Corpus, 'documents' | 'speakers'> & Partial<Pick<Corpus, 'drafts'>>,
  relations: readonly Relation[],
): Links {
  const inOrder = documents
    .map((document) => ({ document, published: sources.get(document.id)?.metadata?.published ?? null }))
    .sort((a, b) => byDate(a.published, b.published) || byCodeUnit(a.document.id, b.document.id))
    .map(({ document }) => document);
  const positions = new Map(inOrder.map(({ id }, index) => [id, index]));
  const sourceOf = (document: string, passage: string): string => {
    const { speaker = null, speakerName = null } = speakers.get(passage) ?? {};
    return `${document} ${speakerKey(speaker, speakerName)}`;
  };
  const found = new Set(drafts.flatMap(({ id, score }) => (score === null ? [] : [id])));
  const reasons = new Map<string, Reasons>();
  const counts = emptyCounts();
  const seen = new Set<string>();
  for (const document of inOrder) {
    const said = saidIn(document, saidAgain(namingSentences(document), seen), found, sourceOf);
    addCounts(counts, said.counts);
    for (const one of said.together) reasonsFor(reasons, one.pair).said.push(one);
    for (const [pair, evidence] of linksIn(document)) reasonsFor(reasons, pair).links.push(evidence);
  }
  for (const relation of relations) {
    if (relation.source === relation.target) continue;
    reasonsFor(reasons, pairOf(relation.source, relation.target)).relations.push(relation);
  }
  const holding = [...reasons].filter(([pair, given]) => holds(pair, given, found));
  const kept = holding.length > MANY ? holding.filter(([, given]) => !isFaint(given)) : holding;
  const links = kept
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([pair, given]) => linkOf(pair, given, { counts, positions, sourceOf, found }));
  return { links, faint: holding.length - links.length };
}

/** Connections. Beyond so many those are left out that say least. */
const MANY = 5000;
const LEAST_SUPPORT = 1 / 20;

function isFaint({ said, relations, links }: Reasons): boolean {
  return relations.length === 0 && links.length === 0 && supportOf(byVoice(said)) < LEAST_SUPPORT;
}

/** Whether anything joins two of which a program found one: two voices that name them near each other, or one that does so in a sentence. */
function holds(pair: string, { said, relations, links }: Reasons, found: ReadonlySet<string>): boolean {
  if (relations.length > 0 || links.length > 0 || !partsOf(pair).some((id) => found.has(id))) return true;
  const weights = byVoice(said);
  const best = Math.max(...weights.values());
  return best >= LEAST_WEIGHT || (best >= LEAST_WEIGHT / 2 && weights.size > 1);
}
/** Of a sentence that names two with four words between them and one more elsewhere, and the like. */
const LEAST_WEIGHT = 0.3;

/** Two entities named together, and in whose voice. Its evidence is made where the two are joined, which most are not in a large atlas. */
interface Said extends Comention {
  readonly voice: string;
  readonly document: MatchedDocument;
}

interface Reasons {
  /** In the order of documents. */
  readonly said: Said[];
  readonly relations: Relation[];
  readonly links: ConnectionEvidence[];
}

interface Context {
  readonly counts: ReachCounts;
  readonly positions: ReadonlyMap<string, number>;
  readonly sourceOf: (document: string, passage: string) => string;
  readonly found: ReadonlySet<string>;
}

/** What one document says of any two entities. */
function saidIn(
  document: MatchedDocument,
  again: ReadonlySet<number>,
  found: ReadonlySet<string>,
  sourceOf: Context['sourceOf'],
): { readonly together: Said[]; readonly counts: ReachCounts } {
  const { comentions, counts } = comentionsOf(document, again, found);
  const together = comentions.map((one): Said => ({ ...one, voice: sourceOf(document.id, one.passage), document }));
  return { together, counts };
}

function linkOf(pair: string, { said, relations, links }: Reasons, context: Context): Link {
  const [source, target] = partsOf(pair);
  const asserted = distinct(relations.flatMap((relation) => relation.evidence));
  // The sentence that says most of two that a program found comes first, among others the first.
  const isFound = context.found.has(source) || context.found.has(target);
  const weightOf = new Map<ConnectionEvidence, number>();
  const together = said.map(({ document, start, end, reach, weight }): ConnectionEvidence => {
    const evidence = { ...makeEvidence(document, start, end), reach };
    if (isFound) weightOf.set(evidence, weight);
    return evidence;
  });
  const reasons = [
    ...asserted.map((one): ConnectionEvidence => ({ ...one, reach: 'asserted' })),
    ...links,
    ...together,
  ];
  const evidence = reasons.sort(nearestFirst(context.positions, weightOf));
  const { support, speakers, onPurpose } = weigh(byVoice(said), asserted, links, context);
  const npmi = normalisedMutualInformation(pair, context.counts);
  return {
    id: pair,
    source,
    target,
    strength: round(support * (0.5 + 0.5 * Math.max(0, npmi ?? 0)) + onPurpose),
    documents: new Set(evidence.map(({ document }) => document)).size,
    speakers,
    asserted: relations.length,
    linked: links.length,
    comentions: said.length,
    npmi: npmi === null ? null : round(npmi),
    evidence,
  };
}

/** What the reasons for a connection come to, whatever else the documents say. */
function weigh(
  voices: ReadonlyMap<string, number>,
  asserted: readonly Evidence[],
  links: readonly Evidence[],
  { sourceOf }: Context,
) {
  const sourcesOf = (evidence: readonly Evidence[]) =>
    new Set(evidence.map(({ document, passage }) => sourceOf(document, passage)));
  const [assertedSources, linkedSources] = [sourcesOf(asserted), sourcesOf(links)];
  return {
    support: supportOf(voices),
    speakers: new Set([...assertedSources, ...linkedSources, ...voices.keys()]).size,
    onPurpose: assertedSources.size + linkedSources.size,
  };
}

/** By reach, weight, document and place. */
function nearestFirst(positions: Context['positions'], weightOf: ReadonlyMap<ConnectionEvidence, number>) {
  return (a: ConnectionEvidence, b: ConnectionEvidence): number =>
    REACHES.indexOf(a.reach) - REACHES.indexOf(b.reach) ||
    (weightOf.get(b) ?? 0) - (weightOf.get(a) ?? 0) ||
    (positions.get(a.document) ?? 0) - (positions.get(b.document) ?? 0) ||
    a.start - b.start ||
    a.end - b.end;
}

/** The most that each voice gives. */
function byVoice(said: readonly Said[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { voice, weight } of said) weights.set(voice, Math.max(weights.get(voice) ?? 0, weight));
  return weights;
}

/** The sum of what voices give, from the least, so that it is the same in any order. */
function supportOf(weights: ReadonlyMap<string, number>): number {
  return [...weights.values()].sort((a, b) => a - b).reduce((sum, weight) => sum + weight, 0);
}

/** Each quoted stretch once, although two relations may rest on it. */
function distinct(evidence: Relation['evidence']): Relation['evidence'] {
  return [...new Map(evidence.map((given) => [`${given.document} ${given.start} ${given.end}`, given])).values()];
}

function reasonsFor(reasons: Map<string, Reasons>, pair: string): Reasons {
  let found = reasons.get(pair);
  if (!found) {
    found = { said: [], relations: [], links: [] };
    reasons.set(pair, found);
  }
  return found;
}

/** Earlier dates first, a year before its months; unknown dates last. */
function byDate(a: string | null, b: string | null): number {
  return a === null || b === null ? Number(a === null) - Number(b === null) : byCodeUnit(a, b);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
