import { byCodeUnit } from '../../model/order.ts';
import { stableId } from '../inputs/stable-id.ts';
import type { MatchedDocument } from '../stages.ts';
import { aptnessOf } from './aptness.ts';
import type { SentencePlace } from './central.ts';
import type { TokenCorpus } from './corpus.ts';
import { type Aptness, type Excerpt, excerptOf } from './excerpts.ts';
import { goesWith, logOdds, type Nameable, precision, saidName, saysTheSame, themeOf } from './topic-names.ts';

/** A community of drafts that stands in for a topic. */
export interface DraftTopic {
  readonly id: string;
  readonly name: string;
  readonly entities: readonly string[];
  readonly excerpt: Excerpt;
}

/**
 * Topics where nobody has named any: the ten largest communities of at least three entities, each called by its most telling
 * name, and by a second of other words where that often stands in its sentences. Telling is what stands in the community's sentences rather than in others: the z-score of the log-odds ratio
 * with an informative Dirichlet prior, the counts of the whole corpus (Monroe, Colaresi and Quinn, "Fightin' words", 2008),
 * times the logarithm of the name's own score as a candidate, so that a strange common word does not name a region; what
 * nearly all stretches of the documents name tells none from the rest. The excerpt prefers sentences that name those two.
 * A sentence belongs to the community most of whose entities it names.
 */
export function draftTopics(
  entities: readonly Nameable[],
  corpus: TokenCorpus | null,
  communities: ReadonlyMap<string, number>,
  documents: readonly MatchedDocument[],
): DraftTopic[] {
  const members = Map.groupBy(communities.keys(), (entity) => communities.get(entity)!);
  const largest = [...members]
    .filter(([, list]) => list.length >= LEAST_MEMBERS)
    .sort(([a, x], [b, y]) => y.length - x.length || a - b)
    .slice(0, MOST_TOPICS);
  const { places, counts, totals, overall, stretchesOf, stretches } = countNames(communities, documents);
  const named = new Map(entities.map((entity) => [entity.id, entity]));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const all = overall.values().reduce((sum, count) => sum + count, 0);
  const taken = new Set<string>();
  return largest.flatMap(([community, list]) => {
    const own = counts.get(community) ?? new Map<string, number>();
    const said = places.get(community) ?? [];
    const company = companyIn(said);
    const ranked = list
      .map((entity) => ({
        entity,
        score:
          (own.has(entity)
            ? Math.max(0, logOdds(own.get(entity)!, totals.get(community)!, overall.get(entity)!, all))
            : 0) *
          // What stands everywhere tells nothing, however often it stands here.
          ((own.get(entity) ?? 0) / Math.max(1, overall.get(entity) ?? 0)) ** AT_HOME *
          Math.log2(1 + (named.get(entity)?.score ?? CURATED_SCORE)) *
          tellingApart((stretchesOf.get(entity)?.size ?? 0) / (stretches + 1)) *
          themeOf(named.get(entity) ?? NOBODY) *
          Math.sqrt((company.get(entity)?.size ?? 0) / list.length) *
          precision(named.get(entity)?.name ?? entity),
      }))
      .sort((a, b) => b.score - a.score || byCodeUnit(a.entity, b.entity))
      .map(({ entity, score }): Ranked => ({ entity, score, name: named.get(entity)?.name ?? entity }));
    const pairs = (one: Ranked, other: Ranked) =>
      goesWith(named.get(one.entity) ?? NOBODY, named.get(other.entity) ?? NOBODY);
    const first = ranked[0]!;
    const second = secondOf(
      first,
      ranked.filter((other) => pairs(first, other)),
      said,
      overall,
    );
    const saidOf = ({ entity, name }: Ranked) => saidName(named.get(entity) ?? { ...NOBODY, name });
    const name = second === undefined ? saidOf(first) : `${saidOf(first)} and ${saidOf(second)}`;
    const id = stableId(name);
    if (taken.has(id)) return [];
    taken.add(id);
    const shown = [first, ...(second ? [second] : []), ...ranked.filter((one) => one !== first && one !== second)];
    const excerpt = excerptOf(corpus, said, byId, telling(said, shown.slice(0, HEARD), byId), LEAST_TELLING);
    return [
      {
        id,
        name,
        entities: list,
        excerpt: { ...excerpt, summary: summaryOf(shown, second !== undefined, excerpt.summary) },
      },
    ];
  });
}

/** What is named in most stretches of the documents tells no part of them from the rest, by the share of them. */
function tellingApart(share: number): number {
  return (1 - share) ** 2 * (share > MANY_DOCUMENTS ? COMMON : 1);
}
const [MANY_DOCUMENTS, COMMON] = [0.4, 0.2];

const NOBODY: Nameable = { id: '', name: '', score: null, kind: 'concept' };
const LEAST_MEMBERS = 3;
const MOST_TOPICS = 10;
const AT_HOME = 1.5;

/** What each stands beside in some sentences: what a region is about stands beside much of it. */
function companyIn(said: readonly NamingPlace[]): ReadonlyMap<string, ReadonlySet<string>> {
  const company = new Map<string, Set<string>>();
  for (const { named } of said) {
    for (const entity of named) {
      const others = company.get(entity) ?? new Set();
      company.set(entity, others);
      for (const other of named) others.add(other);
    }
  }
  return company;
}

interface Ranked {
  readonly entity: string;
  readonly name: string;
  readonly score: number;
}

/** What a region is called by beside the first: telling too, of other words, and often named where that is. */
function secondOf(
  first: Ranked,
  ranked: readonly Ranked[],
  said: readonly NamingPlace[],
  overall: ReadonlyMap<string, number>,
): Ranked | undefined {
  const together = new Map<string, number>();
  for (const { named } of said) {
    if (!named.includes(first.entity)) continue;
    for (const other of named) together.set(other, (together.get(other) ?? 0) + 1);
  }
  // The cosine of the sentences of the two (Salton and McGill 1983).
  const likeness = ({ entity }: Ranked) =>
    (together.get(entity) ?? 0) / Math.sqrt((overall.get(entity) ?? 1) * (overall.get(first.entity) ?? 1));
  const scoreOf = (one: Ranked) => one.score * Math.sqrt(likeness(one));
  const [best] = ranked
    .filter((other) => other.score > first.score * LEAST_OF_SECOND && !saysTheSame(first.name, other.name))
    .filter((other) => likeness(other) >= LEAST_LIKENESS)
    .sort((a, b) => scoreOf(b) - scoreOf(a));
  return best;
}
const LEAST_OF_SECOND = 0.15;
const LEAST_LIKENESS = 0.05;

/** "Also Sails, Oars and Rudder. “A sail is a sheet of canvas.”": what else it is about, and a sentence that says so. */
function summaryOf(shown: readonly Ranked[], isPair: boolean, quoted: string | null): string {
  const further = shown.slice(isPair ? 2 : 1, TOLD).filter(({ score }) => score > 0);
  const names = further.map(({ name }) => name);
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
  return [list && `Also about ${list}.`, quoted].filter(Boolean).join(' ') || shown[0]!.name;
}
/** Names by which a topic says what it is about, and by whose sentences. */
const [TOLD, HEARD] = [6, 24];

/** Of what somebody has named or linked to. */
const CURATED_SCORE = 10;

interface NamingPlace extends SentencePlace {
  readonly named: readonly string[];
}

/** How apt a sentence is to say what a region is about: it says what one of its first names is, and names several of them. */
function telling(
  places: readonly NamingPlace[],
  names: readonly Ranked[],
  documents: ReadonlyMap<string, MatchedDocument>,
): Aptness {
  const first = new Map(
    names.map(({ entity }, rank) => [entity, rank < 2 ? 1 : rank < TOLD ? LESS_TELLING : LEAST_TOLD]),
  );
  const sentences = Map.groupBy(places, ({ document }) => document);
  const apt = new Map<string, number>();
  for (const [id, own] of sentences) {
    const document = documents.get(id)!;
    const wanted = new Set(own.map(({ sentence }) => sentence));
    for (const { entity, sentence, start, end } of document.mentions) {
      const weight = first.get(entity);
      if (weight === undefined || !wanted.has(sentence)) continue;
      const key = `${id} ${sentence}`;
      const own = weight * aptnessOf(document, document.sentences[sentence]!, start, end);
      apt.set(key, Math.max(apt.get(key) ?? 0, own) + weight / 2);
    }
  }
  return ({ document, sentence }) => apt.get(`${document} ${sentence}`) ?? LESS_TELLING;
}
const [LESS_TELLING, LEAST_TOLD] = [0.6, 0.25];
/** Of a sentence of which one of the two first names is the subject. */
const LEAST_TELLING = 2.4;

/** Sentences of a long document after which another stretch begins: six long issues of a newsletter name the same things in each. */
const LONG_STRETCH = 400;

function countNames(communities: ReadonlyMap<string, number>, documents: readonly MatchedDocument[]) {
  const places = new Map<number, NamingPlace[]>();
  const counts = new Map<number, Map<string, number>>();
  const totals = new Map<number, number>();
  const overall = new Map<string, number>();
  const stretchesOf = new Map<string, Set<number>>();
  let stretches = 0;
  for (const document of documents) {
    const before = stretches;
    stretches += Math.ceil(document.sentences.length / LONG_STRETCH);
    for (const [sentence, mentions] of Map.groupBy(document.mentions, (mention) => mention.sentence)) {
      const named = [...new Set(mentions.map(({ entity }) => entity))].sort(byCodeUnit);
      const of = Map.groupBy(named, (entity) => communities.get(entity) ?? -1);
      of.delete(-1);
      const [first] = [...of].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
      if (!first) continue;
      const [community] = first;
      const list = places.get(community) ?? [];
      list.push({ document: document.id, sentence, named });
      places.set(community, list);
      const own = counts.get(community) ?? new Map<string, number>();
      counts.set(community, own);
      for (const entity of named) {
        own.set(entity, (own.get(entity) ?? 0) + 1);
        overall.set(entity, (overall.get(entity) ?? 0) + 1);
        const stretch = before + Math.floor(sentence / LONG_STRETCH);
        stretchesOf.set(entity, (stretchesOf.get(entity) ?? new Set()).add(stretch));
      }
      totals.set(community, (totals.get(community) ?? 0) + named.length);
    }
  }
  return { places, counts, totals, overall, stretchesOf, stretches };
}
