import { describe, expect, it } from 'vitest';
import { blocksOf, passagesOf, seed, segment } from '../../segmented.ts';

describe('posts: the seed', () => {
  const document = segment(seed('posts'));
  const blocks = blocksOf(document).map((block) => block.normalize('NFKC'));

  it('holds two, and their labels in neither', () => {
    expect(document.passages.map(({ role, speakerName, within }) => [role, speakerName, within])).toEqual([
      ['author', null, null],
      ['author', null, null],
    ]);
    expect(document.furniture.map(({ kind, start, end }) => `${kind} ${document.text.slice(start, end)}`)).toEqual([
      'label Example 1:',
      'label Example 2:',
    ]);
  });

  it('takes lines in mathematical bold for headings', () => {
    expect(blocks.filter((block) => block.startsWith('heading'))).toEqual([
      'heading 1: The End of the Race for Larger Frontier AI Models❓',
      'heading 2: Interesting take by Ilya Sutskever on Scaling Laws in LLM Pre-Training 🤔:',
      'heading 2: Recap on the Scaling Laws Paper:',
      'heading 2: Now, Sutskever’s Perspective:',
      'heading 2: Conclusion:',
      'heading 1: What a Year 2024 for AI 🤖 ... Ready for a Recap❓',
      'heading 2: Here are the Top 15 Headlines from ArtificialAnalysis.ai’s 2024 Review ✨:',
    ]);
  });

  it('takes bullets, emoji and numbers for items, and nests what an item announces', () => {
    const items = blocks
      .filter((block) => block.startsWith('item'))
      .map((block) => block.replace(/(: .{14}).*$/u, '$1'));
    expect(items.slice(2, 9)).toEqual([
      'item 1: ⏳ Data Bottlen',
      'item 1: 🚀 Next Steps: ',
      'item 2: Synthetic Data',
      'item 2: Agents: System',
      'item 2: Dynamic Adapta',
      'item 1: Scaling laws m',
      'item 1: Due to the cha',
    ]);
    expect(items.slice(9)).toHaveLength(15);
    expect(items[9]).toBe('item 1: 1/ Battle of t');
    expect(items[23]).toBe('item 1: 15/ Open-Sourc');
  });

  it('takes hashtags and notes for paragraphs', () => {
    expect(blocks.slice(-2)).toEqual([
      'paragraph: Note: The attached report includes one detailed slide per headline.',
      'paragraph: #AI #ArtificialAnalysis #2024 #Recap',
    ]);
  });
});

describe('posts', () => {
  it.each<[string, string, string[]]>([
    ['parts at labels', 'Post 1\nOne is.\n\nPost 2\nTwo is.\nPost 3:\nThree.\n', ['One is.', 'Two is.', 'Three.']],
    ['parts at rules where there are no labels', 'One is.\n\n---\n\nTwo is.\n', ['One is.', 'Two is.']],
    ['keeps one whole', 'One is.\n\nTwo is.\n', ['One is. Two is.']],
    ['leaves numbers that do not count up', 'Post 1\nOne is.\nPost 7\nTwo.\n', ['One is. Post 7 Two.']],
  ])('%s', (_, text, expected) => {
    expect(passagesOf(segment(text, { format: 'posts' }))).toEqual(expected.map((words) => `author -: ${words}`));
  });

  it.each([
    ['labels', 'Example 1:\nOne is.\nExample 2:\nTwo is.\n', 'posts'],
    ['hashtags and emoji', '🚀 One is.\n🎯 Two is.\n\n#AI #ML\n', 'posts'],
    ['hashtags and bold', '𝗢𝗻𝗲 𝗶𝘀\n\nTwo is.\n\n#AI #ML\n', 'posts'],
    ['chapters', 'Chapter 1\nOne is.\nChapter 2\nTwo is.\n', 'article'],
    ['steps', 'Step 1:\nOne is.\nStep 2:\nTwo is.\n', 'article'],
    ['hashtags alone', 'One is.\n\n#AI #ML\n', 'article'],
  ])('detected by %s', (_, text, format) => {
    expect(segment(text).format).toBe(format);
  });
});
