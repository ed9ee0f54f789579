import { placeOfSeconds } from '../chats/moments.ts';
import { decodeText } from '../decode.ts';

import { doubt } from '../doubt.ts';
import type { Extracted } from '../extracted.ts';
import { oneLine } from '../facts.ts';
import { markdownWords } from '../markdown-words.ts';
import { type Post, textOfPosts } from '../posts.ts';
import { Refusal } from '../refusal.ts';

/** Words that are shown from one time to another, in seconds. */
interface Cue {
  readonly from: number;
  readonly to: number;
  /** Null where the file names nobody, empty where it says that somebody else goes on. */
  readonly name: string | null;
  readonly words: string;
}

/** A silence of so many seconds ends a paragraph of a transcript that names nobody. */
const LONG_PAUSE = 3;
/** The end of a sentence after so many letters ends one of any: each has its place in the recording. */
const LONG_ENOUGH = 500;

/**
 * A transcript or subtitles (WebVTT, SubRip) of Teams, Zoom, Otter, YouTube and others: one turn for all that somebody says
 * on end, at the place in the recording where it begins.
 */
export function readTranscript(bytes: Uint8Array): Extracted {
  const cues = withSpeakers(cuesIn(decodeText(bytes).text.replace(/\r\n?/g, '\n')));
  const turns = turnsOf(cues);
  const posts = turns.map(
    ({ from, name, words }): Post => ({
      name: name || null,
      at: placeOfSeconds(from),
      answers: null,
      words: markdownWords(words),
    }),
  );
  if (posts.length === 0) throw new Refusal('it holds times but no words');
  const speakers = new Set(posts.flatMap(({ name }) => name ?? []));
  const unnamed = doubt(
    'speakers',
    'It names nobody who speaks: its words are shown as nobody’s. If one person speaks, write `format: article` and `byline: …`; if several, `voices`.',
  );
  return {
    text: textOfPosts(undefined, posts),
    extension: 'md',
    facts: { format: 'thread' },
    notes: [`${posts.length} turns of ${speakers.size || 'unnamed'} speakers were taken out of the transcript.`],
    doubts: speakers.size === 0 ? [unnamed] : [],
    chapters: [],
    isBook: false,
  };
}

const TIME = '(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})(?:[,.](\\d{1,3}))?';
const TIMES = new RegExp(`^[ \\t]*${TIME}[ \\t]*-->[ \\t]*${TIME}`);

function cuesIn(text: string): Cue[] {
  const cues: Cue[] = [];
  for (const block of text.split(/\n[ \t]*\n/)) {
    const lines = block.split('\n').filter((line) => line.trim() !== '');
    const at = lines.findIndex((line) => TIMES.test(line));
    // Heads, notes and styles have no times.
    if (at < 0) continue;
    const times = TIMES.exec(lines[at] as string) as RegExpExecArray;
    const [from, to] = [secondsOf(times.slice(1, 5)), secondsOf(times.slice(5, 9))];
    let name: string | null = null;
    const flush = (words: string) => {
      const plain = plainWords(words);
      if (plain !== '') cues.push({ from, to, name, words: plain });
    };
    // One cue may hold what several say.
    const pieces = lines
      .slice(at + 1)
      .join('\n')
      .split(/<v(?:\.[^\s>]*)?[ \t]+([^>]*)>/);
    flush(pieces[0] ?? '');
    for (let index = 1; index < pieces.length; index += 2) {
      name = oneLine(decoded(pieces[index] ?? '')) ?? null;
      flush(pieces[index + 1] ?? '');
    }
  }
  return withoutRepeats(cues);
}

function secondsOf([hours = '0', minutes = '0', seconds = '0', parts = '0']: (string | undefined)[]): number {
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${parts}`);
}

/** Without the signs for type, colour and place. */
function plainWords(words: string): string {
  return decoded(words.replace(/<\/?[\w:.][^<>]*>|\{\\[^{}]*\}/g, '')).trim();
}

function decoded(words: string): string {
  return words
    .replace(/&(?:nbsp|lrm|rlm);/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Subtitles that roll say each line again, below it the next. */
function withoutRepeats(cues: readonly Cue[]): Cue[] {
  const kept: Cue[] = [];
  let before: readonly string[] = [];
  for (const cue of cues) {
    const lines = cue.words.split('\n').map((line) => line.trim());
    let same = Math.min(lines.length, before.length);
    while (same > 0 && !lines.slice(0, same).every((line, index) => line === before[before.length - same + index]))
      same--;
    const rolls = kept.length > 0 && cue.from - (kept.at(-1) as Cue).to < 1;
    const words = rolls ? lines.slice(same).join('\n') : cue.words;
    if (words !== '') kept.push({ ...cue, words });
    before = lines;
  }
  return kept;
}

/** Most lines that begin with a name and a colon make it a transcript with names; "- " and ">>" say that another speaks. */
function withSpeakers(cues: readonly Cue[]): Cue[] {
  if (cues.some(({ name }) => name !== null)) return [...cues];
  const lines = cues.flatMap(({ words, ...cue }) => {
    const parts = words.split(/\n(?=[-–—] ?\S|>>|[^\n:]{1,60}: )/);
    return parts.map((part) => ({ ...cue, words: part }));
  });
  const labels = lines.flatMap(({ words }) => LABEL.exec(words)?.[1] ?? []);
  const isNamed = labels.length >= 0.3 * cues.length && new Set(labels).size <= Math.max(2, labels.length / 2 + 1);
  const dashes = lines.filter(({ words }) => DASH.test(words)).length;
  return lines.map((cue) => {
    const label = isNamed ? LABEL.exec(cue.words) : null;
    if (label) return { ...cue, name: label[1]?.trim() ?? null, words: cue.words.slice(label[0].length) };
    return DASH.test(cue.words) && dashes > 1 ? { ...cue, name: '', words: cue.words.replace(DASH, '') } : cue;
  });
}

const LABEL = /^(?:[-–—>]+ ?)?(\p{L}[^:\n<>?!]{0,59}):(?:\s+|$)/u;
const DASH = /^(?:[-–—] ?(?=\S)|>>+ ?)/;

/** What one says on end; who is not named goes on where nobody else is. */
function turnsOf(cues: readonly Cue[]): Cue[] {
  const turns: Cue[] = [];
  const isNamed = cues.some(({ name }) => name);
  for (const cue of cues) {
    const open = turns.at(-1);
    const words = cue.words.replace(/\s*\n\s*/g, ' ').trim();
    const isOther = open !== undefined && (isNamed ? cue.name !== null && cue.name !== open.name : cue.name === '');
    const isNext = open !== undefined && (isFull(open.words) || (!isNamed && cue.from - open.to > LONG_PAUSE));
    if (open === undefined || isOther || isNext) turns.push({ ...cue, name: cue.name ?? open?.name ?? null, words });
    else turns[turns.length - 1] = { ...open, to: cue.to, words: `${open.words} ${words}` };
  }
  return turns.filter(({ words }) => words !== '');
}

function isFull(words: string): boolean {
  return words.length > LONG_ENOUGH && /[.!?…。！？]["”’»)]?$/.test(words);
}
