import { describe, expect, it } from 'vitest';
import { growth, LINEAR } from '../growth.ts';
import { page } from './note-page.ts';

const fenced = (language: string, code: string) => page(`\`\`\`${language}\n${code}\n\`\`\`\n`);

describe('code in the colours of its language', () => {
  it.each([
    ['bash', '${\n'],
    ['ruby', '"#{\n'],
    ['swift', '/*\n'],
    ['javascript', '`${\n'],
    ['xml', '<script>\n'],
    ['python', '@(\n'],
  ])('%s may nest %j as deep as it likes', (language, piece) => {
    expect(fenced(language, piece.repeat(20_000 / piece.length))).toContain('<pre');
  });

  it('is plain where a line is longer than anybody writes, and takes time as it has lines', () => {
    expect(fenced('ini', 'a = 1')).toContain('<span class="hljs-');
    expect(fenced('ini', `a = 1\n${'a'.repeat(3_000)}`)).not.toContain('hljs-');
    const line = `${'a'.repeat(1_000)}\n`;
    expect(growth((size) => fenced('ini', line.repeat(size)), 40)).toBeLessThan(LINEAR);
  });
});
