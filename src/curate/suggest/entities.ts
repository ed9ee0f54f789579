import { countOf } from '../../model/count.ts';
import { byCodeUnit } from '../../model/order.ts';
import { freeId, stableId } from '../../pipeline/inputs/stable-id.ts';
import { lexiconEntry } from '../../pipeline/match/entries.ts';
import type { Candidate } from '../../pipeline/terms/candidate.ts';
import { findCandidates } from '../../pipeline/terms/candidates.ts';
import { centralSentences } from '../../pipeline/terms/central.ts';
import { joinPersons } from '../../pipeline/terms/one-person.ts';
import { suggestionKey } from '../../pipeline/terms/suggestion-key.ts';
import { isOtherName, termKey } from '../../pipeline/terms/term-key.ts';
import type { Suggestion } from './suggestion.ts';
import type { AtlasView } from './view.ts';

/** Candidates that no entity has a name of, and what curated entities own which name. */
export interface OpenCandidates {
  readonly candidates: readonly Candidate[];
  /** Curated entities by the key of each of their names. */
  readonly owners: ReadonlyMap<string, string>;
}

export function openCandidates({ corpus, content, byId }: AtlasView): OpenCandidates {
  const owners = new Map<string, string>();
  for (const { id, data } of content.entities.values()) {
    for (const { text } of lexiconEntry(id, data).aliases) owners.set(termKey(text), id);
  }
  const found = joinPersons(findCandidates(corpus), [], (id) => byId.get(id)?.text ?? '', corpus.lexis.isOrdinary);
  // "Ada" beside Ada Poe and Ada Lind: whoever is meant has a page of her own.
  const firsts = new Set(found.flatMap(({ name, kind }) => (kind === 'person' ? (name.match(/^\S+(?= )/) ?? []) : [])));
  const isFree = ({ key, name, speaks }: Candidate) => !owners.has(key) && (speaks || !firsts.has(name));
  return { candidates: found.filter(isFree), owners };
}

/** New entities: the best candidates, at most as many as are worth a look. `score` is s / (s + 4) of a candidate's score. */
export function suggestEntities(
  view: AtlasView,
  { candidates }: OpenCandidates,
  taken: (id: string) => boolean,
): Suggestion[] {
  const kinds = new Map(
    view.atlas.entities.flatMap(({ status, name, kind }) =>
      status === 'draft' && kind !== 'concept' ? [[termKey(name), kind] as const] : [],
    ),
  );
  return candidates.slice(0, MOST).map((candidate) => {
    const { name, others, isName, speaks, count, documents, key } = candidate;
    const kind = candidate.kind ?? kinds.get(key) ?? null;
    const shown = isName ? name : name.charAt(0).toUpperCase() + name.slice(1);
    const id = freeId(stableId(shown), taken);
    const central = centralSentences(view.corpus, view.byId, candidate.uses, 3);
    const aliases = others.filter((form) => isOtherName(form, key));
    return {
      key: suggestionKey('entity', key),
      kind: 'entity',
      score: candidate.score / (candidate.score + HALF),
      title: `${shown} (${kind ?? 'concept'}${kind ? '' : '?'})${aliases.length > 0 ? `, also ${aliases.join(', ')}` : ''}`,
      reason: reasonFor(candidate, count, documents),
      places: central.map(({ document, sentence }) => view.place(document, sentence)),
      action: {
        write: 'entity',
        id,
        name: shown,
        kind: kind ?? 'concept',
        isKindSure: kind !== null,
        aliases,
        only: speaks && !/\s/.test(name) ? 'speaker' : null,
        isExact: isName && !/\s/.test(name),
        topics: topicsBeside(view, candidate.uses),
        said: central.slice(0, 1).map(({ document, sentence }) => view.place(document, sentence).quote)[0] ?? null,
      },
    };
  });
}

const MOST = 500;
const HALF = 4;

function reasonFor({ isName, speaks }: Candidate, count: number, documents: number): string {
  const where = `${count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`} in ${documents === 1 ? 'one document' : `${documents} documents`}`;
  if (speaks) return `announced as a speaker ${where}`;
  return isName ? `written as a name ${where}` : `stands as a term ${where}`;
}

/** The topic of most of the curated entities that stand in the same sentences. */
function topicsBeside({ byId, content }: AtlasView, uses: Candidate['uses']): string[] {
  const beside = uses
    .slice(0, MOST_USES)
    .flatMap(({ document, sentence }) =>
      byId.get(document)!.mentions.filter((mention) => mention.sentence === sentence),
    );
  const topics = beside.flatMap(({ entity }) => content.entities.get(entity)?.data.topics[0] ?? []);
  return [...countOf(topics.filter((topic) => content.topics.has(topic)))]
    .sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))
    .slice(0, 1)
    .map(([topic]) => topic);
}
const MOST_USES = 20;
