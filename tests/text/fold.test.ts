import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedText } from '../../src/text/fold.ts';

describe('fold', () => {
  it.each([
    ['case', 'OpenAI ÀÉ ΑΒΓ', 'openai àé αβγ'],
    ['mathematical bold', '𝗦𝗰𝗮𝗹𝗶𝗻𝗴 𝗟𝗮𝘄𝘀 𝟮𝟬𝟮𝟰', 'scaling laws 2024'],
    ['full width', 'ＧＰＴ－４', 'gpt-4'],
    ['ligatures', 'eﬃcient ﬁne', 'efficient fine'],
    ['combining marks', 'Poke\u0301mon', 'pokémon'],
    ['a mark after a soft hyphen', 'Poke\u00ad\u0301mon', 'pokémon'],
    ['sharp s, as full case folding has it', 'Straße STRASSE ẞ', 'strasse strasse ss'],
    ['final sigma', 'ΟΔΟΣ οδος', 'οδοσ οδοσ'],
    ['the dotless i stays itself', 'ı I', 'ı i'],
    ['line breaks, tabs, no-break and ideographic spaces', 'a\r\n\tb\u00a0\u2009c\u3000d', 'a b c d'],
    ['dashes', 'a-b‐c‑d–e—f―g−h－i', 'a-b-c-d-e-f-g-h-i'],
    ['double quotes', '“a” „b‟ «c» ″d', '"a" "b" "c" "d'],
    ['apostrophes, single quotes and primes', '‘a’ ‚b‛ c′ d´ e` fʼ', "'a' 'b' c' d' e' f'"],
    ['ellipsis', 'for… the', 'for... the'],
    ['what is not seen', 'a\u00adb\u200bc\u200dd\ufeffe\ufe0ff\u202eg\u2066h', 'abcdefgh'],
    ['emoji', '🤔❓✨', '🤔❓✨'],
    ['nothing', '', ''],
  ])('%s', (_what, text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  it.each([
    ['bold letters, two code units each', '𝗔𝗜 lab', 'ai', '𝗔𝗜'],
    ['a composed letter', 'Poke\u0301mon!', 'pokémon', 'Poke\u0301mon'],
    ['a soft hyphen inside', 'fine\u00adtuning', 'finetuning', 'fine\u00adtuning'],
    ['not a soft hyphen at the edge', '\u00adfine\u00ad', 'fine', 'fine'],
    ['half a ligature is the whole of it', 'ﬁne', 'f', 'ﬁ'],
    ['a white space run', 'open\r\n  weight', 'open weight', 'open\r\n  weight'],
  ])('leads back to the original: %s', (_what, text, part, original) => {
    expect(sliceOf(text, part)).toBe(original);
  });

  it.each([
    ['stars', '**Open**AI is', ['**', '**'], 'openai is', 'openai', 'Open**AI'],
    [
      'tags',
      '<b>Open</b> <i>weight</i>',
      ['<b>', '</b>', '<i>', '</i>'],
      'open weight',
      'open weight',
      'Open</b> <i>weight',
    ],
    ['a break is white space', 'Open<br>weight', ['<br>'], 'open weight', 'open weight', 'Open<br>weight'],
    ['a mark after markup', 'e*\u0301*', ['*'], 'é*', 'é', 'e*\u0301'],
  ])('hides markup: %s', (_what, text, signs, folded, part, original) => {
    let from = 0;
    const hidden = signs.map((sign) => {
      const start = text.indexOf(sign, from);
      from = start + sign.length;
      return { start, end: from };
    });
    expect(fold(text, hidden).text).toBe(folded);
    expect(sliceOf(text, part, hidden)).toBe(original);
  });

  it('keeps case where asked to, and folds all else', () => {
    expect(fold('𝗢𝗽𝗲𝗻AI’s ﬁne\nＬＬＭ', [], { keepCase: true }).text).toBe("OpenAI's fine LLM");
  });

  it('gives the same text where only that is asked for', () => {
    const mostlyAscii = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'aB `-\t\n\u000b\u001f"'.split(''), '<br>') }),
      awkwardText,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(mostlyAscii, fc.boolean())), fc.boolean(), (parts, keepCase) => {
        let text = '';
        const hidden = [];
        for (const [part, isHidden] of parts) {
          if (isHidden) hidden.push({ start: text.length, end: text.length + part.length });
          text += part;
        }
        hidden.reverse();
        expect(foldedText(text, hidden, { keepCase })).toBe(fold(text, hidden, { keepCase }).text);
      }),
      { numRuns: 1000 },
    );
  });

  it('changes nothing in what is folded', () => {
    fc.assert(
      fc.property(awkwardText, fc.boolean(), (text, keepCase) => {
        const once = fold(text, [], { keepCase }).text;
        expect(fold(once, [], { keepCase }).text).toBe(once);
      }),
    );
  });

  it('does not tell normalisation forms apart', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        expect(fold(text.normalize('NFD')).text).toBe(fold(text.normalize('NFC')).text);
      }),
    );
  });

  it('maps every folded unit to whole characters of the original, in order, covering all that is not ignored', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const folded = fold(text);
        let reached = 0;
        for (let index = 0; index < folded.text.length; index++) {
          const start = folded.start(index);
          const end = folded.end(index);
          expect(start).toBeLessThan(end);
          expect(text.slice(start, end).isWellFormed()).toBe(true);
          if (start >= reached) expect(fold(text.slice(reached, start)).text).toBe('');
          else expect(start).toBe(folded.start(index - 1));
          reached = end;
        }
        expect(fold(text.slice(reached)).text).toBe('');
      }),
    );
  });

  it('folds a stretch of the original to the same stretch of the folded text, white space at its edges apart', () => {
    fc.assert(
      fc.property(awkwardText, fc.nat(), fc.nat(), (text, a, b) => {
        const folded = fold(text);
        const cuts = boundaries(folded);
        const [from, to] = [cuts[a % cuts.length]!, cuts[b % cuts.length]!].sort((x, y) => x - y) as [number, number];
        if (from === to) return;
        const stretch = text.slice(folded.start(from), folded.end(to - 1));
        expect(fold(stretch).text.trim()).toBe(folded.text.slice(from, to).trim());
      }),
    );
  });

  it('is the same for hidden spans as for the text without them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(awkwardText, fc.boolean())), (parts) => {
        let text = '';
        let shown = '';
        const hidden = [];
        for (const [part, isHidden] of parts) {
          if (isHidden) hidden.push({ start: text.length, end: text.length + part.length });
          else shown += part;
          text += part;
        }
        expect(fold(text, hidden).text).toBe(fold(shown).text);
      }),
    );
  });

  it('leads back to the same characters where spans between them are hidden', () => {
    const words = fc.oneof(awkwardText, fc.string({ unit: fc.constantFrom('a', 'B', ' ', '\n', '’') }));
    fc.assert(
      fc.property(fc.array(fc.tuple(words, fc.boolean())), (parts) => {
        let text = '';
        let shown = '';
        const places: number[] = [];
        const hidden = [];
        for (const [part, isHidden] of parts) {
          if (isHidden) hidden.push({ start: text.length, end: text.length + part.length });
          else for (let unit = 0; unit < part.length; unit++) places.push(text.length + unit);
          if (!isHidden) shown += part;
          text += part;
        }
        const [whole, plain] = [fold(text, hidden), fold(shown)];
        for (let index = 0; index < plain.text.length; index++) {
          expect(whole.start(index)).toBe(places[plain.start(index)]);
          expect(whole.end(index)).toBe(places[plain.end(index) - 1]! + 1);
        }
      }),
    );
  });
});

const awkwardText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'a',
          'B',
          ' ',
          '\n',
          '\u00a0',
          '\u00ad',
          '\u200d',
          '\ufeff',
          '𝗔',
          '𝘇',
          'ﬁ',
          'ß',
          'ẞ',
          'İ',
          'ı',
          'Σ',
          'ς',
          'ﬀ',
        ],
        ...[
          '\u0301',
          '\u0308',
          '\u0345',
          '…',
          '—',
          '’',
          '“',
          '″',
          '´',
          '`',
          '🤔',
          '각',
          '\u1100',
          '\u1161',
          '\u11a8',
          'ㄳ',
        ],
        ...['ｶ', 'ﾞ', '\u{e0100}', '\u0344', '\u1e9b', '\u0323', '㍿', '™', '½', '\u3000', '-', "'", '"', '①'],
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text.isWellFormed());

/** Folded offsets at which no original character is cut in two. */
function boundaries(folded: ReturnType<typeof fold>): number[] {
  const cuts = [0];
  for (let index = 1; index < folded.text.length; index++) {
    if (folded.start(index) >= folded.end(index - 1)) cuts.push(index);
  }
  return folded.text === '' ? cuts : [...cuts, folded.text.length];
}

function sliceOf(text: string, part: string, hidden: { start: number; end: number }[] = []): string {
  const folded = fold(text, hidden);
  const at = folded.text.indexOf(part);
  return text.slice(folded.start(at), folded.end(at + part.length - 1));
}
