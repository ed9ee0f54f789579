import type { Reading } from '../stages.ts';
export function readHtml(_text: string): Reading | null {
  return null;
}
