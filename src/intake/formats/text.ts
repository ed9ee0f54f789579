import { detectFormat, readerFor } from '../../pipeline/documents/readers/detect.ts';
import { sampleOf } from '../../pipeline/documents/readers/detect-sample.ts';
import { clockDoubts, documentsOf } from '../chats/conversation.ts';
import { daysOfChat } from '../chats/text-chat.ts';
import { textConversation } from '../chats/text-exports.ts';
import { decodeText } from '../decode.ts';
import { type Doubt, doubt } from '../doubt.ts';
import type { Collection, Extracted, Facts } from '../extracted.ts';
import { oneLine } from '../facts.ts';
import { Refusal } from '../refusal.ts';
import { topLineFacts, topLineNotes } from '../top-lines.ts';
import { transcriptIn } from '../transcripts/spoken.ts';

/** A plain text: the seed is the file itself, unless its encoding is another than UTF-8, or it is a transcript. */
export function readText(bytes: Uint8Array): Extracted | Collection {
  const { text, encoding } = decodeText(bytes);
  refuseEmpty(text);
  const chat = textConversation(text);
  if (chat !== null)
    return documentsOf([chat], { what: 'chats', none: 'it holds no words', notes: encodingNotes(encoding) });
  const spoken = transcriptIn(text, 'plain');
  if (spoken !== null)
    return {
      ...spoken,
      notes: [...spoken.notes, ...encodingNotes(encoding)],
      doubts: [...spoken.doubts, ...encodingDoubts(encoding)],
    };
  const found = plainFacts(text);
  return {
    text: encoding === 'UTF-8' ? null : text,
    extension: 'txt',
    facts: found.facts,
    notes: [...found.notes, ...encodingNotes(encoding)],
    doubts: [...found.doubts, ...encodingDoubts(encoding)],
    chapters: [],
    isBook: false,
  };
}

/** What a plain text says of itself: its format by shape, its title, and what lines near the top say. */
function plainFacts(text: string): { facts: Facts; notes: string[]; doubts: Doubt[] } {
  const sample = sampleOf(text);
  const format = detectFormat(sample, 'a.txt');
  const title = oneLine(readerFor(format, 'a.txt').read(sample, 'a.txt').title);
  if (format === 'thread') {
    const days = daysOfChat(text);
    if (days.length > 0)
      return { facts: { format, published: days.toSorted()[0] }, notes: [], doubts: clockDoubts(days) };
  }
  const top = topLineFacts(sample);
  const facts = { ...top, format, title: title && title.length <= LONGEST_TITLE ? title : undefined };
  return { facts, notes: topLineNotes(top), doubts: [] };
}

const LONGEST_TITLE = 160;

export function refuseEmpty(text: string): void {
  if (!/[^\s\p{C}]/u.test(text)) throw new Refusal('it holds no words');
}

export function encodingNotes(encoding: string): string[] {
  return encoding === 'UTF-8' ? [] : [`It was in ${encoding}; the seed is UTF-8.`];
}

export function encodingDoubts(encoding: string): Doubt[] {
  return encoding.includes('Windows-1252')
    ? [
        doubt(
          'text',
          'The encoding was guessed: where letters look wrong, save the original as UTF-8 and add it again.',
        ),
      ]
    : [];
}
