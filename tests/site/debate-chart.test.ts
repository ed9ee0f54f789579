import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/map/lettering.ts';
import { CHART_SHAPES, debateChart } from '../../src/site/debate-chart.ts';
import { debates } from '../../src/site/debates.ts';
import { entities, loaded } from './loaded.ts';

const claim = (quote: string, disputes?: string) =>
  `---\nstatement: ${quote}.\ntype: assertion\nabout: [gain]\nevidence:\n  - { document: a, quote: ${quote} }\n${disputes ? `answers:\n  - { claim: ${disputes}, stance: disputes }\n` : ''}---\n`;
const question = (words: string, yes: string) => `  - { question: '${words}', yes: [${yes}] }\n`;
const source = loaded({
  ...entities('Gain'),
  'content/topics/all.md': `---\nname: All of it\nsummary: Everything that the documents of this test speak about.\ndebates:\n${question('Is a gain of which one has never heard before real at all, or is it none?', 'real')}${question('Is it small?', 'small, late')}${question('Is it new?', 'new')}---\n`,
  'seeds/a.txt': 'The gain is real. It is small. It is late. It is new. It is old.',
  'content/claims/real.md': claim('The gain is real'),
  'content/claims/small.md': claim('It is small', 'real'),
  'content/claims/late.md': claim('It is late', 'real'),
  'content/claims/new.md': claim('It is new'),
  'content/claims/old.md': claim('It is old', 'new'),
});

describe.each(Object.entries(CHART_SHAPES))('the picture of all debates, %s', (_, shape) => {
  const all = debates(source);
  const { rows, arcs, width, height } = debateChart(source, all, shape);

  it('has a row for each, and a dot for each position', () => {
    expect(rows.map(({ debate }) => debate)).toEqual(all);
    expect(rows.map(({ marks }) => marks.map(({ side, position }) => `${side} ${position.claim.id}`))).toEqual([
      ['yes real', 'no late', 'no small'],
      ['yes small', 'yes late', 'no real'],
      ['yes new', 'no old'],
    ]);
  });

  it('keeps everything inside, each row below the one before and its dots apart', () => {
    const spans = rows.map(({ lines, marks }) => [...lines, ...marks].map(({ y }) => y));
    for (const [index, ys] of spans.entries()) {
      expect(Math.min(...ys)).toBeGreaterThan(index === 0 ? 16 : Math.max(...spans[index - 1]!));
      expect(Math.max(...ys)).toBeLessThan(height);
    }
    const dots = rows.flatMap(({ marks }) => marks.map(({ x, y }) => `${x} ${y}`));
    expect(new Set(dots).size).toBe(dots.length);
    for (const { x } of rows.flatMap(({ marks }) => marks)) expect(x > 0 && x < width).toBe(true);
    for (const { text } of rows.flatMap(({ lines }) => lines))
      expect(text.length).toBeLessThanOrEqual(shape.questionLetters + 1);
  });

  it('leaves room beside each question for the lines to its positions, and 24 pixels from one name to the next', () => {
    const [left, right] = shape.stacked ? [shape.question, width] : [shape.dots.yes + 28, shape.dots.no - 28];
    for (const { text } of rows.flatMap(({ lines }) => lines))
      expect(textWidth(text, 16)).toBeLessThanOrEqual(right - left);
    for (const { marks } of rows) {
      const steps = marks
        .slice(1)
        .map(({ side, y }, index) => (side === marks[index]!.side ? y - marks[index]!.y : 24));
      expect(Math.min(24, ...steps)).toBe(24);
    }
  });

  it('joins those, and only those, that have claims in common', () => {
    expect(arcs.map(({ weight }) => weight)).toEqual([3]);
  });
});
