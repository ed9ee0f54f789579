import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { RULES } from '../../../src/pipeline/rules/index.ts';
import { build } from '../in-memory.ts';

const FOLDER = join(import.meta.dirname, '../../../src/pipeline/rules');

describe('rules', () => {
  it('are each in the list once, under the name of the file', () => {
    const files = readdirSync(FOLDER).filter((name) =>
      readFileSync(join(FOLDER, name), 'utf8').includes('as const satisfies Rule;'),
    );
    expect(RULES.map(({ id }) => `${id}.ts`)).toEqual(files.sort());
  });

  for (const { id, severity, examples } of RULES) {
    if (!examples) continue;
    it(`${id}: the ok example is not reported`, () => {
      expect(build(examples.ok).findings.filter((finding) => finding.endsWith(` ${id}`))).toEqual([]);
    });

    it(`${id}: the not-ok example is reported at its place, in the words of its page`, () => {
      const { findings, report } = build(examples.notOk);
      expect(findings).toContain(`${examples.at} ${id}`);
      const place = ({ file, line, column }: Diagnostic) => (line === null ? file : `${file}:${line}:${column}`);
      const found = report.diagnostics.find((each) => each.ruleId === id && place(each) === examples.at);
      expect(found?.message).toBe(examples.message);
    });

    it(`${id}: builds or not by severity`, () => {
      const { artefact } = build(examples.notOk);
      expect(artefact === null).toBe(severity === 'error');
    });
  }
});

describe('near-same-name in other scripts', () => {
  const entity = (name: string) =>
    `---\nname: ${name}\nkind: concept\nsummary: A name that stands for nothing but the letters it is made of.\n---\n`;
  it.each([
    ['データ', '模型', false],
    ['मॉडल', 'मडल', false],
    ['ليلى', 'データ', false],
    ['データ', 'ﾃﾞｰﾀ', true],
    ['Модель', 'модель', true],
  ])('%s and %s', (first, second, isOne) => {
    const files = {
      'content/entities/a.md': entity(first),
      'content/entities/b.md': entity(second),
      'seeds/a.txt': 'Text.',
    };
    expect(build(files).findings.some((finding) => finding.endsWith(' near-same-name'))).toBe(isOne);
  });
});
