import { describe, expect, it } from 'vitest';
import { extract } from '../../src/intake/extract.ts';
import { sniff } from '../../src/intake/sniff.ts';
import { documentSource } from '../../src/site/document-source.ts';
import { toHtml } from '../../src/site/html.ts';
import { plainProse } from '../../src/site/prose.ts';
import { setDocument } from '../../src/site/reader.ts';
import { build, type Files } from '../pipeline/in-memory.ts';
import { entities, loadedFrom, TOPIC } from '../site/loaded.ts';

/** What every object of the language has: a table that is one finds them under keys that nobody put there. */
const INHERITED = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

const NOTE = `---\n${INHERITED.map((name) => `${name}: x`).join('\n')}\ntags: [${INHERITED.join(', ')}]\naliases: [${INHERITED.join(', ')}]\n---\n`;
const LINKS = INHERITED.map((name) => `[[${name}]] <${name} ${name}=${name}>words</${name}> #${name}`).join('\n\n');

it('two notes may share as many names as they like: the first has them, and each is said', () => {
  const names = Array.from({ length: 12 }, (_, index) => `Name ${'abcdefghijkl'.charAt(index)}`);
  const note = `---\naliases: [${names.join(', ')}]\n---\nWords. [[one]] [[two]] [[Name x]]\n`;
  const { artefact, findings } = build({ 'seeds/one.md': note, 'seeds/two.md': note });
  expect(artefact).not.toBeNull();
  expect(findings.filter((finding) => finding.endsWith('alias-of-two-notes'))).toHaveLength(names.length);
});

describe('what is called as something that every object has', () => {
  it.each<[string, Files]>([
    [
      'notes, folders, tags, keys and elements',
      {
        ...Object.fromEntries(INHERITED.map((name) => [`seeds/${name}.md`, `${NOTE}Words of a note.\n\n${LINKS}\n`])),
        'seeds/constructor/__proto__/deep.md': 'A note in its folders. [[constructor]]\n',
        'seeds/page.html': `<p constructor>${LINKS}</p>`,
      },
    ],
    [
      'entities and topics of curators',
      {
        ...TOPIC,
        ...entities('Constructor function', 'Other'),
        'seeds/a.txt': 'The constructor function and the other.\n',
      },
    ],
  ])('%s', (_, files) => {
    const { artefact, findings } = build(files);
    expect(artefact, findings.join('\n')).not.toBeNull();
    const source = loadedFrom(artefact!.files);
    for (const { id } of source.data.documents) {
      expect(setDocument(documentSource(source), id)).not.toEqual([]);
      expect(plainProse(source.prose.documents[id])).toBe('');
    }
    for (const { id, kind } of source.data.entities) {
      expect(kind).toBeTypeOf('string');
      expect(plainProse(source.prose.entities[id]?.background)).toBe('');
    }
  });

  it('keys of content are unknown keys, and said with their place', () => {
    const { findings } = build({
      ...TOPIC,
      'content/entities/a.md': `---\nname: A\nkind: constructor\ntopics: [all]\nsummary: Something that is there for this test alone.\nconstructor: {x: 1}\nrelations: [{toString: b}]\n---\n`,
      'seeds/a.txt': 'Words.\n',
    });
    expect(findings).toContain('content/entities/a.md:3:7 front-matter-shape');
    expect(findings).toContain('content/entities/a.md:6:1 front-matter-shape');
  });

  it.each(INHERITED)('endings of files, roles of chats and signs of formulas: %s', async (name) => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(sniff(bytes('Some words of a text.'), `a.${name}`)).toBe('text');
    const chat = [
      { role: name, content: 'Lost words.' },
      { role: 'user', content: 'A question of the user.' },
    ];
    const node = (role: string, parent: string) => ({
      parent,
      children: [],
      message: { author: { role }, content: { content_type: 'text', parts: ['A question of the user.'] } },
    });
    for (const data of [chat, { mapping: { one: node('user', name), two: node(name, 'one') }, current_node: name }]) {
      const taken = await extract('chat', bytes(JSON.stringify(data)));
      expect('parts' in taken ? taken.parts.map(({ text }) => text).join() : taken.text).not.toContain('native code');
    }
    const formula = `<math><mover><mi>x</mi><mo>${name}</mo></mover><mfenced open="${name}"><mi>y</mi></mfenced></math>`;
    const page = await extract(
      'html',
      bytes(`<article><h1>Words</h1>${`<p>Many words ${formula} of it.</p>`.repeat(9)}`),
    );
    expect('parts' in page ? '' : page.text).not.toContain('native code');
  });
});

it('half a letter, or one that no file may hold, is in no artefact, wherever an escape writes it', () => {
  const bad = '"a \\ud800 b \\0 c"';
  const { artefact, findings } = build({
    'content/site.yaml': `title: ${bad}\n`,
    ...TOPIC,
    'content/entities/gain.md': `---\nname: Gain\nkind: concept\naliases: [${bad}]\ntopics: [all]\nsummary: "Something that is \\udc00 named here and has a page."\n---\n`,
    'content/documents/a.md': `---\nfile: a.md\ntitle: ${bad}\n---\n`,
    'seeds/a.md': `---\ntitle: ${bad}\naliases: [${bad}]\nwords: {${bad}: ${bad}}\n---\nThe gain.\n`,
  });
  expect(artefact, findings.join('\n')).not.toBeNull();
  for (const [path, text] of artefact!.files) {
    // The text of a document is as it was written: there the escape stands.
    expect(text.replaceAll('\\\\ud800', '').replaceAll('\\\\0', ''), path).not.toMatch(/\\ud[89a-f]|\\u0000|\0/);
    expect(text.isWellFormed(), path).toBe(true);
  }
});

it.each(['template#', 'template.a', '#', 'p.a', 'script#x', 'template#a.b'])('an element may be called %s', (name) => {
  const { artefact, findings } = build({
    'seeds/page.html': `<p>Words <${name}>in it</${name}> and after.</p>`,
    'seeds/note.md': `Words <${name}>in it</${name}> and after.\n\n<${name}>\n\nMore.\n`,
  });
  expect(findings.filter((finding) => finding.endsWith('unread-document'))).toEqual([]);
  const source = loadedFrom(artefact!.files);
  for (const id of ['page', 'note'])
    expect(toHtml(setDocument(documentSource(source), id))).not.toMatch(/<(?:template|script)|class="a"|id="x"/);
});
