import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportFileSchema } from '../../src/model/artefact.ts';
import { buildAtlas } from '../../src/pipeline/build.ts';
import { readInputs } from '../../src/pipeline/inputs/read.ts';
import { Report } from '../../src/pipeline/rules/report.ts';
import { textsOf } from './in-memory.ts';

const root = join(import.meta.dirname, '..', '..');
const report = new Report();
const inputs = readInputs(root, report);
const artefact = buildAtlas(inputs, report);
if (!artefact) throw new Error(JSON.stringify(report.diagnostics.slice(0, 5), null, 2));
const { atlas } = artefact;
const files = textsOf(artefact.files);

const textOf = (id: string) =>
  readFileSync(join(root, atlas.documents.find((document) => document.id === id)!.file), 'utf8');
const mentionsOf = (entity: string, document?: string) =>
  atlas.mentions
    .filter((mention) => mention.entity === entity && (!document || mention.document === document))
    .map(({ surface }) => surface);

/** Who speaks at the one place where some words stand: the innermost passage. */
function voiceAt(document: string, words: string) {
  const at = textOf(document).indexOf(words);
  expect(at, words).toBeGreaterThanOrEqual(0);
  const around = atlas.passages.filter(
    (passage) => passage.document === document && passage.start <= at && passage.end >= at + words.length,
  );
  const inner = around.sort((a, b) => a.end - a.start - (b.end - b.start))[0]!;
  const depth = (id: string | null): number =>
    id === null ? 0 : 1 + depth(atlas.passages.find((passage) => passage.id === id)!.within);
  return { speaker: inner.speaker, role: inner.role, depth: depth(inner.within) };
}

describe('the five documents: names', () => {
  it.each<[string, string, string, string[]]>([
    [
      'mathematical bold gives plain names',
      'ilya-sutskever',
      'scaling-and-recap-posts',
      ['𝗜𝗹𝘆𝗮 𝗦𝘂𝘁𝘀𝗸𝗲𝘃𝗲𝗿', 'former Chief Scientist', '𝗦𝘂𝘁𝘀𝗸𝗲𝘃𝗲𝗿', 'Sutskever'],
    ],
    ['a term only in mathematical bold', 'synthetic-data', 'scaling-and-recap-posts', ['𝗦𝘆𝗻𝘁𝗵𝗲𝘁𝗶𝗰 𝗗𝗮𝘁𝗮']],
    ['another one', 'ai-agents', 'scaling-and-recap-posts', ['𝗔𝗴𝗲𝗻𝘁𝘀']],
    ['a name across a line break', 'open-weights', 'models-advancements-slide', ['open\nweight']],
    ['a model across a line break', 'openai-o1', 'models-advancements-slide', ['OpenAI\nO1']],
    ['the second model after the slash', 'openai-o3', 'models-advancements-slide', ['O3']],
    ['an elliptical compound', 'mixture-of-architectures', 'models-advancements-slide', ['MoArchitectures/Agents']],
    ['GPT-4 beside its look-alikes', 'gpt-4', 'scaling-and-recap-posts', ['GPT-4', 'GPT-4']],
    ['GPT-4o mini', 'gpt-4o-mini', 'scaling-and-recap-posts', ['GPT-4o mini']],
    ['GPT-4.5', 'gpt-4-5', 'model-is-the-product-blog', ['GPT-4.5']],
    ['Claude Mythos and Mythos', 'claude-mythos', 'open-models-comments', ['Claude Mythos', 'Mythos', 'Mythos']],
    ['Claude alone', 'claude', 'model-is-the-product-blog', ['Claude']],
    ['Phi', 'phi', 'models-advancements-slide', ['Phi\nmodels']],
    ['Nous', 'nous', 'model-is-the-product-blog', ['Nous', 'Nous']],
    ['Jina', 'jina', 'model-is-the-product-blog', ['Jina']],
    ['Arcee', 'arcee', 'model-is-the-product-blog', ['Arcee', 'Arcee']],
    ['Sora', 'sora', 'scaling-and-recap-posts', ['𝗦𝗼𝗿𝗮', 'Sora']],
    ['Tinker', 'tinker', 'open-models-comments', ['Tinker']],
    ['cursor, in lower case', 'cursor', 'model-is-the-product-blog', ['cursor']],
  ])('%s: %s', (_, entity, document, surfaces) => {
    expect(mentionsOf(entity, document)).toEqual(surfaces);
  });

  it('the place US is never the pronoun', () => {
    expect(new Set(mentionsOf('united-states'))).toEqual(new Set(['US', '𝗨𝗦', 'U.S.', 'USA']));
  });

  it('the commenter Will is never the verb', () => {
    expect(mentionsOf('will')).toEqual([]);
    expect(atlas.passages.some(({ speaker }) => speaker === 'will')).toBe(true);
  });

  it('no other GPT-4 than the two in the review', () => {
    expect(mentionsOf('gpt-4')).toHaveLength(2);
  });

  it('the slip of the pen in the slide stands as it is', () => {
    expect(artefact.documents.find(({ record }) => record.id === 'models-advancements-slide')!.text).toContain(
      'Stil,l models',
    );
  });
});

describe('the five documents: voices', () => {
  it('nine comments, each of the one announced', () => {
    const comments = atlas.passages.filter(
      ({ document, role }) => document === 'open-models-comments' && role === 'comment',
    );
    expect(comments.map(({ speakerName }) => speakerName)).toEqual([
      'Tommaso Maria Ricci',
      'Nathan Lambert',
      'Eduardo Farina',
      'Nathan Lambert',
      'Will',
      'Edward Grundy',
      'Steve Newman',
      'aydi',
      'Nathan Lambert',
    ]);
    expect(comments.every(({ speaker }) => speaker !== null)).toBe(true);
  });

  it.each<[string, string, string | null, string, number]>([
    ['model-is-the-product-blog', 'Alexander Doria has a recent post', null, 'author', 0],
    ['model-is-the-product-blog', 'Opinionated training is working', 'alexander-doria', 'quote', 1],
    ['model-is-the-product-blog', 'the application layer is likely to be the first', 'alexander-doria', 'quote', 1],
    ['model-is-the-product-blog', 'He then goes on to explain', null, 'author', 0],
    ['model-is-the-product-blog', 'Even OpenAI senses it now', 'alexander-doria', 'quote', 1],
    ['model-is-the-product-blog', 'In his penultimate paragraph', null, 'quote', 1],
    ['model-is-the-product-blog', 'I have suggested that approaching', 'ted-underwood', 'quote', 2],
    ['model-is-the-product-blog', 'Alignment is simply one aspect', null, 'quote', 1],
    ['model-is-the-product-blog', 'To return to the metaphor', null, 'quote', 1],
    ['model-is-the-product-blog', 'As far as I can tell, Doria is imagining', null, 'author', 0],
    ['open-models-comments', '12. Is there future potential for a Folding@Home', 'will', 'comment', 0],
    ['open-models-comments', 'I have priced in some % chance', 'nathan-lambert', 'comment', 0],
    ['small-models-thread', 'I am ready to bet against this', null, 'comment', 0],
    ['small-models-thread', 'It is almost guaranteed', null, 'quote', 1],
  ])('%s: "%s" is of %s', (document, words, speaker, role, depth) => {
    expect(voiceAt(document, words)).toEqual({ speaker, role, depth });
  });

  it('a line that is quoted back is counted once, in the earlier voice', () => {
    const repeats = atlas.passages.filter(
      ({ document, repeats: of }) => document === 'small-models-thread' && of !== null,
    );
    expect(repeats).toHaveLength(1);
    const text = textOf('small-models-thread');
    expect(text.slice(repeats[0]!.start, repeats[0]!.end)).toContain(
      'Well for one, we know for certain there is Mythos',
    );
    expect(mentionsOf('claude-mythos', 'small-models-thread')).toHaveLength(2);
  });
});

describe('against the documents labelled by reading', () => {
  const { evaluation } = reportFileSchema.parse(JSON.parse(files.get('report.json')!));
  const { mentions, speakers } = evaluation!;

  it('labels every document', () => {
    expect(mentions.labelled).toBeGreaterThan(300);
    expect(speakers.compared).toBeGreaterThan(10_000);
  });

  it('finds names with precision 0.98 and recall 0.97', () => {
    expect(mentions.right / mentions.found).toBeGreaterThanOrEqual(0.98);
    expect(mentions.right / mentions.labelled).toBeGreaterThanOrEqual(0.97);
  });

  it('gives at least 0.98 of the characters to the right speaker', () => {
    expect(speakers.right / speakers.compared).toBeGreaterThanOrEqual(0.98);
  });
});

describe('the five documents with nothing curated', () => {
  it('give an atlas of drafts', () => {
    const bare = new Report();
    const draft = buildAtlas({ ...inputs, content: [] }, bare);
    expect(bare.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(draft!.atlas.documents).toHaveLength(5);
    expect(draft!.atlas.entities.length).toBeGreaterThan(3);
    expect(draft!.atlas.entities.every(({ status }) => status === 'draft')).toBe(true);
  });
});

describe('the contract', () => {
  it('keeps every slice equal to its surface', () => {
    const texts = new Map(atlas.documents.map(({ id }) => [id, textOf(id)]));
    for (const { document, start, end, surface } of atlas.mentions)
      expect(texts.get(document)!.slice(start, end)).toBe(surface);
    const evidence = [...atlas.relations, ...atlas.connections, ...atlas.claims].flatMap((each) => each.evidence);
    for (const { document, start, end, quote } of evidence) expect(texts.get(document)!.slice(start, end)).toBe(quote);
  });

  it('dangles nowhere', () => {
    const entities = new Set(atlas.entities.map(({ id }) => id));
    const passages = new Set(atlas.passages.map(({ id }) => id));
    const claims = new Set(atlas.claims.map(({ id }) => id));
    const topics = new Set(atlas.topics.map(({ id }) => id));
    for (const { entity, passage } of atlas.mentions)
      expect([entities.has(entity), passages.has(passage)]).toEqual([true, true]);
    for (const { source, target } of [...atlas.relations, ...atlas.connections])
      expect([entities.has(source), entities.has(target)]).toEqual([true, true]);
    for (const { speaker, within, repeats } of atlas.passages) {
      if (speaker) expect(entities).toContain(speaker);
      for (const passage of [within, repeats]) if (passage) expect(passages).toContain(passage);
    }
    for (const { speaker, about, answers } of atlas.claims) {
      for (const entity of [...about, ...(speaker ? [speaker] : [])]) expect(entities).toContain(entity);
      for (const { claim } of answers) expect(claims).toContain(claim);
    }
    for (const { topics: of } of atlas.entities) for (const topic of of) expect(topics).toContain(topic);
    for (const topic of atlas.topics) for (const entity of topic.entities) expect(entities).toContain(entity);
  });

  it('counts what it lists', () => {
    for (const { id, mentions, documents, degree } of atlas.entities) {
      const named = atlas.mentions.filter(({ entity }) => entity === id);
      expect(named).toHaveLength(mentions);
      expect(new Set(named.map(({ document }) => document)).size).toBe(documents);
      expect(atlas.connections.filter(({ source, target }) => source === id || target === id)).toHaveLength(degree);
    }
  });

  it('is the same bytes whatever the order of the files', () => {
    const shuffled = { seeds: [...inputs.seeds].reverse(), content: [...inputs.content].reverse() };
    const again = buildAtlas(shuffled, new Report());
    expect([...again!.files.keys()].sort()).toEqual([...files.keys()].sort());
    for (const [path, text] of files) expect(String(again!.files.get(path)) === text, path).toBe(true);
  });

  it('adds nothing for a document that is seeded twice', () => {
    const twice = new Report();
    const copy = inputs.seeds[2]!;
    const doubled = buildAtlas(
      { ...inputs, seeds: [...inputs.seeds, { path: 'seeds/zz-copy.txt', bytes: copy.bytes }] },
      twice,
    );
    expect(twice.diagnostics.map(({ ruleId }) => ruleId)).toContain('duplicate-seed');
    const strengths = (connections: typeof atlas.connections) =>
      Object.fromEntries(
        connections.map(({ id, strength, documents, speakers }) => [id, [strength, documents, speakers]]),
      );
    expect(strengths(doubled!.atlas.connections)).toEqual(strengths(atlas.connections));
  });
});
