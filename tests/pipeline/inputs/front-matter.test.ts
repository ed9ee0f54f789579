import { describe, expect, it } from 'vitest';
import { entitySchema } from '../../../src/model/content.ts';
import { parseFrontMatter } from '../../../src/pipeline/inputs/front-matter.ts';
import { placeAt } from '../../../src/pipeline/inputs/places.ts';
import { Report } from '../../../src/pipeline/rules/report.ts';
import { growth, LINEAR, spent } from '../../growth.ts';

const parse = (source: string) => {
  const report = new Report();
  const parsed = parseFrontMatter('content/entities/x.md', source, entitySchema, report);
  return {
    parsed,
    findings: report.diagnostics.map(({ line, column, message, note }) => ({ at: `${line}:${column}`, message, note })),
  };
};
const VALID = 'name: Phi\nkind: model\nsummary: A family of small language models.\n';

describe('parseFrontMatter', () => {
  it.each([
    ['line feeds', `---\n${VALID}---\nBody\n`],
    ['carriage returns too', `---\n${VALID}---\nBody\n`.replace(/\n/g, '\r\n')],
    ['a byte order mark', `\uFEFF---\n${VALID}---\nBody\n`],
  ])('reads a file with %s', (_, source) => {
    const { parsed, findings } = parse(source);
    expect(findings).toEqual([]);
    expect(parsed?.data.name).toBe('Phi');
    expect(parsed?.body.trim()).toBe('Body');
    expect(parsed?.bodyLine).toBe(6);
    expect(placeAt('content/entities/x.md', parsed!.places, ['kind'])).toEqual({
      file: 'content/entities/x.md',
      line: 3,
      column: 7,
    });
  });

  it.each([
    [
      'an unknown key, with the likely one',
      `---\n${VALID}alias: [a]\n---\n`,
      '5:1',
      'Unexpected key "alias"',
      'Did you mean "aliases"?',
    ],
    [
      'a value out of the list',
      `---\n${VALID.replace('model', 'modle')}---\n`,
      '3:7',
      'Unexpected "modle", expected one of concept',
      'Did you mean "model"?',
    ],
    ['a wrong type', `---\n${VALID}topics: data\n---\n`, '5:9', 'expected a list', undefined],
    [
      'a missing key, at the top',
      `---\nname: Phi\nkind: model\n---\n`,
      '2:1',
      'Unexpected missing `summary`',
      undefined,
    ],
    [
      'an unknown key inside an alias',
      `---\n${VALID}aliases:\n  - { text: a, cas: exact }\n---\n`,
      '6:16',
      'Unexpected key "cas"',
      'Did you mean "case"?',
    ],
    [
      'an unknown relation type',
      `---\n${VALID}relations:\n  - { type: uzes, target: a, evidence: [{ document: d, quote: q }] }\n---\n`,
      '6:13',
      'Unexpected "uzes"',
      'Did you mean "uses"?',
    ],
    [
      'a colon in a plain value',
      `---\nname: Phi: small\nkind: model\n---\n`,
      '2:7',
      'Unexpected YAML',
      'A value that holds ": " must stand in quotation marks.',
    ],
    ['no front matter', 'Phi is a model.\n', '1:1', 'expected front matter', undefined],
    ['an open front matter', `---\n${VALID}`, '1:1', 'expected front matter', 'The closing line of "---" is missing.'],
    ['a duplicate key', `---\n${VALID}name: Phi 2\n---\n`, '5:1', 'Unexpected YAML', undefined],
  ])('reports %s', (_, source, at, message, note) => {
    const { parsed, findings } = parse(source);
    expect(parsed).toBeNull();
    expect(findings[0]).toMatchObject({ at, message: expect.stringContaining(message) });
    if (note) expect(findings[0]?.note).toBe(note);
  });

  it('reports everything wrong at once', () => {
    const { findings } = parse('---\nkind: modle\nsumary: x\n---\n');
    expect(findings.map(({ message }) => message.match(/[`"](\w+)[`"]/)?.[1]).sort()).toEqual([
      'modle',
      'name',
      'sumary',
      'summary',
    ]);
  });

  it('names keys that nobody knows in a time that grows as they do', () => {
    const keys = Array.from({ length: 4_000 }, (_, key) => `key${key}: 1\n`);
    expect(parse(`---\n${VALID}${keys.slice(0, 200).join('')}---\n`).findings).toHaveLength(200);
    const read = (size: number) => parse(`---\n${VALID}${keys.slice(0, size).join('')}---\n`);
    expect(growth(read, keys.length)).toBeLessThan(LINEAR);
  });

  it('refuses an alias bomb', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'.replace(
      /./g,
      (c) =>
        `${c}: &${c} [${Array(9)
          .fill(`*${String.fromCharCode(c.charCodeAt(0) - 1)}`)
          .join(',')}]\n`,
    )}`;
    const time = spent(() => {
      const { parsed, findings } = parse(`---\n${bomb}---\n`);
      expect(parsed).toBeNull();
      expect(findings[0]?.message).toContain('Unexpected YAML');
    });
    // Written out it would be 43 million values.
    expect(time).toBeLessThan(2_000);
  });
});
