import { isoDate } from './dates.ts';
import type { Facts } from './extracted.ts';
import { oneLine } from './facts.ts';

/** What a file's name says: the day that it begins with, as blogs and notes are called ("2025-03-01-title.md"). */
export function factsOfName(name: string): Facts {
  const published = isoDate(/^\d{4}-\d{2}-\d{2}(?!\d)/.exec(oneLine(name) ?? '')?.[0]);
  return { published };
}
