import type { RenderedProse } from './prose.ts';

/** Letters to a line, and heights of lines in pixels, of the text and of the notes beside it. */
const TEXT = { letters: 62, line: 28, gap: 14 };
const NOTES = { letters: 37, line: 20, gap: 8, source: 34 };
/** By so much the notes may be longer than the text before they are set under it. */
const SLACK = 120;

/**
 * True where the notes would run on well past the end of the text that they stand beside: they are then set in columns
 * under it. An estimate from lengths; nothing depends on it but the look.
 */
export function notesOutrun({ html, notes }: RenderedProse): boolean {
  const paragraphs = html.split(/<\/(?:p|li|h3)>/).map((part) => part.replace(/<[^>]+>/g, '').trim().length);
  const text = paragraphs
    .filter((length) => length > 0)
    .reduce((sum, length) => sum + Math.ceil(length / TEXT.letters) * TEXT.line + TEXT.gap, 0);
  const beside = notes
    .map(({ evidence }) => Math.ceil((evidence.quote.length + NOTES.source) / NOTES.letters))
    .reduce((sum, lines) => sum + lines * NOTES.line + NOTES.gap, 0);
  return beside > text + SLACK;
}
