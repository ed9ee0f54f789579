import { wordsOfBareNote } from '../notes/entities.ts';
import type { Content, MatchedDocument } from '../stages.ts';
import { APPOSITION, aptnessOf } from './aptness.ts';
import type { SentencePlace } from './central.ts';
import { type Excerpt, quoted } from './excerpts.ts';
import { fitnessOf, LEAST_OF_DEFINITION } from './fitness.ts';
import { whereNamed } from './where-named.ts';

/** For each note that says nothing itself what others say it is, else which of them name it. */
export function bareNotes({ entities }: Content, documents: readonly MatchedDocument[]): [string, Excerpt][] {
  const bare = new Map(
    [...entities.values()].flatMap(({ id, data, isOfNotes }) =>
      isOfNotes && data.summary === wordsOfBareNote(data.name)
        ? [[id, { data, places: [] as (SentencePlace & { apt: number })[] }] as const]
        : [],
    ),
  );
  if (bare.size === 0) return [];
  for (const document of documents) {
    for (const { entity, sentence, start, end } of document.mentions) {
      const apt = bare.has(entity) ? aptnessOf(document, document.sentences[sentence]!, start, end) : 0;
      bare.get(entity)?.places.push({ document: document.id, sentence, apt });
    }
  }
  const byId = new Map(documents.map((document) => [document.id, document]));
  const names = new Map([...entities.values()].map(({ id, data }) => [id, data.name]));
  return [...bare].map(([id, { data, places }]) => {
    const told = places
      .filter(({ apt }) => apt >= APPOSITION)
      .map((place) => ({ ...place, fit: fitnessOf(byId.get(place.document)!, place.sentence) }))
      .filter(({ fit }) => fit >= LEAST_OF_DEFINITION)
      .sort((a, b) => b.apt * b.fit - a.apt * a.fit)[0];
    const { name, kind } = data;
    const summary = told
      ? quoted(byId.get(told.document)!, told.sentence)
      : whereNamed({ id, name, kind, aliases: [] }, places, byId, names);
    return [id, { sentences: [], summary: summary ?? data.summary }];
  });
}
