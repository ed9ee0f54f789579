import { describe, expect, it } from 'vitest';
import { findSuggestions } from '../../../src/curate/suggest/suggest.ts';
import type { SuggestionKind } from '../../../src/curate/suggest/suggestion.ts';
import { build, type Files } from '../../pipeline/in-memory.ts';

const entity = (name: string, kind: string, lines = '') =>
  `---\nname: ${name}\nkind: ${kind}\nsummary: An entity that is here only as the example of something with a page.\n${lines}---\n`;
const claim = (statement: string, quote: string, about: string) =>
  `---\nstatement: ${statement}\ntype: assertion\nevidence:\n  - { document: note, quote: ${quote} }\nabout: [${about}]\n---\n`;
const note = (text: string): Files => ({
  'seeds/note.txt': `${text}\n`,
  'content/documents/note.md': '---\nfile: note.txt\n---\n',
});

function suggest(files: Files, kind?: SuggestionKind) {
  const { artefact, findings } = build(files);
  if (!artefact) throw new Error(findings.join(', '));
  const all = findSuggestions(artefact);
  return all.filter((one) => kind === undefined || one.kind === kind);
}
const titles = (files: Files, kind: SuggestionKind) => suggest(files, kind).map(({ title }) => title);

describe('aliases', () => {
  const ilya = { 'content/entities/ilya.md': entity('Ilya Sutskever', 'person') };
  it.each<[string, Files, string[]]>([
    [
      'the surname of a known person',
      { ...note('We met Ilya Sutskever today. Then we heard Sutskever again.'), ...ilya },
      ['"Sutskever" for Ilya Sutskever'],
    ],
    [
      'not where two have it',
      {
        ...note('We met Ilya Sutskever today and Ann Sutskever. Then we heard Sutskever again.'),
        ...ilya,
        'content/entities/ann.md': entity('Ann Sutskever', 'person'),
      },
      [],
    ],
    [
      'a short form that the text gives',
      {
        ...note('There are large language models (LLMs) here. We like LLMs, and large language models.'),
        'content/entities/llm.md': entity('Large language models', 'concept'),
      },
      ['"LLMs" for Large language models'],
    ],
    [
      'a spelling one letter away',
      {
        ...note('The interpretability of models. We like interpretablity, all love interpretablity.'),
        'content/entities/i.md': entity('Interpretability', 'concept'),
      },
      ['"interpretablity" for Interpretability'],
    ],
  ])('%s', (_what, files, expected) => {
    expect(titles(files, 'alias')).toEqual(expected);
  });
});

describe('relations', () => {
  const files = {
    ...note('We know that Sora was developed by OpenAI. And here OpenAI released Sora.'),
    'content/entities/openai.md': entity('OpenAI', 'organization'),
    'content/entities/sora.md': entity('Sora', 'model'),
  };
  it('stated by a pattern, either way round, with their sentences', () => {
    const [first, ...others] = suggest(files, 'relation');
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      title: 'OpenAI develops Sora',
      places: [{ file: 'seeds/note.txt', line: 1 }, { line: 1 }],
      action: { source: 'openai', target: 'sora', type: 'develops' },
    });
  });

  it.each([
    'Has OpenAI released Sora?',
    'Nobody says that OpenAI released Sora.',
    'It is not true that OpenAI released Sora.',
    'If OpenAI released Sora, we would know.',
    'They read "Here OpenAI released Sora" and laughed.',
    'Here OpenAI released Sora Turbo for all of us.',
  ])('not what nobody states: %s', (words) => {
    expect(suggest({ ...files, ...note(words) }, 'relation')).toEqual([]);
  });

  it.each([
    'Sora is a special case of ropes.',
    'Sora is a special case handling of ropes.',
    'They sail without a special case, such as Sora.',
  ])('not of what is told by more words: %s', (words) => {
    const special = { 'content/entities/case.md': entity('special case', 'concept') };
    expect(suggest({ ...files, ...special, ...note(words) }, 'relation')).toEqual([]);
    expect(suggest({ ...files, ...special, ...note('Sora is a special case.') }, 'relation')).toMatchObject([
      { action: { type: 'kind-of' } },
    ]);
  });

  it('not what is asserted already, nor what the kinds forbid', () => {
    const lines =
      'relations:\n  - { type: develops, target: sora, evidence: [{ document: note, quote: OpenAI released Sora }] }\n';
    expect(
      suggest({ ...files, 'content/entities/openai.md': entity('OpenAI', 'organization', lines) }, 'relation'),
    ).toEqual([]);
    expect(suggest({ ...files, 'content/entities/openai.md': entity('OpenAI', 'place') }, 'relation')).toEqual([]);
  });
});

describe('predictions', () => {
  const files = {
    ...note('Scaling will end by 2027. It rained.'),
    'content/entities/s.md': entity('Scaling', 'concept'),
  };
  it('are sentences that look ahead about something that has a page', () => {
    expect(suggest(files, 'prediction')).toMatchObject([
      { action: { about: ['s'], horizon: { to: '2027-12-31', words: 'by 2027' }, speaker: null } },
    ]);
  });

  it('not what is a claim already', () => {
    const claimed = { 'content/claims/end.md': claim('Scaling ends.', 'Scaling will end by 2027', 's') };
    expect(suggest({ ...files, ...claimed }, 'prediction')).toEqual([]);
  });
});

describe('entities that may be one', () => {
  const files = {
    ...note('The Post-training recipes and the Post-training recipe books and GPT-4 and GPT-5 here.'),
    'content/entities/a.md': entity('Post-training recipes', 'concept'),
    'content/entities/b.md': entity('Post-training recipe books', 'concept'),
    'content/entities/gpt-4.md': entity('GPT-4', 'model'),
    'content/entities/gpt-5.md': entity('GPT-5', 'model'),
  };
  it('have names much alike; versions do not', () => {
    expect(titles(files, 'same')).toEqual(['Post-training recipes and Post-training recipe books may be one']);
  });

  it('unless they are told apart', () => {
    const apart = { 'content/entities/a.md': entity('Post-training recipes', 'concept', 'distinct: [b]\n') };
    expect(titles({ ...files, ...apart }, 'same')).toEqual([]);
  });
});

describe('before anything is curated', () => {
  const text =
    'We met at Sabrelle Quay. The Sabrelle Quays are wet, and Sabrell Quay is a port of Norland. Sabrell Quay sinks. We like Japan.';

  it('names that may be one are offered as one page', () => {
    const [one] = suggest(note(text), 'same');
    expect(one?.title).toMatch(/^Sabrell?e? Quays? and Sabrell?e? Quays? may be one$/);
    expect(one?.action).toMatchObject({ write: 'entity', aliases: [expect.stringMatching(/^Sabrell/)] });
  });

  it.each([
    [
      'of which one is no other',
      'We fear direct dependencies. Direct dependencies sink, and indirect dependencies too. Indirect dependencies rust.',
    ],
    [
      'of what is done and who does it',
      'We fear tidal programs. Tidal programs sink, and tidal programmers too. Tidal programmers swim.',
    ],
  ])('names %s are not', (_what, words) => {
    expect(titles(note(words), 'same')).toEqual([]);
  });

  it('kinds are offered with the names', () => {
    const kinds = suggest(note(text), 'entity').map(
      ({ action }) => action.write === 'entity' && [action.name, action.kind],
    );
    expect(kinds).toContainEqual(['Japan', 'place']);
  });
});

describe('keys', () => {
  it('stay the same when the text moves, and differ from one another', () => {
    const text = 'We met Ada Lovelace at NIST in Paris. Scaling will end by 2027.';
    const page = { 'content/entities/s.md': entity('Scaling', 'concept') };
    const keys = (files: Files) =>
      suggest(files)
        .map(({ key }) => key)
        .sort();
    const before = keys({ ...note(text), ...page });
    expect(keys({ ...note(`It rained all day.\n\n${text}`), ...page })).toEqual(before);
    expect(new Set(before).size).toBe(before.length);
    expect(before.every((key) => /^[2-9a-z]{5}$/.test(key) && !/^\d+$/.test(key))).toBe(true);
  });
});
