import { placeOfSeconds } from '../chats/moments.ts';
import { decodeText } from '../decode.ts';
import type { Extracted } from '../extracted.ts';
import { oneLine } from '../facts.ts';
import { markdownWords } from '../markdown-words.ts';
import { type Post, textOfPosts } from '../posts.ts';
import { Refusal } from '../refusal.ts';
import { type Cue, turnsOf, withSpeakers } from '../transcripts/cues.ts';
import { unnamedDoubt } from '../transcripts/spoken.ts';

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
  return {
    text: textOfPosts(undefined, posts),
    extension: 'md',
    facts: { format: 'thread' },
    notes: [`${posts.length} turns of ${speakers.size || 'unnamed'} speakers were taken out of the transcript.`],
    doubts: speakers.size === 0 ? [unnamedDoubt] : [],
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
