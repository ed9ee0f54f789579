import { byCodeUnit } from '../../model/order.ts';
import type { Report } from '../rules/report.ts';

/** Files that are read as documents. */
export const DOCUMENTS = /\.(txt|md|markdown|html|htm)$/i;
/** Documents of kinds that must be turned into text first. */
const CONVERTIBLE = /^(pdf|docx|epub)$/;
const MOST_NAMED = 6;

/** Folders and files that no text editor shows, and those of programs: `.obsidian`, `.git`, `.trash`, `node_modules`. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** Folders of a plain folder that hold no documents of their own: what a browser saves beside a page, and note templates. */
export function isBeside(folder: string): boolean {
  return /_(?:files|Dateien|fichiers|archivos|file)$/u.test(folder) || /^_?templates?$/i.test(folder);
}

/** What of a plain folder takes no part: counted, to be said in one line however much it is. */
export class LeftOut {
  readonly #names: string[] = [];
  readonly #kinds = new Map<string, number>();

  name(path: string): void {
    this.#names.push(path);
  }

  kind(file: string): void {
    const extension = /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
    this.#kinds.set(extension, (this.#kinds.get(extension) ?? 0) + 1);
  }

  tell(report: Report): void {
    const names = [...this.#names].sort(byCodeUnit);
    const kinds = [...this.#kinds].sort(([a, n], [b, m]) => m - n || byCodeUnit(a, b));
    if (names.length + kinds.length === 0) return;
    const files = kinds.reduce((sum, [, count]) => sum + count, 0);
    const parts = [
      ...(files > 0
        ? [
            `${files} ${files === 1 ? 'file' : 'files'} (${list(kinds.map(([kind, count]) => (kind === '' ? `${count} without an ending` : `${count} .${kind}`)))})`,
          ]
        : []),
      ...(names.length > 0 ? [list(names)] : []),
    ];
    report.add({
      rule: 'left-out',
      place: { file: '.', line: null, column: null },
      message: `Left out of the atlas: ${parts.join('; ')}; documents are .txt, .md and .html files`,
      note: kinds.some(([kind]) => CONVERTIBLE.test(kind))
        ? '`npm run add` takes the text out of PDF, DOCX and EPUB files, into an atlas with seeds/.'
        : undefined,
    });
  }
}

function list(items: readonly string[]): string {
  const shown = items.slice(0, MOST_NAMED);
  return items.length > MOST_NAMED ? `${shown.join(', ')} and ${items.length - MOST_NAMED} more` : shown.join(', ');
}
