import { placeOfSeconds } from '../chats/moments.ts';
import { type Doubt, doubt } from '../doubt.ts';
import type { Extracted } from '../extracted.ts';
import { merged, oneLine } from '../facts.ts';
import { markdownWords } from '../markdown-words.ts';
import { type Post, textOfPosts } from '../posts.ts';
import { topLineFacts } from '../top-lines.ts';
import { type Cue, turnsOf } from './cues.ts';
import { type Head, isNobody, isNumbered, labelHead, placeHead, timedHead } from './heads.ts';
import { isLabelled, isPlaced, isTimed, sure } from './signs-of-talk.ts';

/** How the text is written: `plain`, or Markdown, whose words stay as they are. */
type Writing = 'plain' | 'markdown';

/**
 * What was said, where a text is the transcript of a talk: most of its paragraphs begin with a name and a place in the recording
 * (Otter, Teams, Rev, Zoom, Descript), with a name (Meet, Gemini), or with a place alone (YouTube). Null for any other text, and
 * for a chat, whose times are of a day.
 */
export function transcriptIn(text: string, writing: Writing): Extracted | null {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const code = linesOfCode(lines, writing);
  const each = (read: (lines: readonly string[], line: number) => Head | null): Head[] => {
    const heads: Head[] = [];
    for (let line = 0; line < lines.length; line++) {
      const found = code.has(line) ? null : read(lines, line);
      if (found === null) continue;
      heads.push(found);
      line = found.next - 1;
    }
    return heads;
  };
  const timed = each(timedHead);
  if (isTimed(timed, lines)) {
    const all = each((...place) => timedHead(...place) ?? placeHead(...place));
    return named(lines, all, writing);
  }
  const labelled = each(labelHead);
  const known = sure(labelled);
  if (isLabelled(known, lines)) {
    const isKnown = new Set(known.map(({ line }) => line));
    const all = each((own, line) => (isKnown.has(line) ? labelHead(own, line) : placeHead(own, line)));
    return named(lines, all, writing);
  }
  const places = each(placeHead);
  return isPlaced(places, lines) ? unnamed(lines, places, writing) : null;
}

function linesOfCode(lines: readonly string[], writing: Writing): ReadonlySet<number> {
  const found = new Set<number>();
  let fence = '';
  lines.forEach((line, index) => {
    const [, sign = ''] = (writing === 'markdown' && /^\s*(`{3,}|~{3,})/.exec(line)) || [];
    if (fence !== '' || sign !== '') found.add(index);
    if (fence === '') fence = sign;
    else if (sign.startsWith(fence)) fence = '';
  });
  return found;
}

/** What the programs say themselves. */
const OF_PROGRAM =
  /^[*_#>\s]*(?:Transcribed by https?:\/\/otter\.ai|.{1,60} (?:started|stopped) (?:the )?transcription\.?|Transcription ended after [\d:]+|Meeting ended after [\d:]+.*|This editable transcript was computer[- ]generated.*|People can also change the text after it was created\.?)[*_\s]*$/i;

function named(lines: readonly string[], heads: readonly Head[], writing: Writing): Extracted {
  const posts: Post[] = [];
  let name: string | undefined;
  let place: number | null = null;
  heads.forEach((head, index) => {
    const all = [head.words, ...lines.slice(head.next, heads[index + 1]?.line)].filter(
      (line) => !OF_PROGRAM.test(line),
    );
    const { own, rest } = withoutSections(all, writing);
    const words = written(own, writing);
    name = head.name ?? name;
    // A place on a line of its own is of the turn below it.
    const at: number | null = head.at ?? place;
    place = words === '' && head.name === undefined ? head.at : null;
    if (words !== '')
      posts.push({ name: speaker(name), at: at === null ? null : placeOfSeconds(at), answers: null, words });
    if (rest !== '') posts.push({ name: null, at: null, answers: null, words: rest });
  });
  const before = lines.slice(0, heads[0]!.line).filter((line) => !OF_PROGRAM.test(line));
  const names = new Set(posts.flatMap((post) => post.name ?? []));
  return extracted(before, posts, names.size, speakerDoubts(posts), writing);
}

const speaker = (name: string | undefined) => (name === undefined || isNobody(name) ? null : (oneLine(name) ?? null));

/** Headings of the one who wrote it down, and what stands below one and is said by nobody. */
function withoutSections(all: readonly string[], writing: Writing): { own: readonly string[]; rest: string } {
  const at = writing === 'markdown' ? all.findIndex((line, index) => index > 0 && /^#{1,6}\s/.test(line)) : -1;
  return at < 0 ? { own: all, rest: '' } : { own: all.slice(0, at), rest: all.slice(at).join('\n').trim() };
}

/** Whom a transcript does not name, or knows by number only. */
export function speakerDoubts(posts: readonly Post[]): Doubt[] {
  const numbered = [...new Set(posts.flatMap((post) => post.name ?? []))].filter(isNumbered);
  const nobody = posts.filter((post) => post.name === null && !/^#/.test(post.words)).length;
  const all = posts.length;
  if (nobody === all) return [unnamedDoubt];
  const doubts: Doubt[] = [];
  if (numbered.length > 0)
    doubts.push(
      doubt(
        'speakers',
        `It knows ${numbered.length === 1 ? 'one speaker' : `${numbered.length} speakers`} by number only (${numbered.slice(0, 5).join(', ')}): write their names into the text where you know them.`,
      ),
    );
  if (nobody > 0 && nobody >= MOST_UNNAMED * all)
    doubts.push(doubt('speakers', `It names nobody for ${nobody} of ${all} turns: they are shown as nobody’s.`));
  return doubts;
}

const MOST_UNNAMED = 0.1;

/** What is said where only places are given: in paragraphs, of nobody. */
function unnamed(lines: readonly string[], heads: readonly Head[], writing: Writing): Extracted {
  const cues = heads.map((head, index): Cue => {
    const words = [head.words, ...lines.slice(head.next, heads[index + 1]?.line)].filter(
      (line) => !OF_PROGRAM.test(line),
    );
    const from = head.at ?? 0;
    const another = /^\s*(?:>>+|[-–—](?=\s*\S))\s*/.exec(words.find((line) => line.trim() !== '') ?? '');
    const own = words.join('\n').trim();
    return {
      from,
      to: heads[index + 1]?.at ?? from,
      name: another ? '' : null,
      words: own.slice(another ? another[0].trim().length : 0).trim(),
    };
  });
  const posts = turnsOf(cues).map(
    ({ from, words }): Post => ({
      name: null,
      at: placeOfSeconds(from),
      answers: null,
      words: written([words], writing),
    }),
  );
  return extracted(lines.slice(0, heads[0]!.line), posts, 0, [unnamedDoubt], writing);
}

const unnamedDoubt = doubt(
  'speakers',
  'It names nobody who speaks: its words are shown as nobody’s. If one person speaks, write `format: article` and `byline: …`; if several, `voices`.',
);

function written(lines: readonly string[], writing: Writing): string {
  const words = lines.join('\n').trim();
  return writing === 'plain' ? markdownWords(words) : words;
}

/** Its title and what stands above the first turn, then the turns. */
function extracted(
  before: readonly string[],
  posts: readonly Post[],
  speakers: number,
  doubts: readonly Doubt[],
  writing: Writing,
): Extracted {
  const top = before.filter((line) => line.trim() !== '');
  const heading = before.find((line) => /^#{1,3}\s/.test(line))?.replace(/^#+\s+|<!--.*?-->/g, '');
  const first = top[0] ?? '';
  const isTitle =
    heading === undefined && first !== '' && first.length <= LONGEST_TITLE && !/[.:;,]$|:\/\//.test(first);
  const title = oneLine((heading ?? (isTitle ? first : undefined))?.replace(/\\(.)|[*_]{2}/g, '$1'));
  const above = written(isTitle ? top.slice(1) : before, writing);
  const shown = isTitle ? `# ${markdownWords(title ?? '')}\n\n` : '';
  const day = /(?<!\d)(\d{4})[-/](\d{2})[-/](\d{2})(?!\d)/
    .exec(title ?? '')
    ?.slice(1)
    .join('-');
  return {
    text: `${shown}${above === '' ? '' : `${above}\n\n`}${textOfPosts(undefined, posts)}`,
    extension: 'md',
    facts: merged({ title, published: topLineFacts(top.join('\n')).published ?? day, format: 'thread' }),
    notes: [`${posts.length} turns of ${speakers || 'unnamed'} speakers were taken out of the transcript.`],
    doubts,
    chapters: [],
    isBook: false,
  };
}

const LONGEST_TITLE = 160;
