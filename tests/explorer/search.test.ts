import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/explorer/graph.ts';
import { searchNames } from '../../src/explorer/search.ts';
import { generateGraph } from './generate-graph.ts';

const names = ['Synthetic data', 'Data bottleneck', 'Scaling laws', 'GPT-4', 'GPT-4o mini', 'Pokémon', 'Deng Xiaoping'];
const payload = generateGraph(names.length, 0);
payload.nodes.name = names;
payload.nodes.aliases = names.map((name) => (name === 'GPT-4' ? ['OpenAI’s fourth model'] : []));
const graph = buildGraph(payload);
const found = (query: string) => searchNames(graph, query).map(({ node }) => names[node]);

describe('searching names', () => {
  it.each([
    ['the whole name before its like', 'gpt-4', ['GPT-4', 'GPT-4o mini']],
    ['a beginning before a later word', 'data', ['Data bottleneck', 'Synthetic data']],
    ['words in any order', 'laws scal', ['Scaling laws']],
    ['without accents and case', 'POKEMON', ['Pokémon']],
    ['without punctuation', 'gpt 4o', ['GPT-4o mini']],
    ['by an alias', 'fourth', ['GPT-4']],
    ['with a letter left out', 'scalng lws', ['Scaling laws']],
    ['with the beginnings run together', 'syndat', ['Synthetic data']],
    ['nothing for nothing', '  ', []],
    ['nothing for what is not there', 'quantum', []],
  ])('finds %s', (_, query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it('says by which name it was found, and stops at the number asked for', () => {
    expect(searchNames(graph, 'fourth')).toEqual([{ node: 3, name: 'OpenAI’s fourth model' }]);
    expect(searchNames(graph, 'a', 2)).toHaveLength(2);
  });
});
