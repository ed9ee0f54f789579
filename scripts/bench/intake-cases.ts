import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceKind } from '../../src/intake/sniff.ts';
import { launchBrowser } from '../../tests/browser/browser.ts';
import { epub } from '../../tests/intake/made-files.ts';
import { LAYOUTS, pageOf, readDeclaration } from './intake-layouts.ts';
import { inOrder } from './intake-words.ts';

export interface Case {
  readonly name: string;
  /** As the report calls it: a kind, for a PDF with its layout. */
  readonly format: string;
  readonly kind: SourceKind;
  readonly bytes: Uint8Array;
  /** What the document says, in order. */
  readonly words: readonly string[];
  /** Other words of it that may be there or not, in order. */
  readonly beside?: readonly string[];
  /** Rules were tuned on it. */
  readonly isTuned: boolean;
  /** Made unreadable: the text cannot come back, and a doubt must say so. */
  readonly isSpoiled: boolean;
}

const LANGUAGES =
  'arb heb pes_1 urd cmn_hans cmn_hant jpn kor eng deu_1996 fra spa por_BR ita pol ces tur vie rus ell_monotonic hin tha fin hun'.split(
    ' ',
  );

/** The declaration in each language for which there is a font, as a web page, an EPUB and PDFs. */
export async function madeCases(): Promise<Case[]> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const cases: Case[] = [];
  try {
    for (const [at, code] of LANGUAGES.entries()) {
      const text = readDeclaration(code);
      if (text === null || !hasFont(text.language)) continue;
      const isTuned = at % 2 === 0;
      const common = { isTuned, isSpoiled: false };
      const words = inOrder(
        [text.title, ...text.parts.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])].join('\n'),
      );
      const add = (format: string, kind: SourceKind, bytes: Uint8Array, more: Partial<Case> = {}) =>
        cases.push({ ...common, words, name: `${code} ${format}`, format, kind, bytes, ...more });
      add('html', 'html', new TextEncoder().encode(pageOf(text, 'site')));
      const chapters = text.parts.map(({ heading, paragraphs }) => ({
        name: heading,
        html: `<h1>${heading}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}`,
      }));
      add('epub', 'epub', epub(chapters, `<dc:title>${text.title}</dc:title>`), {
        words: words.slice(inOrder(text.title).length),
      });
      for (const layout of LAYOUTS) {
        await page.setContent(pageOf(text, layout));
        const bytes = await page.pdf({
          preferCSSPageSize: true,
          ...(layout === 'running' && {
            displayHeaderFooter: true,
            headerTemplate:
              '<div style="font-size:8px;margin-left:60px">United Nations <span class="pageNumber"></span></div>',
            footerTemplate: '<div style="font-size:8px;margin-left:60px">A/RES/217</div>',
          }),
        });
        add(`pdf ${layout}`, 'pdf', bytes);
        if (layout === 'plain') {
          // Fonts that do not say what their signs are.
          const spoiled = Buffer.from(
            Buffer.from(bytes).toString('latin1').replaceAll('/ToUnicode', '/XoUnicode'),
            'latin1',
          );
          add('pdf plain', 'pdf', spoiled, { isSpoiled: true, name: `${code} pdf without letters` });
        }
      }
    }
  } finally {
    await browser.close();
  }
  return cases;
}

function hasFont(language: string): boolean {
  try {
    return execFileSync('fc-list', [`:lang=${language.toLowerCase()}`, 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return /^[a-z]{2}$/.test(language);
  }
}

/** Any PDFs, held against pdftotext. */
export function pdfCases(folder: string | undefined): Case[] {
  if (folder === undefined) return [];
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .sort();
  return names.flatMap((name, at): Case[] => {
    const file = join(folder, name);
    let text = '';
    try {
      text = execFileSync('pdftotext', [file, '-'], {
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    } catch {
      return [];
    }
    const words = inOrder(text);
    return [
      {
        name,
        format: 'pdf of the folder',
        kind: 'pdf',
        bytes: readFileSync(file),
        words,
        isTuned: at % 2 === 0,
        isSpoiled: false,
      },
    ];
  });
}
