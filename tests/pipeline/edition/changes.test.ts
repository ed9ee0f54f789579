import { describe, expect, it } from 'vitest';
import { type ChangesFile, changesFileSchema } from '../../../src/model/changes.ts';
import { editionSchema } from '../../../src/model/edition.ts';
import { compareEditions } from '../../../src/pipeline/edition/compare.ts';
import { editionOf, editionText } from '../../../src/pipeline/edition/record.ts';
import { build, type Files } from '../in-memory.ts';

const entity = (
  name: string,
  more = '',
  summary = 'Something that the notes of this example name, said at some length.',
) => `---\nname: ${name}\nkind: concept\nsummary: ${summary}\n${more}---\n`;
const claim = (statement: string, quote: string) =>
  `---\nstatement: ${statement}\ntype: assertion\nevidence:\n  - { document: note, quote: ${quote} }\nabout: [agents]\n---\n`;

const files: Files = {
  'seeds/note.txt': 'Agents learn from data.\n\nModels are large.\n\nAgents use tools.\n',
  'content/documents/note.md': '---\nfile: note.txt\ntitle: A note\n---\n',
  'content/topics/all.md':
    '---\nname: All\nsummary: Everything that the notes of this example speak of, and some more besides.\n---\n',
  'content/entities/agents.md': entity('Agents', 'topics: [all]\n'),
  'content/entities/data.md': entity('Data', 'topics: [all]\n'),
  'content/entities/models.md': entity('Models'),
  'content/entities/tools.md': entity('Tools'),
  'content/claims/learning.md': claim('Agents learn.', 'learn from data'),
};

describe('what changed since the last edition', () => {
  it('is nothing where nothing did, and nothing is told where there is no edition', () => {
    expect(changesOf(files).edition).toBeNull();
    expect(changesOf(published(files))).toEqual({ edition: { name: 'May 2026' }, changes: [] });
  });

  it.each<[string, Files, string[]]>([
    [
      'a word more in a document',
      { 'seeds/note.txt': 'So: agents learn from data.\n\nModels are large.\n\nAgents use tools.\n' },
      [
        'document changed note: text, moved 0 to 1',
        'connection changed agents--data: evidence',
        'connection changed agents--models: evidence',
        'connection changed data--models: evidence',
        'connection changed data--tools: evidence',
      ],
    ],
    [
      'a new document',
      {
        'seeds/second.txt': 'Agents need data and models.\n',
        'content/documents/second.md': '---\nfile: second.txt\n---\n',
      },
      [
        'document new second',
        'entity changed agents: mentions 2 to 3',
        'entity changed data: mentions 1 to 2',
        'entity changed models: mentions 1 to 2',
        'connection changed agents--data: strength 0.685 to 1.061, evidence',
        'connection changed agents--models: strength 0.083 to 0.292, evidence',
        'connection changed data--models: strength 0.083 to 0.292, evidence',
      ],
    ],
    [
      'another name, summary and topic',
      {
        'content/entities/tools.md': entity(
          'Tool',
          'topics: [all]\n',
          'Something else that the notes of this example name, at length.',
        ),
      },
      ['entity changed tools: name Tools to Tool, topic  to All, summary'],
    ],
    [
      'another title and date',
      { 'content/documents/note.md': '---\nfile: note.txt\ntitle: The note\npublished: 2026\n---\n' },
      ['document changed note: name A note to The note, published  to 2026'],
    ],
    [
      'a claim put otherwise',
      { 'content/claims/learning.md': claim('Agents do learn.', 'Agents learn') },
      ['claim changed learning: name Agents learn. to Agents do learn., evidence'],
    ],
    ['a claim gone', { 'content/claims/learning.md': '' }, ['claim gone learning']],
    [
      'an entity gone',
      { 'content/entities/tools.md': '' },
      [
        'entity gone tools',
        'connection gone agents--tools',
        'connection gone data--tools',
        'connection gone models--tools',
      ],
    ],
  ])('%s', (_, edit, expected) => {
    expect(lines(changesOf({ ...published(files), ...edit }))).toEqual(expected);
  });

  it('calls what goes on under another id renamed, and its connections the same', () => {
    const { 'content/entities/tools.md': tools, ...others } = files;
    const [before, after] = [files, { ...others, 'content/entities/instruments.md': tools! }].map((each) =>
      editionOf(build(each).artefact!, null),
    );
    const redirects = (thing: string, id: string) => (thing === 'entity' && id === 'tools' ? 'instruments' : null);
    expect(lines(compareEditions(before!, after!, redirects))).toEqual(['entity renamed instruments (tools)']);
    expect(lines(compareEditions(before!, after!))).toHaveLength(8);
  });
});

describe('a recorded edition', () => {
  const text = editionText(editionOf(build(files).artefact!, 'May 2026'));

  it('has one item to a line, sorted, and is the same whatever is recorded before', () => {
    expect(editionSchema.parse(JSON.parse(text)).entities.map(({ id }) => id)).toEqual([
      'agents',
      'data',
      'models',
      'tools',
    ]);
    expect(text.split('\n').filter((line) => line.startsWith('{"id"'))).toHaveLength(1 + 4 + 6 + 1 + 1);
    expect(editionText(editionOf(build(published(files)).artefact!, 'May 2026'))).toBe(text);
  });

  it.each<[string, (whole: string) => string, string]>([
    ['cut off', (whole) => whole.slice(0, whole.indexOf('"models"')), 'content/edition.json:11:1 edition-shape'],
    ['empty', () => '', 'content/edition.json:1:1 edition-shape'],
    ['something else', () => '[1]', 'content/edition.json:1:1 edition-shape'],
    [
      'of another version',
      (whole) => whole.replace('"version":1', '"version":2'),
      'content/edition.json:1:1 edition-shape',
    ],
    [
      'with an unknown field',
      (whole) => whole.replace('"id":"data"', '"iid":"data"'),
      'content/edition.json:10:1 edition-shape',
    ],
    [
      'with a wrong value',
      (whole) =>
        whole.replace('"id":"models","name":"Models","kind":"concept"', '"id":"models","name":"Models","kind":"thing"'),
      'content/edition.json:11:1 edition-shape',
    ],
  ])('that is %s stops the build and says where', (_, spoil, finding) => {
    const { artefact, findings } = build({ ...files, 'content/edition.json': spoil(text) });
    expect(artefact).toBeNull();
    expect(new Set(findings)).toContain(finding);
  });

  it('tells of a quotation that no longer stands where it stood', () => {
    const { report } = build({
      ...published(files),
      'seeds/note.txt': 'Agents mostly learn from big data.\n\nModels are large.\n\nAgents use tools.\n',
    });
    const [error] = report.diagnostics.filter(({ ruleId }) => ruleId === 'quote-not-found');
    expect(error!.note).toContain(
      'In the edition “May 2026” it stood in line 1 of the document, which has changed since.',
    );
    expect(error!.note).toContain('The nearest passages:\nnote:1:');
  });
});

/** The files with what they give recorded among them. */
function published(given: Files): Files {
  return { ...given, 'content/edition.json': editionText(editionOf(build(given).artefact!, 'May 2026')) };
}

/** Files that are empty are not there. */
function changesOf(given: Files): ChangesFile {
  const present = Object.fromEntries(Object.entries(given).filter(([, text]) => text.length > 0));
  const { artefact, findings } = build(present);
  if (!artefact) throw new Error(findings.join('\n'));
  return changesFileSchema.parse(JSON.parse(artefact.files.get('changes.json')!));
}

function lines({ changes }: ChangesFile): string[] {
  return changes.map(({ thing, change, id, was, details }) => {
    const what = details.map(({ what: field, before, after }) =>
      before === null && after === null ? field : `${field} ${before ?? ''} to ${after ?? ''}`,
    );
    return `${thing} ${change} ${id}${was ? ` (${was})` : ''}${what.length > 0 ? `: ${what.join(', ')}` : ''}`;
  });
}
