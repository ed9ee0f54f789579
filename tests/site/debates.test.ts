import { describe, expect, it } from 'vitest';
import { debateOf, debates } from '../../src/site/debates.ts';
import { entities, loaded, TOPIC } from './loaded.ts';

/** A claim file; `answers` are `stance id` pairs. */
function claim(id: string, quote: string, ...answers: string[]): [string, string] {
  const list = answers.map((one) => {
    const [stance, target] = one.split(' ');
    return `\n  - claim: ${target}\n    stance: ${stance}\n    note: For a reason that the documents give.`;
  });
  return [
    `content/claims/${id}.md`,
    `---\nstatement: It is said that ${quote.toLowerCase()}\ntype: assertion\nabout: [gain]\nevidence:\n  - document: a\n    quote: ${quote}${list.length ? `\nanswers:${list.join('')}` : ''}\n---\n`,
  ];
}

const TEXT = ['The gain is real.', 'It is small.', 'It is large.', 'It is late.', 'It is over.', 'It is new.'];
const source = loaded({
  'seeds/a.txt': TEXT.join(' '),
  ...TOPIC,
  ...entities('Gain'),
  ...Object.fromEntries([
    claim('real', 'The gain is real'),
    claim('small', 'It is small', 'disputes real'),
    claim('large', 'It is large', 'disputes small', 'supports real'),
    claim('late', 'It is late', 'qualifies small'),
    claim('over', 'It is over', 'disputes new'),
    claim('new', 'It is new'),
  ]),
});

describe('debates', () => {
  const [first, second] = debates(source);

  it('are the groups that hang together by dispute, the most disputed first', () => {
    expect(debates(source)).toHaveLength(2);
    expect(first?.disputes).toBe(2);
    expect(second?.claims.map(({ id }) => id)).toEqual(['new', 'over']);
  });

  it('start from the claim that is disputed and disputes none, and go on from there', () => {
    expect(first?.id).toBe('real');
    expect(first?.exchanges.map(({ lead }) => lead.id)).toEqual(['real', 'small']);
  });

  it('hold every claim that answers, with disputes before the other stances', () => {
    expect(first?.claims.map(({ id }) => id)).toEqual(['real', 'small', 'large', 'late']);
    expect(first?.exchanges[0]?.answers.map(({ stance }) => stance)).toEqual(['disputes', 'supports']);
    expect(first?.exchanges[0]?.answers[0]?.note).toBe('For a reason that the documents give.');
  });

  it.each([
    ['large', 'real'],
    ['over', 'new'],
    ['late', undefined],
  ])('know that %s disputes or is disputed in %s', (id, debate) => {
    expect(debateOf(source, id)?.id).toBe(debate);
  });
});
