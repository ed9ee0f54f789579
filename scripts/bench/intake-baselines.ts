import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Case } from './intake-cases.ts';
import { inOrder, type Share, shareOf } from './intake-words.ts';

/** What others make of a file, where they are installed. */
export function baselineOf({ kind, bytes, words, beside }: Case): ReadonlyMap<string, Share> {
  const found = new Map<string, Share>();
  const put = (name: string, text: string | null) => {
    if (text !== null) found.set(name, shareOf(words, inOrder(text), beside));
  };
  if (kind === 'html') put('Readability alone', readability(new TextDecoder().decode(bytes)));
  if (kind === 'pdf')
    put(
      'pdftotext',
      command('pdftotext', (file) => [file, '-'], bytes, 'pdf'),
    );
  if (kind === 'epub')
    put(
      'pandoc',
      command('pandoc', (file) => ['-t', 'plain', '--wrap=none', file], bytes, 'epub'),
    );
  return found;
}

function readability(html: string): string {
  const { document } = parseHTML(html);
  return new Readability(document as unknown as Document).parse()?.textContent ?? '';
}

/** Null where the command is not there or fails. */
function command(
  name: string,
  options: (file: string) => string[],
  bytes: Uint8Array,
  extension: string,
): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'intake-'));
  const file = join(folder, `file.${extension}`);
  try {
    writeFileSync(file, bytes);
    return execFileSync(name, options(file), {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
