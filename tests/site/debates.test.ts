import { describe, expect, it } from 'vitest';
import { besides, type Debate, debates, debatesOf } from '../../src/site/debates.ts';
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
const TOPIC_FILE = 'content/topics/all.md';
const SCENE = { ...TOPIC, ...entities('Gain') } as Record<string, string>;
const files: Record<string, string> = {
  'seeds/a.txt': TEXT.join(' '),
  ...SCENE,
  ...Object.fromEntries([
    claim('real', 'The gain is real'),
    claim('small', 'It is small', 'disputes real'),
    claim('large', 'It is large', 'disputes small', 'supports real'),
    claim('late', 'It is late', 'qualifies small'),
    claim('over', 'It is over', 'disputes new'),
    claim('new', 'It is new'),
  ]),
};
const asking = (...debates: string[]) => ({
  [TOPIC_FILE]: SCENE[TOPIC_FILE]!.replace(/---\n$/, `debates:\n${debates.join('')}---\n`),
});
const question = (words: string, yes: string) => `  - { question: '${words}', yes: [${yes}] }\n`;
const ids = (positions: Debate['yes']) => positions.map(({ claim: { id } }) => id);

describe('debates that nobody asks about', () => {
  const source = loaded(files);
  const [first] = debates(source);

  it('begin with the most disputed claim, with what supports and qualifies it, until no dispute is left', () => {
    expect(debates(source).map(({ id, asked }) => `${id} ${asked}`)).toEqual(['small false', 'new false']);
    expect([ids(first!.yes), ids(first!.no)]).toEqual([['small'], ['large', 'real']]);
    expect(first!.qualified.map((one) => one.claim.id)).toEqual(['late']);
    expect(first!.no[0]!.note).toBe('For a reason that the documents give.');
  });

  it.each([
    ['large', ['small']],
    ['new', ['new']],
    ['late', []],
  ])('know that %s is a position in %j', (id, expected) => {
    expect(debatesOf(source, id).map((debate) => debate.id)).toEqual(expected);
  });
});

describe('debates that a topic asks about', () => {
  const source = loaded({ ...files, ...asking(question('Is it much?', 'real, large')) });
  const [first, ...others] = debates(source);

  it('set the claims that say yes against those that dispute them or that they dispute', () => {
    expect([first!.title, first!.asked, first!.topic]).toEqual(['Is it much?', true, 'all']);
    expect([ids(first!.yes), ids(first!.no)]).toEqual([['real', 'large'], ['small']]);
    expect(first!.yes.flatMap(({ grounds }) => grounds)).toEqual([]);
  });

  it('tell what supports a position that is none itself', () => {
    const asked = loaded({ ...files, ...asking(question('Is it real?', 'real')) });
    expect(debates(asked)[0]!.yes[0]!.grounds.map((ground) => ground.claim.id)).toEqual(['large']);
  });

  it('hang together by the claims that they have in common', () => {
    const asked = loaded({ ...files, ...asking(question('Is it real?', 'real'), question('Is it small?', 'small')) });
    const [real] = debates(asked);
    expect(besides(asked, real!).map(({ debate, shared }) => [debate.id, shared.length])).toEqual([['small', 4]]);
  });

  it('leave to itself only what is disputed in none of them', () => {
    expect(others.map(({ id }) => id)).toEqual(['new']);
  });
});

describe('an answer that only the curators set against a claim', () => {
  const elsewhere: Record<string, string> = {
    'seeds/b.txt': 'Nothing of it stands.',
    'content/claims/nothing.md': claim('nothing', 'Nothing of it stands', 'disputes real')[1].replace(
      'document: a',
      'document: b',
    ),
  };
  const ours = (more: Record<string, string>) =>
    debates(loaded({ ...files, ...elsewhere, ...more }))[0]!.no.map((one) => `${one.claim.id} ${one.ours}`);

  it('is one whose claim stands in no document together with the other', () => {
    expect(ours({})).toEqual(['nothing true', 'small false']);
  });

  it('is what they say it is', () => {
    const saying = (path: 'nothing' | 'small', is: boolean) => {
      const whole = { ...files, ...elsewhere }[`content/claims/${path}.md`]!;
      return { [`content/claims/${path}.md`]: whole.replace('stance: disputes', `stance: disputes\n    ours: ${is}`) };
    };
    expect(ours(saying('nothing', false))).toEqual(['nothing false', 'small false']);
    expect(ours(saying('small', true))).toEqual(['nothing true', 'small true']);
  });
});
