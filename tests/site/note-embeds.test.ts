import { describe, expect, it } from 'vitest';
import { PIXEL, page } from './note-page.ts';

describe('what is embedded', () => {
  it('shows what is embedded in its place, with its source; its sentences have their addresses where they stand', () => {
    const others = { 'seeds/b.md': 'Before.\n\n## Part\n\nIn it. ^x\n\n## After\n\nNot.\n' };
    const html = page('See:\n\n![[b#Part]]\n\n![[b#^x]]\n', others);
    expect(html.match(/In it\./g)).toHaveLength(2);
    expect(html).not.toContain('Not.');
    expect(html).toContain('<a href="/entities/b/#s2">b</a>');
    expect([...html.matchAll(/ id="part"/g)]).toHaveLength(0);
  });

  it('cuts embeds that hold themselves', () => {
    const html = page('One. ![[b]]\n', { 'seeds/b.md': 'Two. ![[a]]\n\n![[b]]\n' });
    expect(html.match(/Two\./g)).toHaveLength(1);
    expect(html.match(/One\./g)).toHaveLength(1);
  });

  const other = `> [!tip] Boxed
> - mint ^item

| herb |
| - |
| rue |
^table

$$
x^2
$$
^formula

# Head ^head

- [ ] water ^task

> Quoted
> words. ^quote
`;
  it.each<[string, string, string, string]>([
    ['a box is shown whole', '![[b#^item]]', 'class="callout-title">Boxed', 'mint'],
    ['a table without the row that names it', '![[b#^table]]', '<td>rue</td></tr></tbody>', 'rue'],
    ['a formula', '![[b#^formula]]', 'x-tex">x^2<', 'math'],
    ['a heading alone', '![[b#^head]]', 'level-1">Head </h3></div>', 'Head'],
    ['a task with its box', '![[b#^task]]', '<input type="checkbox" disabled aria-label="To do"> water', 'water'],
    ['a quotation whole', '![[b#^quote]]', 'Quoted\nwords.', 'Quoted'],
    ['in Markdown', '![](b.md#^task)', '> water', 'water'],
    ['in Markdown, a section', '![named](b.md#Head)', 'level-1">Head', 'Quoted'],
  ])('%s', (_, text, expected, word) => {
    const html = page(`${text}\n`, { 'seeds/b.md': other });
    expect(html).toContain('class="embed"');
    expect(html).toContain(expected);
    expect(html).toContain(word);
  });

  it('may be another part of the same note, once', () => {
    const html = page('![[#Own]]\n\n# Own\n\nWords ![[#Own]].\n');
    expect(html.match(/<h3[^>]*>Own/g)).toHaveLength(2);
  });

  it('has its footnotes at the foot of its own page', () => {
    const html = page('![[b]]\n', { 'seeds/b.md': 'One.[^1]\n\n[^1]: Two.\n' });
    expect(html).toContain('href="/entities/b/#fn-1"');
    expect(html).not.toContain('href="#fn');
  });

  it('stands in the turn that it is part of, and nothing stands between two', () => {
    const html = page('Words ![[b]] ![[c]]', { 'seeds/b.md': 'B.', 'seeds/c.md': 'C.' });
    expect(html).toMatch(/^<div class="turn author" id="a:p1">/);
    expect(html).not.toMatch(/<p[^>]*>\s*<(?:div|\/p)/);
  });

  it('may be no picture: a link with its kind', () => {
    const html = page('![the survey](survey.pdf) ![plan](plan.canvas)\n', {
      'seeds/survey.pdf': '%PDF-',
      'seeds/hull.png': PIXEL,
    });
    expect(html).toMatch(/<a class="file" href="[^"]+\.pdf">the survey<\/a>/);
    expect(html).not.toContain('<img');
  });
});

describe('in a folder of notes', () => {
  const notes = (text: string, others = {}) => page(text, others, '');

  it('a page does not lead to itself', () => {
    expect(notes('The tide gauge and the [[Mole]].\n', { 'Mole.md': 'A.' })).not.toContain('href="/entities/a/"');
    expect(page('Mole and mole.\n', { 'Mole.md': 'The Mole is long. See [[a]].' }, '')).toContain('entities/mole');
  });

  it('nobody is told apart where nobody is named', () => {
    const text = 'One.\n\n> Two.\n\nThree <q>four</q>.\n\n> Five.\n> — Ada Poe\n';
    expect(notes(text)).not.toContain('unnamed');
    expect(notes(text)).toContain('Ada Poe</a><span class="turn-role">');
    expect(notes('Words.\n\n> Words.\n', { 'b.md': 'See [[a]].' })).toContain('<blockquote class="turn quote"');
  });

  it('a file that is there and has no page is words, and one in a property is offered', () => {
    const text = '---\ncover: "[[hull.png|The hull]]"\nicon: star\n---\nSee [[plan.canvas]].\n';
    const html = notes(text, { 'plan.canvas': '{}', 'hull.png': PIXEL });
    expect(html).toMatch(/<th scope="row">cover<\/th><td><a class="file" href="[^"]+">The hull<\/a>/);
    expect(html).not.toContain('star');
    expect(html).toContain('See plan.canvas.');
  });

  it('a sentence does not end within a link', () => {
    const html = notes('See [[b#What is it? (2024)]] now.\n', { 'b.md': '## What is it? (2024)\n\nB.\n' });
    expect(html.match(/<a href="\/entities\/b/g)).toHaveLength(1);
  });
});
