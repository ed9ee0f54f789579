import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentDocument } from '../../../src/pipeline/documents/segment.ts';
import { buildLexicon } from '../../../src/pipeline/match/lexicon.ts';
import { findMentions } from '../../../src/pipeline/match/mentions.ts';
import type { SegmentedDocument } from '../../../src/pipeline/stages.ts';
import { documentOf, entry, lexiconOf, linksIn, models } from './links.ts';

describe('findMentions', () => {
  it('looks through markup and leaves it out at the edges', () => {
    const text = 'With **Open**AI and *GPT-4*, Claude<br>Mythos and *Claude*s.';
    const hidden = [...text.matchAll(/\*+|<br>/g)].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }));
    expect(linksIn({ ...documentOf(text), hidden }, models)).toEqual([
      'Open**AI → openai',
      'GPT-4 → gpt-4',
      'Claude<br>Mythos → claude-mythos',
      'Claude*s → claude',
    ]);
  });

  it('passes over furniture', () => {
    const document = documentOf('Claude says: Claude');
    const furniture = [{ kind: 'byline' as const, start: 0, end: 12 }];
    expect(findMentions({ ...document, furniture }, models).mentions.map(({ start }) => start)).toEqual([13]);
  });

  it('names the innermost passage and the sentence, and never reaches out of a passage', () => {
    const document = documentOf('She wrote of Claude Mythos. And of OpenAI.');
    const outer = document.passages[0]!;
    const quoted = { ...outer, id: 'text:p2', start: 20, end: 27, within: outer.id };
    const cut: SegmentedDocument = { ...document, passages: [outer, quoted] };
    expect(
      findMentions(cut, models).mentions.map(({ passage, entity, sentence }) => [passage, entity, sentence]),
    ).toEqual([
      [outer.id, 'claude', 0],
      ['text:p2', 'claude-mythos', 0],
      [outer.id, 'openai', 1],
    ]);
  });

  it('links nothing where two entities have the same right to a name', () => {
    const lexicon = lexiconOf(
      entry('gemini', 'model', { text: 'Gemini', near: ['Google'] }),
      entry('gemini-constellation', 'place', { text: 'Gemini', near: ['star'] }),
    );
    expect(linksIn('Google made Gemini.', lexicon)).toEqual(['Gemini → gemini']);
    expect(linksIn('Gemini is a star.', lexicon)).toEqual(['Gemini → gemini-constellation']);
    expect(linksIn('Google saw a star in Gemini.', lexicon)).toEqual([]);
  });

  it('prefers the name with its case given, then the one with neighbours', () => {
    const lexicon = lexiconOf(
      entry('any', 'concept', 'Phi'),
      entry('near', 'model', { text: 'Phi', near: ['Microsoft'] }),
      entry('exact', 'dataset', { text: 'PHI', case: 'exact' }),
    );
    expect(linksIn('PHI by Microsoft', lexicon)).toEqual(['PHI → exact']);
    expect(linksIn('Phi by Microsoft', lexicon)).toEqual(['Phi → near']);
    expect(linksIn('phi', lexicon)).toEqual(['phi → any']);
  });

  it('does not count the name as its own neighbour', () => {
    const lexicon = lexiconOf(entry('phi', 'model', { text: 'Phi', near: ['Phi', 'Phi models'] }));
    expect(linksIn('Phi is small.', lexicon)).toEqual([]);
    expect(linksIn('The Phi models are small.', lexicon)).toEqual(['Phi → phi']);
  });

  it('finds the same whatever the order of entries, and again from plain data', () => {
    const entries = [
      entry('a', 'concept', 'open weight'),
      entry('b', 'concept', 'open'),
      entry('c', 'model', 'weights'),
    ];
    const text = 'Open-weights are open; weights are not.';
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        const { lexicon } = buildLexicon(JSON.parse(JSON.stringify(shuffled)));
        expect(lexicon.hash).toBe(lexiconOf(...entries).hash);
        expect(linksIn(text, lexicon)).toEqual(['Open-weights → a', 'open → b', 'weights → c']);
      }),
    );
  });

  it('finds a name among any other words, with exact offsets, in plain and in folded text', () => {
    const words = fc.array(fc.constantFrom('the', 'open', 'weights', 'é', '𝗯', '，', '—', '…', 'GPT', '4'), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(words, words, fc.constantFrom('OpenAI', '𝗢𝗽𝗲𝗻𝗔𝗜', 'Open\u00adAI'), (before, after, name) => {
        const text = [...before, name, ...after].join(' ');
        expect(linksIn(text, models)).toContain(`${name} → openai`);
      }),
    );
  });

  it('gives ordered mentions inside their passage, block and sentence, apart, with exact surfaces, whatever the text', () => {
    const parts = [
      'OpenAI',
      'Claude',
      'Mythos',
      'model',
      'GPT',
      '-',
      '4',
      '.',
      'é',
      '𝗖𝗹𝗮𝘂𝗱𝗲',
      '\u00ad',
      '\u0301',
      '**',
      '> ',
      '\n',
      '\n\n',
      ' ',
    ];
    const texts = fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'binary', maxLength: 2 })), {
      maxLength: 30,
    });
    const files = fc.constantFrom('a.txt', 'a.md', 'a.html');
    fc.assert(
      fc.property(texts, files, (pieces, file) => {
        const text = pieces.join('').toWellFormed();
        const document = findMentions(
          segmentDocument({ id: 'a', file, sha256: '', text, language: 'en', metadata: null }),
          models,
        );
        let reached = 0;
        for (const { start, end, surface, passage, sentence } of document.mentions) {
          expect(text.slice(start, end)).toBe(surface);
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(document.passages.some((each) => each.id === passage && each.start <= start && each.end >= end)).toBe(
            true,
          );
          expect(document.blocks.some((each) => each.start <= start && each.end >= end)).toBe(true);
          expect(document.sentences[sentence]!.start).toBeLessThanOrEqual(start);
          expect(document.sentences[sentence]!.end).toBeGreaterThanOrEqual(end);
          reached = end;
        }
      }),
    );
  });
});
