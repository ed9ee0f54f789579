import { numbered } from '../../text/numbered.ts';
import { type Finding, wholeFile } from './finding.ts';
import type { Rule } from './rule.ts';

export const keptBack = {
  id: 'kept-back',
  severity: 'info',
  summary:
    'A note whose front matter says `draft: true`, `private: true` or `publish: false`, and a drawing of Excalidraw, is not published: neither its text nor its name stands anywhere, and links to it are plain words. How many they are is said once.',
  mend: 'Nothing needs mending. To publish a note, take the key out of its front matter, or write `draft: false`.',
  examples: {
    ok: { 'seeds/note.md': '---\ndraft: false\n---\nScaling is stalling.\n' },
    notOk: {
      'seeds/note.md': 'Scaling is stalling.\n',
      'seeds/idea.md': '---\ndraft: true\n---\nPerhaps it is not.\n',
    },
    at: '.',
    message: 'Kept back as their owner asks: 1 note (1 draft)',
  },
} as const satisfies Rule;

/** What is not shown, as numbers alone. */
export function keptBackNotes(counts: ReadonlyMap<string, number>): Finding {
  const reasons = [...counts].filter(([reason]) => reason !== 'drawing');
  const notes = reasons.reduce((sum, [, count]) => sum + count, 0);
  const drawings = counts.get('drawing') ?? 0;
  const parts = [
    ...(notes > 0
      ? [
          `${numbered(notes, 'note')} (${reasons.map(([reason, count]) => `${count} ${WORDS[reason] ?? reason}`).join(', ')})`,
        ]
      : []),
    ...(drawings > 0 ? [numbered(drawings, 'drawing')] : []),
  ];
  return { rule: keptBack, place: wholeFile('.'), message: `Kept back as their owner asks: ${parts.join('; ')}` };
}

const WORDS: Readonly<Record<string, string>> = { publish: 'not to be published' };
