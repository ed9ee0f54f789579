import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawCard } from '../../../src/site/social-cards/card.ts';
import { cardContent } from '../../../src/site/social-cards/contents.ts';
import { cardIds, cardOf } from '../../../src/site/social-cards/ids.ts';
import { shape } from '../../../src/site/social-cards/letters.ts';
import { paint } from '../../../src/site/social-cards/palette.ts';
import { typeset } from '../../../src/site/social-cards/typeset.ts';
import { entities, loaded, TOPIC } from '../loaded.ts';

const source = loaded({
  'seeds/a.txt': 'The gain & the loss <are> here. 𝗚𝗮𝗶𝗻 🔍 it is.',
  ...TOPIC,
  ...entities('Gain', 'Loss'),
  'content/entities/ada.md':
    '---\nname: Ada\nkind: person\ntopics: [all]\nsummary: Somebody whom the documents name and who has a page here.\n---\n',
});

describe('letters as outlines', () => {
  it('are kerned', () => {
    const apart = shape('serif-strong', 'A', 100).width + shape('serif-strong', 'V', 100).width;
    expect(shape('serif-strong', 'AV', 100).width).toBeLessThan(apart - 5);
  });

  it.each([
    ['ž', true],
    ['é', true],
    ['🔍', false],
  ])('%s is drawn: %s', (letter, drawn) => {
    expect(shape('serif', letter, 20).path(0, 0).length > 0).toBe(drawn);
  });

  it('need no font of the machine that draws them', () => {
    expect(drawCard(cardContent(source, 'home'))).not.toMatch(/<text|font|style|href/);
  });
});

describe('a text on a card', () => {
  const measure = { face: 'serif', width: 300, lines: 2, sizes: [40, 20], leading: 1.2 } as const;
  it('takes the largest size that fits', () => {
    expect(typeset('Short', measure)).toMatchObject({ size: 40, lines: ['Short'], whole: true });
    expect(typeset('This one is set in the smaller size', measure)).toMatchObject({ size: 20, whole: true });
  });

  it('is cut at a word where it fits at no size, and stays within the width', () => {
    const { lines, whole } = typeset('many words, '.repeat(20), measure);
    expect(whole).toBe(false);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/(?:many|words)…$/);
    for (const line of lines) expect(shape('serif', line, 20).width).toBeLessThanOrEqual(300);
  });
});

describe('cards', () => {
  it('are there for the atlas and each of its pages, each the same whenever it is drawn', () => {
    const drawn = (id: string) => drawCard(cardContent(source, id));
    for (const id of cardIds(source)) expect(drawn(id)).toBe(drawn(id));
  });

  it('are painted with colours that the style sheet has', () => {
    const styles = readFileSync('src/styles/tokens.css', 'utf8');
    for (const id of cardIds(source)) expect(paint(drawCard(cardContent(source, id)), styles)).not.toContain('var(');
    expect(() => paint('<path fill="var(--no-such)"/>', styles)).toThrow(/--no-such/);
  });

  it.each([
    ['a person', 'entity-ada', 'all', 'entity-ada'],
    ['a concept', 'entity-gain', 'all', 'topic-all'],
    ['a claim about nothing of a topic', 'home', undefined, 'home'],
    ['a document that nobody curated', 'document-a', undefined, 'home'],
  ])('are there for what is shared: %s', (_, own, topic, card) => {
    expect(cardOf(source, own, topic)).toBe(card);
  });

  it.each([
    ['Ein größerer Maßstab, 2×', 'document-a'],
    ['🔍 A recap', 'document-a'],
    ['合成数据', 'home'],
    ['OpenAI и модели', 'home'],
  ])('of a document called %s are %s: no title loses its letters', (title, card) => {
    const written = loaded({
      'seeds/a.txt': 'Words.',
      'content/documents/a.md': `---\nfile: a.txt\ntitle: ${title}\n---\n`,
    });
    expect(cardOf(written, 'document-a')).toBe(card);
  });
});
