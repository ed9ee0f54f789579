import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { RULE_SEVERITY } from '../../../src/pipeline/rules/catalogue.ts';
import { RULES } from '../../../src/pipeline/rules/index.ts';
import { build } from '../in-memory.ts';

describe('rules', () => {
  it('are each in the catalogue once', () => {
    expect(RULES.map(({ id }) => id).sort()).toEqual(Object.keys(RULE_SEVERITY).sort());
  });

  for (const { id, examples } of RULES) {
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
      expect(artefact === null).toBe(RULE_SEVERITY[id] === 'error');
    });
  }
});
