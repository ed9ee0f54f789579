import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/model/atlas.ts';
import { notesOutrun } from '../../src/site/notes-room.ts';

const note = (number: number) => ({ number, evidence: { quote: 'Some words of a document. '.repeat(3) } as Evidence });

describe('where notes stand', () => {
  it.each([
    ['beside a text that is as long as they are', 2000, 4, false],
    ['under a text that they would outrun', 400, 12, true],
    ['beside a text without notes', 400, 0, false],
  ])('%s', (_name, letters, notes, below) => {
    const html = `<p>${'a'.repeat(letters)}</p>`;
    expect(notesOutrun({ html, notes: Array.from({ length: notes }, (_, index) => note(index + 1)) })).toBe(below);
  });
});
