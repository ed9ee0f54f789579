import { expect, it } from 'vitest';
import type { MatchedDocument } from '../../../src/pipeline/stages.ts';
import { draftTopics } from '../../../src/pipeline/terms/draft-topics.ts';
import type { Nameable } from '../../../src/pipeline/terms/topic-names.ts';

/** A document of sentences that each name some entities, and that has no other words. */
function documentOf(id: string, sentences: readonly (readonly string[])[]): MatchedDocument {
  let text = '';
  const mentions: { entity: string; sentence: number; start: number; end: number }[] = [];
  const spans = sentences.map((named, sentence) => {
    const from = text.length;
    for (const entity of named) {
      mentions.push({ entity, sentence, start: text.length, end: text.length + entity.length });
      text += `${entity} `;
    }
    text += '. ';
    return { start: from, end: text.length, block: 0, passage: 'p' };
  });
  const made = {
    id,
    text,
    mentions,
    sentences: spans,
    blocks: [],
    hidden: [],
    passages: [],
    language: 'en',
    title: id,
  };
  return made as unknown as MatchedDocument;
}

it('a region of few long documents is called by what it is about in all of them, not by what one of them names', () => {
  const about = (first: string, others: readonly string[], once: string | null) =>
    Array.from({ length: 400 }, (_, at) => [
      first,
      others[at % others.length]!,
      ...(once !== null && at % 4 === 0 ? [once] : []),
    ]);
  const other = (name: string) => Array.from({ length: 1600 }, () => [name, `${name}s`, `${name}t`]);
  const documents = ['a', 'b', 'c'].map((id) =>
    documentOf(id, [...about('rigging', ['mast', 'spar'], id === 'a' ? 'regatta' : null), ...other('whale')]),
  );
  const communities = new Map(
    ['rigging', 'mast', 'spar', 'regatta']
      .map((id): [string, number] => [id, 0])
      .concat(['whale', 'whales', 'whalet'].map((id): [string, number] => [id, 1])),
  );
  const entities = [...communities.keys()].map((id): Nameable => ({ id, name: id, score: 5, kind: 'concept' }));
  const topics = draftTopics(entities, null, communities, documents);
  expect(topics.find(({ entities: all }) => all.includes('mast'))!.name).toMatch(/^rigging/);
});
