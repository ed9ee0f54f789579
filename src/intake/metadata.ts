import { stringify } from 'yaml';
import type { Doubt } from './doubt.ts';
import type { Facts } from './extracted.ts';

/**
 * The file `content/documents/<id>.md`: what is known, in the order in which curators write it. What is doubted
 * stands there until somebody takes it out.
 */
export function metadataFile(
  file: string,
  {
    original,
    facts,
    doubts,
  }: { readonly original: string | null; readonly facts: Facts; readonly doubts: readonly Doubt[] },
): string {
  const { title, published, byline, url, language, format, firstPage } = facts;
  const known = {
    file,
    title,
    published,
    byline,
    url,
    language,
    format,
    firstPage: firstPage === 1 ? undefined : firstPage,
    original: original ?? undefined,
    doubts: doubts.length === 0 ? undefined : doubts.map(({ about, says }) => ({ about, says: oneLineOf(says) })),
  };
  const yaml = stringify(known, { lineWidth: 0, keepUndefined: false, version: '1.2', schema: 'core' });
  return `---\n${yaml}---\n`;
}

function oneLineOf(words: string): string {
  return words.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ');
}
