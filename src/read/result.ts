import { ownTextFound } from '#interface';
import { speakerKey } from '../model/speaker.ts';
import { element, type HypertextElement } from '../site/hypertext.ts';
import { routes } from '../site/routes.ts';
import { findingsOf } from './findings.ts';
import type { Knowledge } from './knowledge.ts';
import type { ReadingResult } from './messages.ts';
import { type Reading, type ReadingRequest, type ReadingStage, readText } from './read-text.ts';
import { batchesOf, type Step, setText } from './setting.ts';

/** A text that stands in one document to this share is that document. */
const KNOWN_SHARE = 0.9;

/** Reads a text and sets it: everything that the page shows, as data. The same in Node and in a browser. */
export function resultOf(
  request: ReadingRequest,
  knowledge: Knowledge,
  told?: (stage: ReadingStage) => void,
): { result: ReadingResult; text: Generator<Step[]> } {
  const reading = readText(request, knowledge, told);
  const { file } = reading;
  const voices = new Set(file.passages.map(({ speaker, speakerName }) => speakerKey(speaker, speakerName)));
  const { documents } = knowledge.quotations;
  const result: ReadingResult = {
    title: file.record.title,
    format: file.record.format,
    language: file.record.language,
    sentences: file.sentences.length,
    mentions: file.mentions.length,
    voices: voices.size,
    findings: findingsOf(reading, knowledge),
    known: knownDocument(reading, knowledge),
    searched: { documents: documents.filter(({ searched }) => searched).length, of: documents.length },
  };
  return { result, text: batchesOf(setText(reading, knowledge, result.known !== null)) };
}

function knownDocument({ shares }: Reading, { quotations }: Knowledge): HypertextElement | null {
  const [row] = [...shares].find(([, share]) => share >= KNOWN_SHARE) ?? [];
  if (row === undefined) return null;
  const { id, title } = quotations.documents[row]!;
  return element('p', {}, [
    ownTextFound.isKnown,
    element('a', { href: routes.document(id) }, [title]),
    ownTextFound.isKnownEnd,
  ]);
}
