import { markdownWords } from '../markdown-words.ts';
import type { Block } from './paragraphs.ts';

/** Whether blocks have what plain text cannot say. */
export function hasStructure(blocks: readonly Block[]): boolean {
  return blocks.some(({ kind }) => kind !== 'text');
}

/** Blocks as plain text: a paragraph a line, a blank line between. */
export function plainText(blocks: readonly Block[]): string {
  return `${blocks
    .map((block) => ('words' in block ? block.words : ''))
    .join('\n\n')
    .trim()}\n`;
}

/** Blocks as Markdown. */
export function markdownOf(blocks: readonly Block[]): string {
  const parts = blocks.map((block) => {
    if (block.kind === 'heading') return `${'#'.repeat(Math.min(6, block.level))} ${escaped(block.words)}`;
    if (block.kind === 'note') return `[^${block.label}]: ${escaped(block.words)}`;
    return block.kind === 'table' ? tableOf(block.rows) : escaped(block.words);
  });
  return `${parts.join('\n\n').trim()}\n`;
}

/** Words as they are but for references to notes, which are Markdown already. */
function escaped(words: string): string {
  return words
    .split(/(\[\^[\w-]+\])/)
    .map((part, index) => (index % 2 === 1 ? part : withFeeds(part)))
    .join('');
}

/** The escapes know white space as such and would take form feeds away. */
function withFeeds(words: string): string {
  return words
    .split('\f')
    .map((part) => (/^\s/.test(part) ? ' ' : '') + markdownWords(part) + (/\S\s$/.test(part) ? ' ' : ''))
    .join('\f');
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `| ${row.map(escaped).join(' | ')} |`);
  const rule = `|${' --- |'.repeat(rows[0]?.length ?? 1)}`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}
