import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { sniff } from '../../src/intake/sniff.ts';
import type { Case } from './intake-cases.ts';
import { inOrder } from './intake-words.ts';

/**
 * The pages of a public suite, with what is theirs: a checkout of mozilla/readability's test pages (Apache-2.0), of
 * scrapinghub/article-extraction-benchmark (MIT), or of a part of the Web Content eXtraction Benchmark (CC BY 4.0).
 */
export function pageCases(folder: string): Case[] {
  const pages = existsSync(join(folder, 'ground-truth.json'))
    ? ofScrapinghub(folder)
    : existsSync(join(folder, 'ground-truth'))
      ? ofWcxb(folder)
      : ofMozilla(folder);
  return pages.map(({ name, page, words }, at) => ({
    name,
    format: 'html of the suite',
    kind: 'html',
    bytes: page,
    words: inOrder(words),
    beside: inOrder(besideIn(new TextDecoder().decode(page))),
    isTuned: at % 2 === 0,
    isSpoiled: false,
  }));
}

interface SuitePage {
  readonly name: string;
  readonly page: Uint8Array;
  readonly words: string;
}

function ofScrapinghub(folder: string): SuitePage[] {
  const all: Record<string, { articleBody: string }> = JSON.parse(
    readFileSync(join(folder, 'ground-truth.json'), 'utf8'),
  );
  return Object.entries(all).map(([name, { articleBody }]) => ({
    name,
    page: gunzipSync(readFileSync(join(folder, 'html', `${name}.html.gz`))),
    words: articleBody,
  }));
}

/** Articles and documentation alone: lists and shops are none of what is added. */
function ofWcxb(folder: string): SuitePage[] {
  const names = readdirSync(join(folder, 'ground-truth')).sort();
  return names.flatMap((file): SuitePage[] => {
    const { _internal, ground_truth } = JSON.parse(readFileSync(join(folder, 'ground-truth', file), 'utf8'));
    if (!/^(?:article|documentation)$/.test(_internal.page_type.primary)) return [];
    const page = gunzipSync(readFileSync(join(folder, 'html', file.replace(/\.json$/, '.html.gz'))));
    return [{ name: file, page, words: ground_truth.main_content }];
  });
}

function ofMozilla(folder: string): SuitePage[] {
  const names = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'expected.html')))
    .sort();
  return names.map((name) => ({
    name,
    page: readFileSync(join(folder, name, 'source.html')),
    words: wordsOf(readFileSync(join(folder, name, 'expected.html'), 'utf8')),
  }));
}

/** The words of a piece of HTML, a line for each of its lines. */
function wordsOf(html: string): string {
  const lines = html.replace(/<(?:p|br|li|h\d|div|td|th|tr|pre|blockquote|figcaption|dd|dt)\b/gi, '\n$&');
  return parseHTML(`<!doctype html><html><body>${lines}</body></html>`).document.body.textContent ?? '';
}

/** What belongs to an article though many references leave it out: its title, standfirst, captions, code, tables and notes. */
function besideIn(html: string): string {
  const { document } = parseHTML(html);
  const said = [...document.querySelectorAll('meta[name="description"], meta[property^="og:"]')].map((one) =>
    one.getAttribute('content'),
  );
  const parts = document.querySelectorAll(
    'title, h1, figcaption, [class*="caption" i], [class*="standfirst"], [class*="subtitle"], pre, code, table, [class*="footnote"], [role="doc-endnotes"]',
  );
  return [...said, ...[...parts].map((one) => one.textContent)].filter(Boolean).join('\n\n');
}

/** Files of any format with their text beside them, under the same name: `a.rtf` and `a.txt`. */
export function textCases(folder: string): Case[] {
  const names = readdirSync(folder).sort();
  const pairs = names.flatMap((name) => {
    const text = name.replace(/\.[^.]+$/, '.txt');
    return name !== text && names.includes(text) ? [{ name, text }] : [];
  });
  return pairs.map(({ name, text }, at) => {
    const bytes = readFileSync(join(folder, name));
    return {
      name,
      format: `${sniff(bytes, name)} of the folder`,
      kind: sniff(bytes, name),
      bytes,
      words: inOrder(readFileSync(join(folder, text), 'utf8')),
      isTuned: at % 2 === 0,
      isSpoiled: false,
    };
  });
}
