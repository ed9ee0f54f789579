import type { Conversation } from '../chats/conversation.ts';
import { fieldAt, fieldOf, listOf, numberOf, wordsOf } from '../chats/json.ts';
import { placeOfSeconds } from '../chats/moments.ts';
import { oneLine } from '../facts.ts';
import { markdownWords } from '../markdown-words.ts';
import { type Cue, turnsOf } from './cues.ts';
import { isNobody, secondsOf } from './heads.ts';
import { speakerDoubts } from './spoken.ts';

/**
 * A transcript as programs write it in JSON: Whisper, podcasts (`segments`), AssemblyAI, Deepgram, Gladia (`utterances`), Fireflies
 * (`sentences`), Rev (`monologues`). Null for all else.
 */
export function recordedConversation(data: unknown): Conversation | null {
  const found = PLACES.map((path) => listOf(fieldAt(data, ...path))).find((list) =>
    list.some((one) => wordsIn(one) !== ''),
  );
  if (found === undefined) return null;
  const rev = new Map(
    listOf(fieldOf(data, 'speakers')).map((one) => [fieldOf(one, 'id'), oneLine(fieldOf(one, 'name'))]),
  );
  const cues = found.flatMap((one): Cue[] => {
    const words = wordsIn(one).trim();
    const from = secondsIn(one);
    return words === '' || from === null ? [] : [{ from, to: from, name: nameIn(one, rev), words }];
  });
  const ends = cues.map((cue, index): Cue => ({ ...cue, to: cues[index + 1]?.from ?? cue.from }));
  const posts = turnsOf(ends).map(({ from, name, words }) => ({
    name: name === null || isNobody(name) ? null : name,
    at: placeOfSeconds(from),
    answers: null,
    words: markdownWords(words),
  }));
  if (posts.length === 0) return null;
  return {
    title: oneLine(fieldOf(data, 'title')) ?? oneLine(fieldAt(data, 'data', 'transcript', 'title')),
    posts,
    doubts: speakerDoubts(posts),
  };
}

const PLACES: readonly (readonly string[])[] = [
  ['segments'],
  ['utterances'],
  ['results', 'utterances'],
  ['result', 'utterances'],
  ['sentences'],
  ['data', 'transcript', 'sentences'],
  ['transcript', 'sentences'],
  ['monologues'],
];

function wordsIn(one: unknown): string {
  const elements = listOf(fieldOf(one, 'elements')).map((element) => wordsOf(fieldOf(element, 'value')));
  return elements.join('') || wordsOf(fieldOf(one, 'text') ?? fieldOf(one, 'body') ?? fieldOf(one, 'transcript'));
}

/** AssemblyAI counts in thousandths, as whole numbers; it alone calls its speakers by a letter. */
function secondsIn(one: unknown): number | null {
  const given =
    fieldOf(one, 'start') ??
    fieldOf(one, 'startTime') ??
    fieldOf(one, 'start_time') ??
    fieldOf(fieldAt(one, 'elements', '0'), 'ts');
  const number = numberOf(given) ?? (/^\d+:\d/.test(wordsOf(given)) ? secondsOf(wordsOf(given)) : undefined);
  if (number === undefined) return null;
  const isThousandth =
    Number.isInteger(number) &&
    Array.isArray(fieldOf(one, 'words')) &&
    /^[A-Z]$/.test(wordsOf(fieldOf(one, 'speaker')));
  return isThousandth ? number / 1_000 : number;
}

function nameIn(one: unknown, names: ReadonlyMap<unknown, string | undefined>): string | null {
  const given = fieldOf(one, 'speaker_name') ?? fieldOf(one, 'speakerName') ?? fieldOf(one, 'speaker');
  const known = names.get(given) ?? oneLine(given) ?? oneLine(fieldOf(given, 'name'));
  if (known !== undefined) return /^[A-Z]$/.test(known) ? `Speaker ${known}` : known;
  return typeof given === 'number' ? `Speaker ${given}` : null;
}
