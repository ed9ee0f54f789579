import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentFile } from '../../src/model/artefact.ts';
import type { ReadingPayload } from '../../src/model/reading-payload.ts';
import { readInputs } from '../../src/pipeline/inputs/read.ts';
import { Report } from '../../src/pipeline/rules/report.ts';
import { type Knowledge, openKnowledge } from '../../src/read/knowledge.ts';
import { readText } from '../../src/read/read-text.ts';
import { resultOf } from '../../src/read/result.ts';
import { toHtml } from '../../src/site/html.ts';
import type { Hypertext } from '../../src/site/hypertext.ts';
import { build, type Files } from '../pipeline/in-memory.ts';
import { TEXTS } from './texts.ts';

const root = join(import.meta.dirname, '..', '..');
const inputs = readInputs(root, new Report());
const real: Files = Object.fromEntries([...inputs.seeds, ...inputs.content].map(({ path, bytes }) => [path, bytes]));

function knowledgeOf(files: Files): { knowledge: Knowledge; files: ReadonlyMap<string, string> } {
  const { artefact, findings } = build(files);
  if (!artefact) throw new Error(findings.join('\n'));
  const payload = JSON.parse(artefact.files.get('browser/reading.json')!) as ReadingPayload;
  return { knowledge: openKnowledge(payload), files: artefact.files };
}

const { knowledge } = knowledgeOf(real);
const readable = Object.entries(TEXTS).filter(([, { text, format }]) => text.trim().length > 1 && format === null);
/** A lone half of a character has no bytes. */
const extra = readable.filter(([, { text }]) => text.isWellFormed() && text.length < 100_000);

describe('a text is read as the build reads it', () => {
  // As seeds without metadata beside the real content: the build infers everything of them.
  const added = Object.fromEntries(
    extra.map(([, { text, file }], index) => [`seeds/zz-${index}${/\.\w+$/.exec(file)![0]}`, `${text}`]),
  );
  const built = knowledgeOf({ ...real, ...added }).files;

  it.each(extra.map(([name, request], index) => [name, index, request] as const))('%s', (_name, index, request) => {
    const path = `documents/zz-${index}.jsonl`;
    const [rest, body] = built.get(path)!.replaceAll(`"zz-${index}`, '"text').split('\n');
    const expected = { ...JSON.parse(rest!), body: JSON.parse(body!) } as DocumentFile;
    const { file } = readText(request, knowledge);
    const withoutRecord = ({ record: { title, format, language, length }, ...rest }: DocumentFile) => ({
      title,
      format,
      language,
      length,
      ...rest,
    });
    expect(withoutRecord(file)).toEqual(withoutRecord(expected));
  });
});

describe('what is found in a text', () => {
  const read = (text: string, given: Knowledge = knowledge) => resultOf({ text, file: 'a.txt', format: null }, given);
  const words = (content: readonly Hypertext[]) => toHtml(content).replace(/<[^>]+>/g, '');

  const small = knowledgeOf({
    'seeds/one.txt': 'Alpha meets Beta on the long road to the sea, they say. Delta waits.\n\nBeta is away.\n',
    'content/documents/one.md': '---\nfile: one.txt\ntitle: The one\n---\n',
    ...Object.fromEntries(
      ['Alpha', 'Beta', 'Delta', 'Gamma'].map((name) => [
        `content/entities/${name.toLowerCase()}.md`,
        `---\nname: ${name}\nkind: concept\nsummary: Something that the documents of this test name in passing.\n---\n`,
      ]),
    ),
  }).knowledge;
  const text =
    'Gamma and Alpha and Beta are here. Alpha wrote: “on the LONG road to\nthe sea, they say. Delta”. Gamma!';
  const { result } = read(text, small);
  const { names, known, fresh, quotations } = result.findings;

  it('names, the most named first', () => {
    expect(names.items.map((item) => words([item]))).toEqual(['Gamma 2×', 'Alpha 2×', 'Beta 1×', 'Delta 1×']);
  });

  it('pairs that the atlas connects, with its page, and pairs that it does not, with what lies between', () => {
    expect(toHtml(known.items)).toContain('href="/connections/alpha--beta/"');
    expect(toHtml(fresh.items)).toContain('href="/path/?from=alpha&amp;to=gamma"');
    expect(toHtml(fresh.items)).not.toContain('from=alpha&amp;to=beta"');
    expect(words(fresh.items)).toContain('“Gamma and Alpha and Beta are here.” sentence 1');
    const inAtlas = [...small.connections.keys()];
    expect(known.total + fresh.total).toBe(6);
    expect(inAtlas).toEqual(['alpha--beta', 'alpha--delta', 'beta--delta']);
  });

  it('quotations of eight words or more, after folding, with the place of their first sentence', () => {
    expect(quotations.total).toBe(1);
    expect(words(quotations.items)).toContain('“on the LONG road to\nthe sea, they say. Delta”');
    expect(words(quotations.items)).toContain('Stands in The one, sentences 1 to 2');
    expect(toHtml(quotations.items)).toContain('href="/documents/one/#s1"');
  });

  it.each([
    ['seven words are none', 'On the long road to the sea.', []],
    ['eight are one', 'Well: on the long road to the sea, they!', [[1, 1]]],
    ['it ends where the words part', 'meets Beta on the long road to the sea and they say. Delta waits', [[1, 1]]],
    [
      'two do not run together',
      'Alpha meets Beta on the long road to. Beta on the long road to the sea',
      [
        [1, 1],
        [1, 1],
      ],
    ],
    ['it runs on over paragraphs', 'they say Delta waits Beta is away. On', []],
    ['and is found so', 'the sea they say Delta waits Beta is away', [[1, 3]]],
  ])('quotations: %s', (_name, written, expected) => {
    const found = readText({ text: written, file: 'a.txt', format: null }, small).quotations;
    expect(found.map(({ firstSentence, lastSentence }) => [firstSentence + 1, lastSentence + 1])).toEqual(expected);
    for (const { start, end } of found) expect(written.slice(start, end)).toMatch(/^\w.*\w$/s);
  });

  it('says when the atlas has the text, and then pencils nothing', () => {
    const { result: same, text: steps } = read(readFileSync(join(root, 'seeds/001_c118c6d6819a67d6.txt'), 'utf8'));
    expect(words([same.known!])).toContain('Comments on a list of predictions');
    expect(JSON.stringify([...steps])).not.toContain('pencil');
    expect(result.known).toBeNull();
  });

  it('finds an unknown term named once', () => {
    const { terms } = read(
      'We met the people of ZetaBench in the old town, and later on somebody from Quux Robotics came by to listen.',
    ).result.findings;
    expect(words(terms.items)).toMatch(/ZetaBench/);
    expect(words(terms.items)).toMatch(/Quux Robotics/);
  });
});

describe('any text', () => {
  it.each(Object.entries(TEXTS))('%s is read and set whole, in steps that are nothing but text', (_name, request) => {
    const { result, text } = resultOf(request, knowledge);
    const depth: string[] = [];
    let words = '';
    for (const step of [...text].flat()) {
      if ('open' in step) depth.push(step.open.tag);
      else if ('close' in step) expect(depth.pop()).toBeDefined();
      else words += toHtml([step.add]);
    }
    expect(depth).toEqual([]);
    const allowed = new Set(
      'a b blockquote br code del details div em h3 h4 h5 h6 hr input li mark ol p path pre section span strong summary sup svg table tbody td th thead tr ul'.split(
        ' ',
      ),
    );
    const tags = [words, ...Object.values(result.findings).map(({ items }) => toHtml(items))].join('');
    for (const [, tag] of tags.matchAll(/<(\w+)/g)) expect(allowed).toContain(tag);
    for (const [, scheme] of tags.matchAll(/\shref="([a-z]+):/gi))
      expect(['http', 'https', 'mailto']).toContain(scheme);
    expect(tags).not.toMatch(/<[^>]*\son\w+="/);
    expect(JSON.stringify(result).length).toBeLessThan(3_000_000);
  });
});
