import type { Reading } from '../stages.ts';
export function readMarkdown(_text: string): Reading | null {
  return null;
}
