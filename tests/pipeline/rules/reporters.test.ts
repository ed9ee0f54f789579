import { describe, expect, it } from 'vitest';
import { type Diagnostic, diagnosticSchema } from '../../../src/model/diagnostic.ts';
import { formatGitHub, formatJson, formatText, withRulePages } from '../../../src/pipeline/rules/reporters.ts';

const finding: Diagnostic = {
  file: 'content/claims/a,b: 100%.md',
  line: 3,
  column: 7,
  severity: 'error',
  message: 'Unexpected 100%,\nexpected: less',
  ruleId: 'dangling-id',
};

describe('a report for GitHub', () => {
  it.each<[string, Diagnostic, string]>([
    [
      'escapes what would end a property or the message',
      finding,
      '::error file=content/claims/a%2Cb%3A 100%25.md,line=3,col=7,title=dangling-id::Unexpected 100%25,%0Aexpected: less',
    ],
    [
      'tells the note and the page of the rule',
      { ...finding, file: 'x.md', message: 'M', note: 'N\r\nO', url: 'https://atlas.example/rules/dangling-id/' },
      '::error file=x.md,line=3,col=7,title=dangling-id::M%0AN%0D%0AO%0Ahttps://atlas.example/rules/dangling-id/',
    ],
    [
      'makes up no place',
      { ...finding, file: 'seeds', line: null, column: null, severity: 'info', message: 'M' },
      '::notice file=seeds,title=dangling-id::M',
    ],
    [
      'calls a warning so',
      { ...finding, file: 'x', severity: 'warning', message: 'M' },
      '::warning file=x,line=3,col=7,title=dangling-id::M',
    ],
  ])('%s', (_, diagnostic, expected) => {
    expect(formatGitHub([diagnostic])).toBe(expected);
  });

  it('names files from the top of the repository', () => {
    expect(formatGitHub([{ ...finding, file: 'seeds/x.txt' }], 'my/atlas/')).toContain('file=my/atlas/seeds/x.txt,');
  });
});

describe('the page of a rule', () => {
  it.each([
    ['https://atlas.example/', 'https://atlas.example/rules/dangling-id/'],
    ['https://atlas.example/some/base/', 'https://atlas.example/some/base/rules/dangling-id/'],
  ])('stands below %s', (site, expected) => {
    const [diagnostic] = diagnosticSchema.array().parse(JSON.parse(formatJson(withRulePages([finding], site))));
    expect(diagnostic?.url).toBe(expected);
  });

  it('is not told where the address of the site is not known', () => {
    expect(withRulePages([finding], null)).toEqual([finding]);
  });
});

describe('a report for people', () => {
  it('ends with a count', () => {
    const list: Diagnostic[] = [
      finding,
      { ...finding, severity: 'warning' },
      { ...finding, severity: 'info' },
      finding,
    ];
    expect(formatText(list).split('\n').at(-1)).toBe('2 errors, 1 warning, 1 note');
  });

  it('counts what is more than enough notes of one rule, and never leaves out an error or warning', () => {
    const message = 'M';
    const note = (ruleId: string): Diagnostic => ({ ...finding, file: 'x', severity: 'info', message, ruleId });
    const list = [note('a'), finding, note('a'), note('b'), note('a'), note('a'), finding, finding];
    const lines = formatText(list, 2).split('\n');
    expect(lines.filter((line) => line.includes('  info  '))).toEqual([
      'x:3:7  info  M  a',
      'x:3:7  info  M  a',
      'x:3:7  info  M  b',
    ]);
    expect(lines.filter((line) => line.includes('  error  '))).toHaveLength(3);
    expect(lines.slice(-2)).toEqual([
      '2 more such notes  a  (npm run check lists all)',
      '3 errors, 0 warnings, 5 notes',
    ]);
    expect(formatText(list)).not.toContain('more such notes');
  });
});
