import { headOf } from '../../text/front-matter.ts';
import type { Reason } from '../stages.ts';
import type { NoteYaml } from './note-yaml.ts';

/** Keys whose yes keeps a note back: whoever marks one half-heartedly (`draft: v2`) does not mean to show it. */
const KEPT_BACK: Readonly<Record<string, Reason>> = {
  draft: 'draft',
  isdraft: 'draft',
  private: 'private',
  'excalidraw-plugin': 'drawing',
};
/** Keys whose plain no keeps a note back; nothing and a date do not. */
const LET_OUT: ReadonlySet<string> = new Set(['publish', 'published', 'dg-publish', 'public', 'share']);
const NO = /^(?:false|no|n|off|0)$/i;

/**
 * Why a note is not to be shown, by its front matter as Obsidian Publish, Quartz, Hugo and Jekyll understand it; null where it
 * may be.
 */
export function reasonIn({ entries }: NoteYaml): Reason | null {
  for (const { key, value } of entries) {
    const reason = reasonOf(key, value);
    if (reason !== null) return reason;
  }
  return null;
}

/**
 * The same for front matter that cannot be read as YAML, of TOML too, or after empty lines, where Hugo reads it: what looks like a key
 * that keeps a note back does, unless it plainly lets it out. In MDX an exported object may stand for front matter.
 */
export function reasonInLines(text: string, file = ''): Reason | null {
  const { start, end } = headOf(text);
  const pattern = /\.mdx$/i.test(file) ? EXPORTED : FENCED;
  const head = end > 1 ? text.slice(start, end) : (pattern.exec(text)?.[0] ?? '');
  const lines = head.trimStart().split(/\r?\n/).slice(1);
  const words = end > 1 ? lines : lines.slice(0, lines.findIndex((line) => !LIKE_YAML.test(line)) >>> 0);
  for (const line of words) {
    const [, key = '', value = ''] = /^[ \t]*["']?([\w-]+)["']?[ \t]*[:=][ \t]*(.*)$/.exec(line) ?? [];
    const written = value.replace(/[ \t]+#.*$|["'[\]{},\s]+/g, '');
    // A value that is not on the line of its key may be either.
    const reason = reasonOf(key.toLowerCase(), written) ?? (written === '' ? reasonIfNamed(key.toLowerCase()) : null);
    if (reason !== null) return reason;
  }
  return null;
}

const FENCED = /^\s{0,200}(?:---|\+\+\+)[^\n]*\n[\s\S]{0,20000}/;
const EXPORTED =
  /(?<=^|\n)export const (?:meta|front)\w{0,20}\b[^\n]*\n[\s\S]{0,20000}|^\s{0,200}(?:---|\+\+\+)[^\n]*\n[\s\S]{0,20000}/i;

/** A key, an item, a comment, a line that is set in, or nothing. */
const LIKE_YAML = /^(?:\s|#|-|$|["']?[\w-]+["']?[ \t]*[:=])/;

/** Whether a value says yes or no and nothing else: such a `published` is no date. */
export function isYesOrNo(value: unknown): boolean {
  return typeof value === 'boolean' || /^(?:true|yes|y|on)$/i.test(String(value)) || NO.test(String(value));
}

/** The reason that a file's name gives. */
export function reasonInName(path: string): Reason | null {
  return /\.excalidraw(?:\.\w+)?$/i.test(path) ? 'drawing' : null;
}

function reasonOf(key: string, value: unknown): Reason | null {
  const written = value === null || value === undefined ? '' : String(value).trim();
  if (key === 'visibility') return /^(?:private|hidden|draft)$/i.test(written) ? 'private' : null;
  if (LET_OUT.has(key)) return NO.test(written) ? 'publish' : null;
  return written !== '' && !NO.test(written) ? reasonIfNamed(key) : null;
}

function reasonIfNamed(key: string): Reason | null {
  if (LET_OUT.has(key)) return 'publish';
  return Object.hasOwn(KEPT_BACK, key) ? KEPT_BACK[key]! : null;
}
