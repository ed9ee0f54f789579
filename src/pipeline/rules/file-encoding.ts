import type { Rule } from './rule.ts';

/** Reported while the inputs are read and parsed; here for its documentation and its test. */
export const fileEncoding = {
  id: 'file-encoding',
  summary: 'Every input is UTF-8. Another encoding is refused, since offsets and names would come out wrong.',
  mend: 'Save the file as UTF-8, for example with `iconv -f WINDOWS-1252 -t UTF-8`.',
  examples: {
    ok: { 'seeds/note.txt': 'Scaling is stalling.\n', 'content/documents/note.md': '---\nfile: note.txt\n---\n' },
    notOk: {
      'seeds/note.txt': 'Scaling is stalling.\n',
      'content/documents/note.md': '---\nfile: note.txt\n---\n',
      'seeds/latin.txt': new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x0a]),
    },
    at: 'seeds/latin.txt:1:4',
    message: 'Unexpected byte 0xe9, expected UTF-8 text',
  },
} as const satisfies Rule;
