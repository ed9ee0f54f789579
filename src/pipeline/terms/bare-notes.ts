import { wordsOfBareNote } from '../notes/entities.ts';
import type { Content, Draft, MatchedDocument } from '../stages.ts';
import { APPOSITION, aptnessOf } from './aptness.ts';
import type { SentencePlace } from './central.ts';
import { type Excerpt, quoted } from './excerpts.ts';
import { fitnessOf, LEAST_OF_DEFINITION } from './fitness.ts';
import { whereNamed } from './where-named.ts';

/** For each note that says nothing itself, or that is not written yet, what others say it is, else which of them name it. */
export function bareNotes(
  { entities }: Content,
  drafts: readonly Draft[],
  documents: readonly MatchedDocument[],
): [string, Excerpt][] {
  const silent = [...entities.values()].flatMap(({ id, data, isOfNotes }) =>
    isOfNotes && data.summary === wordsOfBareNote(data.name) ? [{ ...data, id, aliases: [] }] : [],
  );
  const unwritten = drafts.filter(({ score }) => score === null);
  const bare = new Map(
    [...silent, ...unwritten].map((data) => [data.id, { data, places: [] as (SentencePlace & { apt: number })[] }]),
  );
  if (bare.size === 0) return [];
  for (const document of documents) {
    for (const { entity, sentence, start, end } of document.mentions) {
      const apt = bare.has(entity) ? aptnessOf(document, document.sentences[sentence]!, start, end) : 0;
      bare.get(entity)?.places.push({ document: document.id, sentence, apt });
    }
  }
  const byId = new Map(documents.map((document) => [document.id, document]));
  const names = new Map(
    [...[...entities.values()].map(({ id, data }) => ({ id, name: data.name })), ...drafts].map(({ id, name }) => [
      id,
      name,
    ]),
  );
  return [...bare].map(([id, { data, places }]) => {
    const told = places
      .filter(({ apt }) => apt >= APPOSITION)
      .map((place) => ({ ...place, fit: fitnessOf(byId.get(place.document)!, place.sentence) }))
      .filter(({ fit }) => fit >= LEAST_OF_DEFINITION)
      .sort((a, b) => b.apt * b.fit - a.apt * a.fit)[0];
    if (told) return [id, { sentences: [], summary: quoted(byId.get(told.document)!, told.sentence) }];
    const saysMore = 'score' in data && data.summary !== null && data.summary.split(/\s+/).length >= LEAST_SAID;
    return [
      id,
      { sentences: [], summary: saysMore ? data.summary : (whereNamed(data, places, byId, names) ?? data.summary) },
    ];
  });
}
/** Words of a line that says more of what it links to than its name. */
const LEAST_SAID = 5;
