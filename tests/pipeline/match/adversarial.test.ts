import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseContent } from '../../../src/pipeline/inputs/content.ts';
import { readInputs } from '../../../src/pipeline/inputs/read.ts';
import { lexiconEntry } from '../../../src/pipeline/match/entries.ts';
import { buildLexicon } from '../../../src/pipeline/match/lexicon.ts';
import { Report } from '../../../src/pipeline/rules/report.ts';
import { adversarialCases } from './adversarial-cases.ts';
import { linksIn } from './links.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const report = new Report();
const { entities } = parseContent(readInputs(root, report).content, report);
const { lexicon, conflicts } = buildLexicon([...entities.values()].map(({ id, data }) => lexiconEntry(id, data)));

describe('the entities of this atlas in sentences from elsewhere', () => {
  it('are at least eighty cases, and no two entities claim one name', () => {
    expect(adversarialCases.length).toBeGreaterThanOrEqual(80);
    expect(conflicts).toEqual([]);
  });

  it.each(adversarialCases.map(([text, ...links]) => [text, links] as const))('%j', (text, links) => {
    expect(linksIn(text, lexicon)).toEqual(links);
  });
});
