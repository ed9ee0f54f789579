import { describe, expect, it } from 'vitest';
import { editionOf, editionText } from '../../src/pipeline/edition/record.ts';
import { changeGroups, changeItems, changeUrl, changeWords, redirectName, tally } from '../../src/site/changes.ts';
import { rss } from '../../src/site/feeds.ts';
import { build, type Files } from '../pipeline/in-memory.ts';
import { entities, loaded, TOPIC } from './loaded.ts';

const old: Files = {
  'seeds/a.txt': 'Agents learn from data. Tools help. Wheels turn.',
  ...TOPIC,
  ...entities('Agents', 'Data', 'Tools', 'Wheels'),
};
const edition = editionText(editionOf(build(old).artefact!, 'May & June'));
const now: Files = {
  'seeds/a.txt': 'Agents learn from data. Tools help. Wheels turn.',
  'seeds/b.txt': 'Agents need models.',
  ...TOPIC,
  ...entities('Agents', 'Models', 'Data'),
  'content/entities/instruments.md':
    '---\nname: Tools\nkind: concept\ntopics: [all]\nsummary: Something that the documents name and that has a page of its own here.\n---\n',
  'content/redirects.yaml': 'entities:\n  tools: instruments\n  wheels: data\n',
  'content/edition.json': edition,
};
const source = loaded(now);
const told = source.changes.changes.map((change) => ({
  change,
  url: changeUrl(source, change),
  words: changeWords(change),
}));
const of = (thing: string, id: string) => told.find(({ change }) => change.thing === thing && change.id === id)!;

describe('what changed, for readers', () => {
  it('leads to what is there, and from what is gone to where its address leads', () => {
    expect(of('document', 'b')).toMatchObject({ url: '/documents/b/', words: [] });
    expect(of('entity', 'models').url).toBe('/entities/models/');
    expect(of('entity', 'instruments')).toMatchObject({ url: '/entities/instruments/', words: ['formerly at tools'] });
    expect(of('entity', 'wheels')).toMatchObject({ change: { change: 'gone' }, url: '/entities/data/' });
    expect(redirectName(source, of('entity', 'wheels').change)).toBe('Data');
    expect(of('connection', 'agents--wheels')).toBeUndefined();
    expect(of('entity', 'agents').words).toEqual(['mentions 1 → 2']);
  });

  it('is counted by thing and kind of change', () => {
    const groups = changeGroups(source);
    expect(groups.map(({ thing }) => thing)).toEqual(['document', 'entity', 'connection']);
    expect(tally(groups[1]!.groups)).toBe('1 new, 1 changed, 1 renamed, 1 gone');
  });

  it('is nothing where no edition is recorded', () => {
    const { 'content/edition.json': _, ...others } = now;
    expect(changeGroups(loaded(others))).toEqual([]);
  });

  it('is a feed whose items keep their ids for the edition', () => {
    const head = { title: 'Changes', description: 'Since then', path: '/changes/', self: '/changes.xml' };
    const file = rss(head, changeItems(source), (path) => `https://atlas.example${path}`);
    expect(file.match(/<item>/g)).toHaveLength(source.changes.changes.length);
    expect(file).toContain('<title>New entity: Models</title><link>https://atlas.example/entities/models/</link>');
    expect(file).toContain('<guid isPermaLink="false">change:May &amp; June:new:entity:models</guid>');
    expect(file).not.toContain('<pubDate>');
  });
});
