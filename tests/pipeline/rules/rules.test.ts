import { describe, expect, it } from 'vitest';
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

    it(`${id}: the not-ok example is reported at its place`, () => {
      expect(build(examples.notOk).findings).toContain(`${examples.at} ${id}`);
    });

    it(`${id}: builds or not by severity`, () => {
      const { artefact } = build(examples.notOk);
      expect(artefact === null).toBe(RULE_SEVERITY[id] === 'error');
    });
  }
});
