import type { DocumentFile } from '../model/artefact.ts';
import { plainLetters } from '../text/shown.ts';
import { documentIndex } from './document-index.ts';
import { headingsOf } from './headings.ts';
import { leavesOf, wordsIn } from './leaves.ts';

/** A heading of a document: its words, its depth from 1, and the id of its place on the page. */
export interface ContentsEntry {
  readonly title: string;
  readonly depth: number;
  readonly fragment: string;
}

/** Fewer headings are seen at a glance. */
const LEAST = 5;
/** Of more, only the higher ones are listed. */
const MOST = 80;

/** The table of contents of a long document: its headings, of as many levels as stay surveyable; empty for a short one. */
export function contentsOf(file: DocumentFile): ContentsEntry[] {
  const { reach } = leavesOf(file);
  const headings = [...headingsOf(file)].flatMap(([of, { level }]) => {
    const { start, end } = reach.get(of)!;
    const [first] = documentIndex(file).sentences.touching(start, end);
    return first === undefined ? [] : [{ level, title: plainLetters(wordsIn(of.children)).trim(), fragment: first.id }];
  });
  // A heading that is the title stands above all.
  if (headings[0]?.title === file.record.title) headings.shift();
  const levels = [...new Set(headings.map(({ level }) => level))].sort((a, b) => a - b);
  // The title of the whole is no part of it.
  const top = headings.filter(({ level }) => level === levels[0]).length === 1 ? levels.slice(1) : levels;
  let kept = top;
  const within = () => headings.filter(({ level }) => kept.includes(level));
  while (kept.length > 1 && within().length > MOST) kept = kept.slice(0, -1);
  const entries = within().map(({ level, title, fragment }) => ({ title, depth: kept.indexOf(level) + 1, fragment }));
  return entries.length < LEAST ? [] : entries;
}
