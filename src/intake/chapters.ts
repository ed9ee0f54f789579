import { remark } from 'remark';
import { isTooTangled } from '../pipeline/inputs/markdown-limits.ts';
import { headOf } from '../text/front-matter.ts';
import type { Chapter } from './extracted.ts';

/** A book has at least so many chapters, and so many words in one on average. */
const FEWEST_CHAPTERS = 5;
const SHORTEST_CHAPTER = 250;
/** What stands before the first chapter is one of its own from so many words on. */
const SHORTEST_PREFACE = 30;

export interface Book {
  /** Title of the whole, where one heading stands above all chapters. */
  readonly title: string | undefined;
  /** In order; empty where the text is not parted by headings. */
  readonly chapters: readonly Chapter[];
  readonly isBook: boolean;
}

/** Parts a Markdown text at its highest headings, or at the second highest where only one stands above all. */
export function chaptersOf(markdown: string): Book {
  const start = headOf(markdown).end;
  const source = markdown.slice(start);
  const hasHeadings = (source.match(HEADING_LINE)?.length ?? 0) >= 2;
  if (!hasHeadings || isTooTangled(source)) return { title: undefined, chapters: [], isBook: false };
  const headings = remark()
    .parse(source)
    .children.flatMap((node) => {
      if (node.type !== 'heading' || node.position?.start.offset === undefined) return [];
      const { offset: from } = node.position.start;
      const words = source.slice(from, node.position.end.offset);
      const title = words
        .replace(/^#+\s*|\s*#*\s*$|\n[=-]+\s*$/g, '')
        .replace(/\\([!-/:-@[-`{-~])|[*_`]|\[([^\]]*)\]\([^)]*\)/g, '$1$2')
        .trim();
      return [{ level: node.depth, from, title }];
    });
  const [first] = headings;
  const top = Math.min(...headings.map(({ level }) => level));
  const highest = headings.filter(({ level }) => level === top);
  const below = headings.filter(({ level }) => level > top);
  const hasTitle = highest.length === 1 && highest[0] === first && below.length > 0;
  const level = hasTitle ? Math.min(...below.map((heading) => heading.level)) : top;
  const starts = headings.filter((heading) => heading.level === level && /\p{L}|\p{N}/u.test(heading.title));
  const chapters = starts.map(({ title, from }, index) => ({
    title,
    text: `${source.slice(from, starts[index + 1]?.from).trim()}\n`,
  }));
  const preface = source.slice(0, starts[0]?.from ?? 0);
  if (wordsIn(preface) >= SHORTEST_PREFACE) chapters.unshift({ title: 'Front matter', text: `${preface.trim()}\n` });
  const isNamed = starts.filter(({ title }) => /^(?:chapter|part|book)\s+\w+|^\d+[.:]?\s+\S/i.test(title)).length >= 3;
  return {
    title: hasTitle ? first?.title : undefined,
    chapters: chapters.length < 2 ? [] : chapters,
    isBook:
      starts.length >= FEWEST_CHAPTERS &&
      wordsIn(source) >= starts.length * (isNamed ? SHORTEST_PREFACE : SHORTEST_CHAPTER),
  };
}

const HEADING_LINE = /^ {0,3}(?:#{1,6}\s|=+\s*$|-+\s*$)/gm;

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
