import { ownTextSays as words } from '#interface';

/** A text that a visitor brought, or why it cannot be read. */
export interface Source {
  /** As a file is called; a pasted text has a name of ours. */
  readonly name: string;
  readonly text: string;
  /** The file's own bytes, or null where the text was typed or pasted. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly problem: string | null;
}

/** In UTF-16 code units, or bytes of a file. */
export const LONGEST = 5_000_000;
const EXTENSIONS = /\.(?:txt|mdx?|markdown|html?)$/i;
const PASTED = 'text';

/** A pasted or typed text. Markup is told by its beginning: what looks like a page is one, headings and links are Markdown. */
export function sourceOfText(text: string): Source {
  const whole = text.toWellFormed();
  const extension = LOOKS_HTML.test(whole) ? 'html' : looksMarkdown(whole) ? 'md' : 'txt';
  const problem = whole.length > LONGEST ? tooLong(whole.length) : null;
  return { name: `${PASTED}.${extension}`, text: whole, bytes: null, problem };
}

/** A chosen or dropped file, decoded as the build decodes a seed. */
export async function sourceOfFile(file: File): Promise<Source> {
  const failed = (problem: string): Source => ({ name: file.name, text: '', bytes: null, problem });
  if (!EXTENSIONS.test(file.name)) {
    return failed(words.otherFormat);
  }
  if (file.size > LONGEST) return failed(tooLong(file.size));
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.replace(/[\s\0\uFEFF]/g, '') === '') return failed(words.empty);
    return { name: file.name, text, bytes, problem: null };
  } catch (error) {
    return failed(error instanceof TypeError ? words.notUtf8 : words.unreadable);
  }
}

function tooLong(length: number): string {
  return words.tooLong((length / 1e6).toFixed(1), LONGEST / 1e6);
}

const LOOKS_HTML = /^\s*<(?:!doctype html|html|head|body|article)[\s>]/i;
/** Headings, links, tasks and fences: one alone may be chance. */
const MARKDOWN_SIGNS = /^#{1,6} \S|\]\(https?:\/\/|^\s*[-*] \[[ x]\] |^```/gm;
const LEAST_SIGNS = 2;
const SAMPLE = 20_000;

function looksMarkdown(text: string): boolean {
  return (text.slice(0, SAMPLE).match(MARKDOWN_SIGNS)?.length ?? 0) >= LEAST_SIGNS;
}
