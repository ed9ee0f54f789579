import { stringify } from 'yaml';
import type { Facts } from './extracted.ts';

/**
 * The file `content/documents/<id>.md`: what is known, in the order in which curators write it. What is uncertain stands
 * beside it as comments, for whoever opens the file next.
 */
export function metadataFile(
  file: string,
  {
    original,
    facts,
    warnings,
  }: { readonly original: string | null; readonly facts: Facts; readonly warnings: readonly string[] },
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
  };
  const yaml = stringify(known, { lineWidth: 0, keepUndefined: false, version: '1.2', schema: 'core' });
  const comments = warnings.map((warning) => `# ${warning.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')}\n`).join('');
  return `---\n${yaml}${comments}---\n`;
}
