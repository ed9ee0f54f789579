import { describe, expect, it } from 'vitest';
import { calendar, predictionItems, rss } from '../../src/site/feeds.ts';
import { entities, loaded, TOPIC } from './loaded.ts';

const statement = `The gain, which ${'is & grows; '.repeat(9)}comes: “ü”, by 2026`;
const CONTROLS = '\\r\\nEND:VEVENT\\v\\a\\x7F';
const source = loaded({
  'seeds/a.txt': 'The gain comes by 2026. The gain goes by 2027. Something else comes some day.',
  ...TOPIC,
  ...entities('Gain'),
  'content/claims/gain-comes.md': `---\nstatement: '${statement}'\ntype: prediction\nabout: [gain]\nhorizon:\n  to: 2026-12-31\n  words: by 2026\nevidence:\n  - document: a\n    quote: The gain comes by 2026\n---\n`,
  'content/claims/gain-goes.md': `---\nstatement: "The gain ${CONTROLS} goes again by 2027"\ntype: prediction\nabout: [gain]\nhorizon:\n  to: 2027-12-31\n  words: by 2027\nevidence:\n  - document: a\n    quote: The gain goes by 2027\n---\n`,
  'content/claims/else-comes.md':
    '---\nstatement: Something else comes some day\ntype: prediction\nabout: [gain]\nhorizon:\n  words: some day\nevidence:\n  - document: a\n    quote: Something else comes some day\n---\n',
});
const full = (path: string) => new URL(path, 'https://atlas.example').href;

describe('the calendar of what falls due', () => {
  const file = calendar(source, full, true);
  const unfolded = file.replaceAll('\r\n ', '');

  it('has one event for each prediction with a date, and none for the others', () => {
    expect(unfolded.match(/^BEGIN:VEVENT/gm)).toHaveLength(2);
    expect(unfolded).toContain('\r\nDTSTART;VALUE=DATE:20261231\r\n');
  });

  it('names the event and its making by what never changes', () => {
    expect(unfolded).toContain('\r\nUID:prediction-gain-comes@frontier-atlas\r\n');
    expect(unfolded).toContain('\r\nDTSTAMP:20261231T000000Z\r\n');
  });

  it('escapes what has a meaning in the format', () => {
    const summary = unfolded.split('\r\n').find((line) => line.startsWith('SUMMARY:'));
    expect(summary?.slice(8).replace(/\\([\\;,])/g, '$1')).toBe(statement);
    expect(summary?.slice(8)).not.toMatch(/(?<!\\)[;,]/);
  });

  it('lets no control character of a text begin a line, or stand in one', () => {
    expect(unfolded).toContain('\r\nSUMMARY:The gain \\nEND:VEVENT goes again by 2027\r\n');
    expect(file).not.toMatch(/(?![\r\n])\p{Cc}/u);
  });

  it('has no line of more than 75 octets, and ends each as the format asks', () => {
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of file.split('\r\n')) {
      expect(line).not.toContain('\n');
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
  });
});

describe('the feed of what falls due', () => {
  const head = { title: 'A & B', description: 'C', path: '/predictions/', self: '/predictions.xml' };
  const file = rss(head, predictionItems(source), full);

  it('dates an item by the day on which one can tell', () => {
    expect(file).toContain('<pubDate>Thu, 31 Dec 2026 00:00:00 GMT</pubDate>');
    expect(file.match(/<item>/g)).toHaveLength(2);
  });

  it('gives full addresses where the site has one, and ids that do not depend on it', () => {
    expect(file).toContain('<link>https://atlas.example/claims/gain-comes/</link>');
    expect(file).toContain('<guid isPermaLink="false">prediction:gain-comes</guid>');
    expect(rss(head, predictionItems(source), (path) => path)).toContain('<link>/claims/gain-comes/</link>');
  });

  it('lets nothing of the text become markup', () => {
    expect(rss({ ...head, title: '<a>&\u0001' }, [], full)).toContain('<title>&lt;a&gt;&amp;\ufffd</title>');
    // Readers take a description for HTML once it is read as XML.
    const item = { id: 'x', title: 'x', path: '/', description: '<img src=x>', date: null };
    expect(rss(head, [item], full)).toContain('<description>&amp;lt;img src=x&amp;gt;</description>');
  });
});
