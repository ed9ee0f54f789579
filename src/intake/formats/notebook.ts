import { chaptersOf } from '../chapters.ts';
import { foreignMarkdown } from '../chats/foreign-markdown.ts';
import { fieldAt, fieldOf, listOf, wordsOf } from '../chats/json.ts';
import { isoDate } from '../dates.ts';
import { decodeText } from '../decode.ts';
import type { Extracted } from '../extracted.ts';
import { bylineOf, oneLine } from '../facts.ts';
import { Refusal } from '../refusal.ts';
import { refuseEmpty } from './text.ts';

/** Longer printed results are data. */
const LONGEST_RESULT = 4_000;

/** A notebook (Jupyter) as Markdown: its text, its code, and what the code printed in words, tables too. Pictures that it drew are left out. */
export function readNotebook(bytes: Uint8Array): Extracted {
  const notebook = parsed(decodeText(bytes).text);
  const cells = listOf(
    fieldOf(notebook, 'cells') ??
      listOf(fieldOf(notebook, 'worksheets')).flatMap((sheet) => listOf(fieldOf(sheet, 'cells'))),
  );
  const language =
    wordsOf(fieldAt(notebook, 'metadata', 'kernelspec', 'language')) ||
    wordsOf(fieldAt(notebook, 'metadata', 'language_info', 'name')) ||
    'python';
  let pictures = 0;
  let long = 0;
  const blocks = cells.flatMap((cell) => {
    const source = linesOf(fieldOf(cell, 'source') ?? fieldOf(cell, 'input'));
    const type = fieldOf(cell, 'cell_type');
    if (type === 'markdown') return [foreignMarkdown(withoutAttachments(source), { hasHtml: true })];
    if (type === 'heading') return [`${'#'.repeat(Number(fieldOf(cell, 'level')) || 1)} ${source}`];
    if (type !== 'code') return source.trim() === '' ? [] : [fenced(source, '')];
    const outputs = listOf(fieldOf(cell, 'outputs'));
    pictures += outputs.filter((output) =>
      Object.keys((fieldOf(output, 'data') as object) ?? {}).some((key) => key.startsWith('image/')),
    ).length;
    const printed = outputs.map((output) => withoutColours(resultOf(output))).filter((words) => words.trim() !== '');
    const results = printed.filter((words) => words.length <= LONGEST_RESULT);
    long += printed.length - results.length;
    return [
      ...(source.trim() === '' ? [] : [fenced(source, language)]),
      ...results.map((words) => fenced(words, 'text')),
    ];
  });
  const text = `${blocks
    .map((block) => block.trim())
    .filter(Boolean)
    .join('\n\n')}\n`;
  refuseEmpty(text);
  const { chapters, isBook } = chaptersOf(text);
  const title =
    oneLine(fieldAt(notebook, 'metadata', 'title')) ??
    oneLine(/^# +(.+?) *#*$/m.exec(text)?.[1]?.replace(/[*_`]/g, ''));
  const authors = listOf(fieldAt(notebook, 'metadata', 'authors')).map((author) => fieldOf(author, 'name'));
  return {
    text,
    extension: 'md',
    facts: {
      title,
      byline: bylineOf(authors),
      published: isoDate(wordsOf(fieldAt(notebook, 'metadata', 'date'))),
      format: 'article',
    },
    notes: [
      `The text and code of ${cells.length} cells were taken out of the notebook.`,
      ...(pictures > 0 ? [`${pictures === 1 ? 'One picture was' : `${pictures} pictures were`} left out.`] : []),
      ...(long > 0
        ? [`${long === 1 ? 'One long printed result was' : `${long} long printed results were`} left out.`]
        : []),
    ],
    doubts: [],
    chapters,
    isBook,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Refusal('it is a notebook that is cut off or damaged: save it again');
  }
}

function linesOf(value: unknown): string {
  return Array.isArray(value) ? value.map(wordsOf).join('') : wordsOf(value);
}

function withoutAttachments(source: string): string {
  return source.replace(/!\[[^\]]*\]\((?:attachment|data):[^)]*\)/g, '');
}

/** What a cell printed, the value of its last line where that is words or a table, or what went wrong. */
function resultOf(output: unknown): string {
  const type = fieldOf(output, 'output_type');
  if (type === 'stream' || type === 'pyout') return linesOf(fieldOf(output, 'text'));
  if (type === 'error' || type === 'pyerr')
    return [wordsOf(fieldOf(output, 'ename')), wordsOf(fieldOf(output, 'evalue'))].filter(Boolean).join(': ');
  if (type !== 'execute_result' && type !== 'display_data') return '';
  const data = fieldOf(output, 'data');
  const words = linesOf(fieldOf(data, 'text/plain'));
  // `<Figure size 640x480>`: the name of an object that is shown otherwise.
  return fieldOf(data, 'image/png') !== undefined || /^<[^\n]*>\s*$/.test(words) ? '' : words;
}

/** Without the signs by which a terminal colours words, and what was printed over on its line (bars of progress). */
function withoutColours(words: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  return words.replace(/\u001b\[[\d;]*[A-Za-z]|\r(?=\n)/g, '').replace(/^.*\r/gm, '');
}

function fenced(words: string, language: string): string {
  const fence = '`'.repeat(Math.max(2, ...(words.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
  return `${fence}${language}\n${words.replace(/\s+$/, '')}\n${fence}`;
}
