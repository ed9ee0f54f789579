import { detectFormat } from '../../pipeline/documents/readers/detect.ts';
import { sampleOf } from '../../pipeline/documents/readers/detect-sample.ts';
import { noteHead } from '../../pipeline/inputs/note-head.ts';
import { readNoteYaml } from '../../pipeline/inputs/note-yaml.ts';
import { reasonIn, reasonInLines } from '../../pipeline/inputs/private.ts';
import { Report } from '../../pipeline/rules/report.ts';
import { headOf } from '../../text/front-matter.ts';
import { chaptersOf } from '../chapters.ts';
import { decodeText } from '../decode.ts';
import { type Doubt, doubt } from '../doubt.ts';
import type { Extracted, Facts } from '../extracted.ts';
import { bylineOf, languageTag, merged, oneLine, webAddress } from '../facts.ts';
import { Refusal } from '../refusal.ts';
import { transcriptIn } from '../transcripts/spoken.ts';
import { encodingDoubts, encodingNotes, refuseEmpty } from './text.ts';

/** Markdown: the seed is the file itself, what it says of itself stands in its front matter. */
export function readMarkdownFile(bytes: Uint8Array): Extracted {
  const { text, encoding } = decodeText(bytes);
  const { end } = headOf(text);
  refuseEmpty(text.slice(end));
  const { facts, speakers, doubts } = frontMatterFacts(text, end);
  const format = detectFormat(sampleOf(text), 'a.md');
  const spoken = format === 'article' ? transcriptIn(text.slice(end), 'markdown') : null;
  if (spoken !== null)
    return {
      ...spoken,
      text: `${text.slice(0, end)}${spoken.text}`,
      facts: { ...merged(facts, spoken.facts), format: 'thread' },
      notes: [...spoken.notes, ...encodingNotes(encoding)],
      doubts: [...doubts, ...spoken.doubts, ...encodingDoubts(encoding)],
    };
  // A talk of one speaker is as an article; of several, who says what would have been told apart.
  const alone = format === 'article' && speakers.length === 1 ? bylineOf(speakers) : undefined;
  if (format === 'article' && speakers.length > 1) doubts.push(untold(speakers));
  const { title, chapters, isBook } = chaptersOf(text);
  const heading = /^#\s+(.+?)\s*#*\s*$/m.exec(sampleOf(text.slice(end)))?.[1];
  return {
    text: encoding === 'UTF-8' ? null : text,
    extension: 'md',
    facts: {
      ...facts,
      byline: facts.byline ?? alone,
      title: facts.title ?? title ?? (isBook ? undefined : oneLine(heading)),
      format,
    },
    notes: encodingNotes(encoding),
    doubts: [...doubts, ...encodingDoubts(encoding)],
    chapters,
    isBook,
  };
}

function untold(speakers: readonly string[]): Doubt {
  return doubt(
    'speakers',
    `Its head names ${speakers.length} speakers (${speakers.slice(0, 5).join(', ')}), and no line says who speaks: all is shown as one text.`,
  );
}

/** As the build reads the head of a note, and its address under the keys that clipping programs use. */
function frontMatterFacts(text: string, end: number): { facts: Facts; speakers: string[]; doubts: Doubt[] } {
  const report = new Report();
  const yaml = readNoteYaml('note.md', text, report);
  const kept = yaml ? reasonIn(yaml) : reasonInLines(text);
  if (kept !== null) {
    throw new Refusal(`its front matter keeps it back (${kept}); to publish it, take that out of it`);
  }
  const head = yaml && noteHead(yaml, text, report);
  const said = yaml?.entries.find(({ key }) => /^speakers?$/.test(key))?.value;
  const address = /^(?:url|source|link|canonical|canonical_url)[ \t]*:[ \t]*["']?(https?:\S+?)["']?[ \t]*\r?$/im;
  return {
    facts: {
      title: oneLine(head?.title),
      published: head?.published ?? undefined,
      byline: bylineOf([...(head?.author ?? [])]),
      url: webAddress(address.exec(text.slice(0, end))?.[1]),
      language: languageTag(head?.language),
    },
    speakers: [said].flat().flatMap((one) => (typeof one === 'string' ? (bylineOf([one]) ?? []) : [])),
    doubts: report.diagnostics.map(({ message }) =>
      doubt('facts', `${message.replace(/^Unexpected/, 'Its head has an unexpected')}.`),
    ),
  };
}
