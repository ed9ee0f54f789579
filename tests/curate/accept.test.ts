import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AcceptError, planAcceptance } from '../../src/curate/accept.ts';
import { planDecline } from '../../src/curate/decline.ts';
import { changedInputs, type FileChange } from '../../src/curate/file-changes.ts';
import { findSuggestions } from '../../src/curate/suggest/suggest.ts';
import type { Suggestion } from '../../src/curate/suggest/suggestion.ts';
import type { Atlas } from '../../src/model/atlas.ts';
import { buildAtlas } from '../../src/pipeline/build.ts';
import { Report } from '../../src/pipeline/rules/report.ts';
import type { Inputs } from '../../src/pipeline/stages.ts';
import { inputsOf } from '../pipeline/in-memory.ts';

const seeds = join(import.meta.dirname, '..', '..', 'seeds');
/** The documents of the repository, with nothing curated. */
const bare = inputsOf(
  Object.fromEntries(readdirSync(seeds).map((name) => [`seeds/${name}`, readFileSync(join(seeds, name))])),
);

function build(inputs: Inputs) {
  const report = new Report();
  const artefact = buildAtlas(inputs, report);
  if (!artefact) throw new Error(report.diagnostics.map(({ message }) => message).join('\n'));
  return { artefact, report, suggestions: findSuggestions(artefact, artefact.content.declined) };
}

const textOf = (changes: readonly FileChange[], path: string) =>
  changes.find(({ after }) => after.path === path)?.after.text;

describe('accepting', () => {
  const { suggestions } = build(bare);
  const wanted: [Suggestion['kind'], number][] = [
    ['entity', 5],
    ['relation', 2],
    ['prediction', 3],
  ];
  const ten = wanted.flatMap(([kind, count]) => suggestions.filter((one) => one.kind === kind).slice(0, count));

  it('ten suggestions puts them into the atlas', () => {
    expect(ten).toHaveLength(10);
    const { changes } = planAcceptance(bare, ten, suggestions);
    const { artefact, report, suggestions: left } = build(changedInputs(bare, changes));
    const { entities, relations, claims, passages } = artefact.atlas;
    expect(report.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    for (const { action } of ten) {
      if (action.write === 'entity') {
        expect(entities).toContainEqual(
          expect.objectContaining({ id: action.id, name: action.name, status: 'curated' }),
        );
      } else if (action.write === 'relation') {
        const { source, target, type } = action;
        expect(relations).toContainEqual(expect.objectContaining({ source, target, type }));
      } else if (action.write === 'claim') {
        expect(claims).toContainEqual(
          expect.objectContaining({ id: action.id, type: 'prediction', about: action.about }),
        );
      }
    }
    const curated = entities.filter(({ status }) => status === 'curated');
    const speaks = (id: string) => [...claims, ...passages].some(({ speaker }) => speaker === id);
    expect(curated.every(({ mentions, id }) => mentions > 0 || speaks(id))).toBe(true);
    const keys = new Set(left.map(({ key }) => key));
    expect(ten.filter(({ key }) => keys.has(key))).toEqual([]);
  });

  it('keeps the other drafts of an atlas that had nothing else, once, until their setting is taken out', () => {
    const { changes } = planAcceptance(bare, ten.slice(0, 1), suggestions);
    expect(textOf(changes, 'content/site.yaml')).toMatch(/^title: Atlas\ndrafts: true #/);
    const inputs = changedInputs(bare, changes);
    const { artefact, suggestions: left } = build(inputs);
    const count = (atlas: Atlas, wanted: string) => atlas.entities.filter(({ status }) => status === wanted).length;
    expect(count(artefact.atlas, 'curated')).toBe(1);
    expect(count(artefact.atlas, 'draft')).toBeGreaterThan(80);
    const next = planAcceptance(inputs, left.filter(({ kind }) => kind === 'entity').slice(0, 1), left);
    expect(next.changes.map(({ after }) => after.path)).not.toContain('content/site.yaml');
    const without = { ...inputs, content: inputs.content.filter(({ path }) => path !== 'content/site.yaml') };
    expect(count(build(without).artefact.atlas, 'draft')).toBe(0);
  });

  it('says nothing in our words: a new page quotes the documents', () => {
    const first = ten.find(({ title }) => title.includes('(concept?)'));
    const { changes } = planAcceptance(bare, [first!], suggestions);
    const [change] = changes;
    expect(changes.map(({ after }) => after.path)).toEqual([change?.after.path, 'content/site.yaml']);
    expect(change?.before).toBeNull();
    expect(change?.after.text).toMatch(
      /^---\nname: .+\nkind: concept\n[\s\S]*# Suggested: [^\n]*the documents’ own words[^\n]*\nsummary: "The documents say: “.+”"\n---\n$/,
    );
  });

  it('writes into a file without touching what else stands in it', () => {
    const files = {
      'seeds/note.txt': 'Here OpenAI released Sora. Scaling OpenAI works.\n',
      'content/documents/note.md': '---\nfile: note.txt\n---\n',
      'content/entities/openai.md':
        '---\nname: OpenAI # as they write it\nkind: organization\n# two sentences at most\nsummary: A lab that is here only as the example of an organisation.\n---\n\n## Background\n\nText.\n',
      'content/entities/sora.md':
        '---\nname: Sora\nkind: model\nsummary: A model that is here only as the example of a thing that is made.\n---\n',
    };
    const inputs = inputsOf(files);
    const all = build(inputs).suggestions;
    const relation = all.find(({ kind }) => kind === 'relation')!;
    expect(textOf(planAcceptance(inputs, [relation], all).changes, 'content/entities/openai.md')).toBe(
      files['content/entities/openai.md'].replace(
        '---\n\n## B',
        'relations:\n  - type: develops\n    target: sora\n    evidence:\n      - { document: note, quote: "Here OpenAI released Sora." }\n---\n\n## B',
      ),
    );
  });

  it('all that is suggested at once puts it into the atlas, of two names that are one thing in one page', () => {
    const texts = {
      'seeds/a.md':
        'We met at Sabrelle Quay. The Sabrelle Quays are wet, and Sabrell Quay is a port of Norland. Sabrell Quay sinks.\n\nThe GPU sank. Many GPUs sink, and vector databases need a vector database of Norland. Norland uses GPUs. The GPUs will sink by 2031.',
    };
    const inputs = inputsOf(texts);
    const { suggestions: all } = build(inputs);
    const { changes } = planAcceptance(inputs, all, all);
    const { report } = build(changedInputs(inputs, changes));
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const quays = changes.filter(({ after }) => /^content\/entities\/sabrell/.test(after.path));
    expect(quays).toHaveLength(1);
    expect(changes.filter(({ after }) => /^content\/entities\/gpu/.test(after.path))).toHaveLength(1);
  });

  it('is all or nothing', () => {
    const [good] = ten;
    const bad: Suggestion = { ...good!, action: { write: 'alias', entity: 'nobody', alias: 'X', isExact: false } };
    expect(() => planAcceptance(bare, [good!, bad], suggestions)).toThrow(AcceptError);
    const broken: Suggestion = {
      ...good!,
      action: {
        write: 'claim',
        id: 'x',
        type: 'assertion',
        statement: 'X.',
        speaker: null,
        evidence: { document: 'nowhere', quote: 'x' },
        about: [],
        horizon: null,
        drafts: [],
      },
    };
    expect(() => planAcceptance(bare, [good!, broken], suggestions)).toThrow(/would not build/);
  });

  it('leaves a merge to people, and says how', () => {
    const merge: Suggestion = { ...ten[0]!, kind: 'same', action: { write: 'merge', keep: 'a', drop: 'b' } };
    const { changes, steps } = planAcceptance(bare, [merge], suggestions);
    expect(changes).toEqual([]);
    expect(steps[0]).toContain('content/redirects.yaml');
  });
});

describe('a document with signs that stand for other characters', () => {
  const inputs = inputsOf({
    'seeds/lab.html':
      '<html><body><p>By 2027, R&amp;D labs will build Kestrel at NIST.</p><p>Kestrel uses Plover &amp; R&amp;D.</p></body></html>',
    'content/entities/kestrel.md':
      '---\nname: Kestrel\nkind: model\nsummary: A model that is here only as the example of something with a page.\n---\n',
  });
  const { suggestions } = build(inputs);

  it('is quoted as it is shown, and what is suggested of it can be accepted', () => {
    expect(
      suggestions.flatMap(({ title, places }) => [title, ...places.map(({ quote }) => quote)]).join('\n'),
    ).not.toMatch(/&amp/);
    const prediction = suggestions.find(({ kind }) => kind === 'prediction')!;
    expect(prediction.places[0]!.quote).toBe('By 2027, R&D labs will build Kestrel at NIST.');
    for (const suggestion of suggestions) {
      expect(() => planAcceptance(inputs, [suggestion], suggestions), suggestion.title).not.toThrow();
    }
  });
});

describe('declining', () => {
  const inputs = inputsOf({ 'seeds/note.txt': 'We met Ada Lovelace at NIST.\n' });
  const { suggestions } = build(inputs);
  const ada = suggestions.find(({ title }) => title.startsWith('Ada'))!;
  const declined = changedInputs(inputs, [planDecline(inputs, [ada], 'not "ours"')]);

  it('stays declined when the text moves, and leaves the others', () => {
    const moved = {
      ...declined,
      seeds: inputsOf({ 'seeds/other.txt': 'It rained.\n\nThen we met Ada Lovelace again, at NIST.\n' }).seeds,
    };
    for (const each of [declined, moved]) {
      const { artefact, suggestions: left } = build(each);
      expect(left.map(({ title }) => title)).toEqual([expect.stringContaining('NIST')]);
      expect(artefact.atlas.entities.map(({ name }) => name)).toEqual(['NIST']);
    }
  });

  it('adds a line to what was declined before', () => {
    const nist = suggestions.find(({ title }) => title.startsWith('NIST'))!;
    const { before, after } = planDecline(declined, [nist], null);
    expect(after.text.startsWith(before!.text)).toBe(true);
    const text = after.text.slice(before!.text.length);
    expect(text).toBe(`- { key: "${nist.key}", kind: entity, what: "NIST (organization)" }\n`);
    expect(build(changedInputs(declined, [{ before, after }])).suggestions).toEqual([]);
  });
});
