import type { Sentence } from '../../model/artefact.ts';
import type { Block } from '../../model/body.ts';
import { packBody } from '../../model/packed-body.ts';
import { fold } from '../../text/fold.ts';
import { isNoteFile } from '../../text/front-matter.ts';
import { Nesting } from '../../text/nesting.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { shownText } from '../../text/shown.ts';
import { type HiddenSpan, type Span, touching } from '../../text/span.ts';
import type { ParsedDocument, SegmentedDocument, SegmentedPassage } from '../stages.ts';
import { readBody } from './body/read-body.ts';
import { cutLongTurns } from './long-turns.ts';
import { pagesOf } from './pages.ts';
import { inOrder, numberPassages, type PassageDraft } from './passages.ts';
import { detectFormat, readerFor } from './readers/detect.ts';
import { withNoteSigns } from './readers/marked-up.ts';
import { NO_WIKI_SYNTAX } from './readers/wiki-syntax.ts';
import { addRepeats } from './repeats.ts';
import { isNumberInSeries, titleOf, titleOfFile } from './title.ts';
import { addVoices } from './voices.ts';

/** What a document is called, all that cutting it depends on, and its file. */
export function segmentKey({ id, file, sha256, language, metadata, called }: ParsedDocument): [string, string, string] {
  return [id, `${sha256} ${JSON.stringify([id, file, language, metadata, called])}`, file];
}

/**
 * Cuts a document into passages (a contiguous stretch by one speaker, quotations nested), blocks and sentences. The
 * format is the declared one or the one detected. Pure; offsets are UTF-16 code units of `document.text`; never throws,
 * whatever the text. Passages are `<id>:p1`… by start, outer first; sentences `s1`… in text order.
 */
export function segmentDocument(document: Omit<ParsedDocument, 'isDescribed' | 'head'>): SegmentedDocument {
  const { id, text, language, metadata } = document;
  const format = metadata?.format ?? detectFormat(text, document.file);
  const isNote = isNoteFile(document.file);
  const read = readerFor(format, document.file).read(text, document.file);
  const reading = isNote && read.wikiSyntax === undefined ? withNoteSigns(text, read) : read;
  const { body } = reading;
  const { hidden: syntax, blocks, furniture, unlinked, setApart } = readBody(body, text);
  const hidden = withInvisible(text, syntax);

  const turns = reading.turns.map((turn): PassageDraft => ({ ...turn, speaker: null, repeated: null })).sort(inOrder);
  const voices = metadata?.voices ?? [];
  const needsFolding = voices.length > 0 || turns.length > 1;
  const folded = fold(needsFolding ? text : '', needsFolding ? hidden : []);
  const { drafts, lost } = addVoices(turns, voices, folded);
  const repeating = addRepeats(drafts.sort(inOrder), blocks, folded);
  const passages = numberPassages(id, cutLongTurns(text, repeating, blocks));

  const { wikiSyntax = NO_WIKI_SYNTAX } = reading;
  const sentences = sentencesIn(document, blocks, passages, { hidden, names: isNote ? wikiSyntax.links : [] });
  const heading = isNumberInSeries(document.called ?? '') && blocks[0]?.kind === 'heading' ? blocks[0] : null;
  const called = heading ? shownText(text, heading, hidden) : titleOfFile(document.file, document.called);
  return {
    id,
    text,
    language,
    format,
    title: metadata?.title ?? titleOf(reading.title ?? called, firstWords(text, sentences, hidden), id),
    body: packBody(body),
    hidden,
    furniture,
    unlinked,
    setApart,
    passages,
    blocks,
    sentences,
    pages: pagesOf(text, metadata?.firstPage),
    wikiSyntax,
    lostVoices: lost,
  };
}

function firstWords(text: string, [first]: readonly Sentence[], hidden: readonly HiddenSpan[]): string {
  return first === undefined ? '' : shownText(text, first, hidden);
}

/** A sentence belongs to the innermost passage that holds the whole of it; none ends within `names`, which are in text order. */
function sentencesIn(
  { text, language }: Pick<ParsedDocument, 'text' | 'language'>,
  blocks: readonly Block[],
  passages: readonly SegmentedPassage[],
  { hidden, names }: { readonly hidden: readonly HiddenSpan[]; readonly names: readonly Span[] },
): Sentence[] {
  const nesting = new Nesting(passages);
  const sentences: Sentence[] = [];
  blocks.forEach((block, index) => {
    const cut = sentencesOf(text, block.start, block.end, touching(hidden, block), language);
    for (const { start, end } of whole(cut, touching(names, block))) {
      const passage = (passages[nesting.around({ start, end })] as SegmentedPassage).id;
      sentences.push({ id: `s${sentences.length + 1}`, start, end, block: index, passage });
    }
  });
  return sentences;
}

/** Sentences of one block, those made one that end within a name. Both in text order. */
function whole(sentences: readonly Span[], names: readonly Span[]): Span[] {
  const found: Span[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const before = found.at(-1);
    while (before !== undefined && next < names.length && names[next]!.end <= before.end) next++;
    const isWithin = before !== undefined && (names[next]?.start ?? before.end) < before.end;
    if (isWithin) found[found.length - 1] = { start: before.start, end: sentence.end };
    else found.push(sentence);
  }
  return found;
}

/** Control characters and the byte order mark are never shown either. One ordered list without overlaps. */
function withInvisible(text: string, hidden: readonly HiddenSpan[]): HiddenSpan[] {
  const spans = [...hidden];
  CONTROLS.lastIndex = 0;
  for (let found = CONTROLS.exec(text); found !== null; found = CONTROLS.exec(text)) {
    spans.push({ start: found.index, end: found.index + found[0].length });
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: HiddenSpan[] = [];
  for (const span of spans) {
    const before = merged.at(-1);
    if (before === undefined || span.start >= before.end) merged.push(span);
    else if (span.end > before.end) merged[merged.length - 1] = { start: before.start, end: span.end };
  }
  return merged;
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to hide.
const CONTROLS = /^\ufeff|[\u0000-\u0008\u000e-\u001f\u007f]+/g;
