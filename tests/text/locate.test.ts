import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { locateQuote } from '../../src/text/locate.ts';

const text = `𝗥𝗲𝗰𝗮𝗽 𝗼𝗻 𝘁𝗵𝗲 𝗦𝗰𝗮𝗹𝗶𝗻𝗴 𝗟𝗮𝘄𝘀 𝗣𝗮𝗽𝗲𝗿:
Multiple labs caught up to GPT-4’s intelligence — in 2024.
Stil,l models are undertrained (lack of
data). One came close to GPT-4’s intelligence at 1% the price…`;

describe('locateQuote', () => {
  it.each([
    ['plain letters for bold ones', { quote: 'recap on the scaling laws paper' }, '𝗥𝗲𝗰𝗮𝗽 𝗼𝗻 𝘁𝗵𝗲 𝗦𝗰𝗮𝗹𝗶𝗻𝗴 𝗟𝗮𝘄𝘀 𝗣𝗮𝗽𝗲𝗿'],
    ['a typo of the source', { quote: 'Stil,l models' }, 'Stil,l models'],
    ['a line break', { quote: 'lack of data' }, 'lack of\ndata'],
    ['space at the edges', { quote: '  One came close ' }, 'One came close'],
    ['dots for an ellipsis', { quote: 'at 1% the price...' }, 'at 1% the price…'],
    ['a prefix that chooses', { quote: "GPT-4's intelligence", prefix: 'close to' }, 'GPT-4’s intelligence'],
    ['a suffix that chooses', { quote: "GPT-4's intelligence", suffix: '- in 2024' }, 'GPT-4’s intelligence'],
    ['a prefix without the space', { quote: 'lack of', prefix: '(' }, 'lack of'],
  ])('finds %s', (_what, selector, surface) => {
    const location = locateQuote(fold(text), selector);
    expect('found' in location && text.slice(location.found.start, location.found.end)).toBe(surface);
  });

  it('chooses the place that prefix and suffix name', () => {
    const [first, second] = [...text.matchAll(/GPT-4/g)].map(({ index }) => index);
    const find = (selector: { prefix?: string; suffix?: string }) =>
      locateQuote(fold(text), { quote: "GPT-4's intelligence", ...selector });
    expect(find({ prefix: 'caught up to' })).toMatchObject({ found: { start: first } });
    expect(find({ suffix: 'at 1%' })).toMatchObject({ found: { start: second } });
    expect(find({})).toMatchObject({ ambiguous: [{ start: first }, { start: second }] });
    expect(find({ prefix: 'caught up to', suffix: 'at 1%' })).toHaveProperty('absent');
  });

  it('finds overlapping places', () => {
    expect(locateQuote(fold('ha ha ha'), { quote: 'ha ha' })).toEqual({
      ambiguous: [
        { start: 0, end: 5 },
        { start: 3, end: 8 },
      ],
    });
  });

  it.each(['', '  ', '\u00ad'])('finds nothing for an empty quotation (%j)', (quote) => {
    expect(locateQuote(fold(text), { quote })).toEqual({ absent: [] });
  });

  it.each([
    ['a mended typo', 'Still models are undertrained', 'Stil,l models are undertrained'],
    ['a word left out', 'Multiple labs caught to GPT-4', 'Multiple labs caught up to GPT-4'],
    ['one misspelt word', 'undertraind', 'undertrained'],
  ])('never guesses, but shows the nearest passage: %s', (_what, quote, near) => {
    const location = locateQuote(fold(text), { quote });
    if (!('absent' in location)) throw new Error('found');
    const [nearest] = location.absent;
    expect(nearest?.text).toContain(near.split(' ').slice(1).join(' '));
    expect(text.slice(nearest?.start, nearest?.end)).toBe(nearest?.text);
    expect(nearest?.similarity).toBeGreaterThan(0.6);
    expect(nearest?.similarity).toBeLessThan(1);
  });

  it('shows at most three passages, apart, most alike first, and none where nothing is alike', () => {
    const document = fold('the gap is small. the gap was small. the gap is tiny. the gap will close. a wall.');
    const location = locateQuote(document, { quote: 'the gap is smaller' });
    if (!('absent' in location)) throw new Error('found');
    const { absent } = location;
    expect(absent).toHaveLength(3);
    expect(absent.map(({ similarity }) => similarity)).toEqual(
      [...absent.map(({ similarity }) => similarity)].sort((a, b) => b - a),
    );
    expect(locateQuote(document, { quote: 'zyxwvut qponml' })).toEqual({ absent: [] });
  });

  it('finds every stretch of a text in the text', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 60 }), (start, length) => {
        const quote = text.slice(start, start + length);
        if (!quote.isWellFormed() || quote.trim() === '') return;
        const location = locateQuote(fold(text), { quote });
        const places = 'found' in location ? [location.found] : 'ambiguous' in location ? location.ambiguous : [];
        expect(places.map((place) => fold(text.slice(place.start, place.end)).text)).toContain(fold(quote).text.trim());
      }),
    );
  });
});
