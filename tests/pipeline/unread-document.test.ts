import { afterEach, describe, expect, it, vi } from 'vitest';
import { article } from '../../src/pipeline/documents/readers/article.ts';
import { build, type Files } from './in-memory.ts';

const FILES: Files = {
  'a.md': 'OpenAI made it, as [the page](page.html) and [[b]] say.',
  'b.md': 'OpenAI goes on.',
  'page.html': '<p>Nobody can read this.',
};

describe('a document that cannot be read', () => {
  afterEach(() => vi.restoreAllMocks());

  it('is named and left out, and the rest is built; links to it are words, what curators say of it is no mistake', () => {
    const { read } = article;
    vi.spyOn(article, 'read').mockImplementation((text, file) => {
      if (file === 'page.html') throw new RangeError('Maximum call stack size exceeded');
      return read.call(article, text, file);
    });
    const { artefact, findings, report } = build({
      ...FILES,
      'content/documents/page.md': '---\nfile: page.html\n---\n',
    });
    expect(findings).toEqual(['page.html unread-document']);
    expect(report.diagnostics[0]?.message).toBe(
      'Unexpected document that brings the program down (Maximum call stack size exceeded), expected one that can be read',
    );
    expect(artefact?.atlas.documents.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(artefact?.files.get('documents/a.jsonl')).not.toContain('page.html"');
  });
});
