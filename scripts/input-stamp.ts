import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isPassedOver } from '../src/pipeline/inputs/left-out.ts';

/** Tells whether any file of some folders was written, added or removed: two stamps are the same where none was. */
export function stampOf(folders: readonly string[]): string {
  const found = { files: 0, newest: 0 };
  for (const folder of folders) visit(folder, found);
  return `${found.files} ${found.newest}`;
}

function visit(folder: string, found: { files: number; newest: number }): void {
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (isPassedOver(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path, found);
      else {
        found.files += 1;
        found.newest = Math.max(found.newest, statSync(path).mtimeMs);
      }
    }
  } catch {
    // What cannot be read now is looked at again the next time.
  }
}
