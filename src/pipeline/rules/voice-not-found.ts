import type { Rule } from './rule.ts';

const metadata = (last: string) =>
  `---\nfile: note.txt\nvoices:\n  - first: Scaling is\n    last: ${last}\n    speaker: ada\n---\n`;
const others = {
  'seeds/note.txt': 'Ada wrote a post. It says this:\n\nScaling is stalling. Prices fall.\n\nI agree with it.\n',
  'content/entities/ada.md':
    '---\nname: Ada\nkind: person\nsummary: The author of a post, used here only as the example of a voice.\n---\n',
};

export const voiceNotFound = {
  id: 'voice-not-found',
  severity: 'error',
  summary:
    'The first and last words of a voice must each be found once, in order, and must not cut across another voice: otherwise the wrong person would be quoted.',
  mend: 'Copy the first and last words of the stretch from the document, as many as make them stand there only once.',
  examples: {
    ok: { ...others, 'content/documents/note.md': metadata('Prices fall.') },
    notOk: { ...others, 'content/documents/note.md': metadata('Prices rise.') },
    at: 'content/documents/note.md:5:11',
    message: 'Unexpected words "Prices rise." found 0 times, expected once after the first words',
  },
  check({ content, documents }, report) {
    for (const { id, lostVoices } of documents.values()) {
      const record = content.documents.get(id);
      if (!record) continue;
      for (const { index, end, found } of lostVoices) {
        report.add({
          rule: voiceNotFound,
          place: record.at(['voices', index, end]),
          message:
            found === 1
              ? 'Unexpected voice that cuts across another, expected stretches that nest or stand apart'
              : `Unexpected words "${record.data.voices[index]![end]}" found ${found} times, expected once${end === 'last' ? ' after the first words' : ''}`,
        });
      }
    }
  },
} as const satisfies Rule;
