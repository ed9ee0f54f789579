import { byCodeUnit } from '../../model/order.ts';
import { type Finding, wholeFile } from './finding.ts';
import type { Rule } from './rule.ts';

/** It has no example, since files in memory make no folder to be walked. */
export const leftOut = {
  id: 'left-out',
  severity: 'info',
  summary:
    'Of a folder that is read as it is (no `seeds/`), pictures, other files, hidden folders, licences and lists of packages take no part. What was left out is said once.',
  mend: 'Nothing needs mending. Save what should count as .txt, .md, .mdx or .html.',
  examples: null,
} as const satisfies Rule;

/** Documents of kinds that must be turned into text first. */
const CONVERTIBLE = /^(?:pdf|docx|pptx|od[tp]|rtf|epub|ipynb|eml|mbox|vtt|srt)$/;
const MOST_NAMED = 6;

/**
 * What of a folder takes no part, however much it is in one line.
 *
 * @param counts files that are no documents, by their extension, empty where they have none
 * @param names folders, and files that are left out for their name
 */
export function leftOutOfFolder(counts: ReadonlyMap<string, number>, names: readonly string[]): Finding {
  const kinds = [...counts].sort(([a, n], [b, m]) => m - n || byCodeUnit(a, b));
  const files = kinds.reduce((sum, [, count]) => sum + count, 0);
  const counted = list(kinds.map(([kind, count]) => `${count} ${kind === '' ? 'without an ending' : `.${kind}`}`));
  const parts = [
    ...(files > 0 ? [`${files} ${files === 1 ? 'file' : 'files'} (${counted})`] : []),
    ...(names.length > 0 ? [list([...names].sort(byCodeUnit))] : []),
  ];
  return {
    rule: leftOut,
    place: wholeFile('.'),
    message: `Left out of the atlas: ${parts.join('; ')}; documents are .txt, .md, .mdx and .html files`,
    note: kinds.some(([kind]) => CONVERTIBLE.test(kind))
      ? '`npm run add` takes the text out of PDF, office, EPUB, notebook, mail and subtitle files, into an atlas with seeds/.'
      : undefined,
  };
}

function list(items: readonly string[]): string {
  const shown = items.slice(0, MOST_NAMED);
  return items.length > MOST_NAMED ? `${shown.join(', ')} and ${items.length - MOST_NAMED} more` : shown.join(', ');
}
