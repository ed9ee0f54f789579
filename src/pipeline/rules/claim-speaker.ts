import type { Rule } from './rule.ts';

const claim = (speaker: string) =>
  `---\nstatement: Adoption will not be blocked.\ntype: assertion\nspeaker: ${speaker}\nevidence:\n  - { document: note, quote: pressure will not block adoption }\nabout: [ada]\n---\n`;
const person = (name: string) =>
  `---\nname: ${name}\nkind: person\nsummary: A commenter, used here only as the example of a person with a page.\n---\n`;
const others = {
  'seeds/note.txt':
    "2 Comments\nAda's avatar\n\nThe pressure will not block adoption.\n\nBo's avatar\n\nI agree with Ada.\n",
  'content/documents/note.md': '---\nfile: note.txt\nformat: comments\n---\n',
  'content/entities/ada.md': person('Ada'),
  'content/entities/bo.md': person('Bo'),
};

export const claimSpeaker = {
  id: 'claim-speaker',
  severity: 'error',
  summary:
    'A claim belongs to whoever speaks in the passage that its evidence quotes. Where that passage only reports it, `reportedBy` names who reports.',
  mend: 'Name as `speaker` the one who speaks in the quoted passage. Where somebody’s words are reported, give whose claim it is as `speaker` and who reports it as `reportedBy`.',
  examples: {
    ok: { ...others, 'content/claims/adoption.md': claim('ada') },
    notOk: { ...others, 'content/claims/adoption.md': claim('bo') },
    at: 'content/claims/adoption.md:4:10',
    message: 'Unexpected speaker "bo", expected "ada", who speaks in the passage quoted',
  },
  check({ content, quotes, speakerOf }, report) {
    for (const { owner, evidence, place } of quotes) {
      const record = owner.startsWith('claims/') ? content.claims.get(owner.slice('claims/'.length)) : undefined;
      if (!record || !evidence || !isOwnEvidence(record.data.evidence.length, record.at, place)) continue;
      const { speaker, reportedBy } = record.data;
      const voice = speakerOf(evidence.passage);
      const expected = reportedBy === undefined ? speaker : reportedBy;
      if (voice === expected) continue;
      const key = reportedBy === undefined ? 'speaker' : 'reportedBy';
      report.add({
        rule: claimSpeaker,
        place: record.at([key]),
        message: `Unexpected ${key} ${expected ? `"${expected}"` : 'null'}, expected ${voice ? `"${voice}"` : 'null'}, who speaks in the passage quoted`,
        actual: String(expected),
        expected: [String(voice)],
        note: `The quotation is at ${place.file}:${place.line}:${place.column}. Where somebody's words are reported, give \`speaker\` and \`reportedBy\`.`,
      });
    }
  },
} as const satisfies Rule;

/** Citations in a claim's body may quote anybody; only its evidence must be the speaker's. */
function isOwnEvidence(
  count: number,
  at: (path: (string | number)[]) => { line: number | null; column: number | null },
  place: { line: number | null; column: number | null },
): boolean {
  return Array.from({ length: count }, (_, nth) => at(['evidence', nth, 'quote'])).some(
    ({ line, column }) => line === place.line && column === place.column,
  );
}
