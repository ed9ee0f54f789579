import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/site/excerpt.ts';
import { snippet } from '../../src/site/snippet.ts';
import { entities, loaded, TOPIC } from './loaded.ts';

const FAR = 'one word after another that goes on for a while and says nothing much of anything at all to anybody here';
const CASES: [title: string, text: string, shown: string][] = [
  ['a short sentence is whole', 'The Alpha meets the Beta.', 'The [Alpha] meets the [Beta].'],
  [
    'a long one is cut at words, before and after',
    `${FAR} Alpha and Beta ${FAR}.`,
    '… for a while and says nothing much of anything at all to anybody here [Alpha] and [Beta] one word after another that goes on for a while and says nothing …',
  ],
  [
    'names far apart stand in their own words',
    `Alpha ${FAR} and ${FAR} Beta.`,
    '[Alpha] one word after another that goes on for a while and says nothing […] for a while and says nothing much of anything at all to anybody here [Beta].',
  ],
];

describe('the words around the names of a connection', () => {
  it.each(CASES)('%s', (_, text, shown) => {
    const source = loaded({ ...TOPIC, ...entities('Alpha', 'Beta'), 'seeds/text.txt': `${text}\n` });
    const [connection] = source.data.connections;
    const [evidence] = connection!.evidence;
    const found = snippet(source, evidence!, new Set(['alpha', 'beta']));
    expect(found.html.replace(/<mark>(.*?)<\/mark>/g, '[$1]').replace(/<[^>]*>/g, '')).toBe(shown);
    expect(found.sentence).toBe(excerpt(source, evidence!, {}).sentence);
  });
});
