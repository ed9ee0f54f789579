import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/text/sentences.ts';
import { growth, LINEAR } from '../growth.ts';

/** One text a row; `‖` stands where a sentence ends and the next begins. */
const CASES: Record<string, string[]> = {
  'the seeds': [
    'Sharing\ndata/resources via blockchain is attempted (ex. Bittensor).',
    '𝟭𝟯/ 𝗦𝗼𝗿𝗮 𝗟𝗮𝘁𝗲 𝘁𝗼 𝘁𝗵𝗲 𝗣𝗮𝗿𝘁𝘆: OpenAI’s Sora went from no competition during its preview in Feb. to a crowded market at launch in Dec.',
    'This was the whole message behind the release of GPT-4.5: capacities are growing linearly.‖Even with all the gains, it can’t.',
    'It is far less clear that a 1.2T model will be meaningfully better enough to justify training it.',
    'The best ‘overall’ pre-trained model will be by a BigTech or Lab\n(>$100M in funding) with:',
    '8 (and 10). U.S. regulators banning certain open models would be monumentally short-sighted.‖I don’t want to.',
    '12. Is there future potential for a Folding@Home equivalent with AI?‖The people buying GPUs may overlap.',
    '13. I speculated on LinkedIn that there may be a short window.',
    'I could see this coming more from the U.S./non-Western countries rather than China.‖Is this something?',
    'comparable closed labs in the U.S." and "To date, closed models tend to be more robust" relate?‖The latter',
    '...the current training ecosystem is very tiny.‖You can count all theses companies (actually tiny)…‖Along with a few (Allen AI, Eleuther…) they build.',
    'a demand of 10k tokens per day from a frontier model for… the entire earth population.‖There is nowhere this level of demand.',
    'still rule most of the world economy…‖Small dedicated teams may be best.',
    'H/t Tyler Cowen.',
    'in the US here: https://www.interconnects.ai/i/179633798/whos-building?a=b.c',
    'high scores in 1 hard metric (e.g. Math)',
    'larger-scale reinforcement learning’ (i.e. raw power to compute).',
    'model performance (DPO, RLHF, CoT etc.) using ‘specific data’.',
    'It may be proprietary first.‖If so, within 6 months an open\nweight will almost reproduce it.',
    'What do you mean by 3-4 orders of magnitude better?‖Was Einstein 3-4 order of magnitude better than us?',
    'Agents?‖Reasoners?‖Actual multimodality?',
    'That’s a job for “small dedicated teams with a cross-expertise and a high level of focus.”',
    '𝗪𝗵𝗮𝘁 𝗮 𝗬𝗲𝗮𝗿 𝟮𝟬𝟮𝟰 𝗳𝗼𝗿 𝗔𝗜 🤖 ... 𝗥𝗲𝗮𝗱𝘆 𝗳𝗼𝗿 𝗮 𝗥𝗲𝗰𝗮𝗽❓',
    '𝗛𝗲𝗿𝗲 𝗮𝗿𝗲 𝗛𝗲𝗮𝗱𝗹𝗶𝗻𝗲𝘀 𝗳𝗿𝗼𝗺 𝗔𝗿𝘁𝗶𝗳𝗶𝗰𝗶𝗮𝗹𝗔𝗻𝗮𝗹𝘆𝘀𝗶𝘀.𝗮𝗶’𝘀 𝟮𝟬𝟮𝟰 𝗥𝗲𝘃𝗶𝗲𝘄 ✨:',
    'Yet, I have little trouble.‖As far as I can tell, Doria is imagining.',
  ],
  abbreviations: [
    'Dr. Smith met Mr. and Mrs. Jones vs. Prof. Moriarty.‖They left.',
    'See Fig. 3, Sec. 2.1 and pp. 12-14.‖It is clear.',
    'Compare GPUs, TPUs, etc. in cost.‖They differ.',
    'We tried GPUs, TPUs, etc.‖The results differ.',
    'Vaswani et al. (2017) wrote it.‖Others followed.',
    'It was founded by J. Smith and Samuel L. Jackson.',
    'So am I.‖The end.',
    'He moved to the U.S. in May.‖It was cold.',
    'He lives in the U.S.‖The food is good.',
    'The U.S. Congress passed it at 5 p.m. on Monday.',
    'Apple Inc. announced it.‖Google did not.',
    'Is it?‖No.‖It is not.',
    'See No. 5 for more.',
    'Use cf. Brown et al., i.e. the paper, e.g. Fig. 2.',
    'She has a Ph.D. in physics.‖He does not.',
    'The U.K. and the E.U. agreed.‖France did too.',
    'Plan B.‖The next.',
  ],
  'stops that are none': [
    'Version 2.5 costs $1.20 and node.js runs www.example.com/a.b?c=d.‖Then it stops.',
    'He asked "Really?" and left.',
    'Wait... what is this?',
    'Yahoo! has no plans.',
    'He said “Stop.”‖Then he left.',
    'It works (mostly.)‖Next one.',
    'What?!‖Yes!!!‖Good.',
    '1. First thing.‖Second thing.',
    'a. First thing.',
    'IV. The fourth chapter.',
    '3.1. A section.',
    'It grew to 12.‖Then it fell.',
    'As shown.[12]‖Others disagree.',
    'Models improve.‖xAI and iPhone users know.‖o1 is one.',
    'Great news!‖🎉 We ship.',
    'Great news! 🎉',
    'One line\nof text.‖Two lines\nof text.',
    'no stop at all',
  ],
  'other scripts': [
    '今日は晴れです。‖明日は雨です！‖本当？',
    '「そうです。」‖はい。',
    'यह एक वाक्य है।‖यह दूसरा है।',
    'هل هذا صحيح؟‖نعم هو كذلك.',
    '¿De verdad?‖¡Sí!‖Claro.',
  ],
};

describe.each(Object.entries(CASES))('sentences: %s', (_, rows) => {
  it.each(rows)('%s', (row) => {
    const expected = row.split('‖').map((sentence) => sentence.trim());
    const text = row.includes('。') || row.includes('！') ? row.replaceAll('‖', '') : row.replaceAll('‖', ' ');
    expect(sentencesOf(text, 0, text.length).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe('sentences and markup', () => {
  it('looks through markup at a stop', () => {
    const text = 'It is **done.** <b>Next</b> one.';
    const hidden = ['**', '** <b>', '</b>'].map((sign, index) => {
      const start = index === 1 ? text.indexOf(sign, 8) : text.indexOf(sign);
      return { start, end: start + sign.length };
    });
    const found = sentencesOf(text, 0, text.length, hidden.slice(0, 1).concat({ start: 13, end: 15 }));
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['It is **done.', '<b>Next</b> one.']);
  });

  it('takes a hidden line break for white space', () => {
    const text = 'One.<br>Two.';
    const found = sentencesOf(text, 0, text.length, [{ start: 4, end: 8 }]);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['One.', 'Two.']);
  });
});

describe('sentences, whatever the text', () => {
  const piece = fc.constantFrom(
    'word',
    'U.S.',
    'Dr.',
    '12.',
    ' ',
    '\n',
    '. ',
    '? ',
    '…',
    '“',
    '”',
    '(',
    ')',
    '。',
    '🎉',
    'A',
    'é',
    '\0',
    '\u200b',
    '[1]',
    '—',
  );
  it('tile it: in order, not empty, without white space at the ends, and nothing visible left out', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 }))), (pieces) => {
        const text = pieces.join('');
        let from = 0;
        for (const { start, end } of sentencesOf(text, 0, text.length)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(from, start)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u);
          expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/su);
          from = end;
        }
        expect(text.slice(from)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u);
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it.each(['Lorem ipsum. ', 'a', '. ', '! (', 'a.b ', '🎉! ', ' ', '"', '...'])(
    'takes twice the time for %j twice as often',
    (part) => {
      const read = (size: number) => sentencesOf(part.repeat(size / part.length), 0, size);
      expect(growth(read, 400_000)).toBeLessThan(LINEAR);
    },
  );
});
