import { mulberry32 } from '../../../src/graph/random.ts';

export interface GeneratedEntity {
  id: string;
  name: string;
  topics: string[];
  rank: number;
}

const SYLLABLES = ['ar', 'ben', 'co', 'dal', 'en', 'fir', 'gon', 'hul', 'is', 'ket', 'lo', 'mer', 'nor', 'ol', 'pra'];

/** A graph as real ones are: power-law degrees by preferential attachment, four links of five within the topic. */
export function generateGraph({ nodes = 150, edges = 600, topics = 8, seed = 1 } = {}) {
  const random = mulberry32(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const entities = Array.from({ length: nodes }, (_, index): GeneratedEntity => {
    const name = Array.from({ length: 2 + below(6) }, () => SYLLABLES[below(SYLLABLES.length)]).join('');
    const topic = Math.floor(topics * random() ** 1.5);
    return { id: `e${String(index).padStart(5, '0')}`, name, topics: [`t${topic}`], rank: 0 };
  });
  const urns = new Map<string, number[]>();
  for (const [index, { topics: of }] of entities.entries()) {
    urns.set(of[0]!, [...(urns.get(of[0]!) ?? []), index]);
  }
  const everyone = entities.map((_, index) => index);
  const links = new Map<string, { id: string; source: string; target: string; strength: number }>();
  for (let tries = 0; links.size < edges && tries < edges * 20; tries++) {
    const a = everyone[below(everyone.length)]!;
    const urn = random() < 0.8 ? urns.get(entities[a]!.topics[0]!)! : everyone;
    const b = urn[below(urn.length)]!;
    if (a === b) continue;
    const [source, target] = [entities[Math.min(a, b)]!.id, entities[Math.max(a, b)]!.id];
    const id = `${source}--${target}`;
    if (links.has(id)) continue;
    links.set(id, { id, source, target, strength: Math.round(1000 * (0.1 + 3 * random() ** 4)) / 1000 });
    everyone.push(a, b);
    urns.get(entities[a]!.topics[0]!)!.push(a);
    urns.get(entities[b]!.topics[0]!)!.push(b);
  }
  return {
    entities,
    links: [...links.values()],
    topics: Array.from({ length: topics }, (_, index) => ({ id: `t${index}`, name: `Topic ${index}` })),
  };
}

/** The same items in another order. */
export function shuffled<Item>(items: readonly Item[], seed = 7): Item[] {
  const random = mulberry32(seed);
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
