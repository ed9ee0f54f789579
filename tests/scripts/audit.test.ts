import { describe, expect, it } from 'vitest';
import { readAudit } from '../../scripts/audit-answer.ts';

describe('npm run audit', () => {
  it('fails for a grave hole, tells of others', () => {
    const hole = (severity: string, isDirect: boolean) => ({ severity, range: '<1.2.3', isDirect });
    const json = JSON.stringify({ vulnerabilities: { a: hole('high', true), b: hole('low', false) } });
    expect(readAudit(json)).toEqual({
      isAnswer: true,
      grave: 1,
      lines: ['high  a <1.2.3', 'low  b <1.2.3, which another package asks for'],
    });
    expect(readAudit('{"vulnerabilities":{}}')).toMatchObject({ isAnswer: true, grave: 0 });
  });

  it.each(['', 'npm error', '{"message":"405","error":{"summary":""}}'])('takes no answer for none: %j', (json) => {
    expect(readAudit(json)).toMatchObject({ isAnswer: false, grave: 0 });
  });
});
