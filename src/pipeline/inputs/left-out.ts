import { leftOutOfFolder } from '../rules/left-out.ts';
import type { Report } from '../rules/report.ts';

/** Files that are read as documents. */
export const DOCUMENTS = /\.(txt|mdx?|markdown|html|htm)$/i;

/** Folders and files that no text editor shows, and those of programs: `.obsidian`, `.git`, `.trash`, `node_modules`. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/**
 * Folders of a plain folder that hold no documents of their own: what a browser saves beside a page, note templates, and
 * what other publishers of such folders leave out by its name.
 */
export function isBeside(folder: string): boolean {
  return (
    /_(?:files|Dateien|fichiers|archivos|file)$/u.test(folder) || /(?:^|[\s_.-])(?:templates?|private)$/i.test(folder)
  );
}

/** Whether a file is written for programs or about them, text though it is: lists of packages, rules for robots, licences. */
export function isForPrograms(name: string): boolean {
  return /^(?:(?:[\w-]+[-_])?(?:requirements|constraints)(?:[-_.][\w-]+)*|robots|CMakeLists)\.txt$|^(?:LICEN[CS]E|COPYING)(?:[-_.][\w.-]+)?\.(?:txt|md)$/.test(
    name,
  );
}

/** The paths of files and folders that the settings of an Obsidian vault keep out: its templates, what Publish leaves out. */
export function keptOutBySettings(settingsOf: (file: string) => unknown): ReadonlySet<string> {
  const at = (file: string, key: string) => [(settingsOf(file) as Record<string, unknown> | null)?.[key]].flat();
  const paths = [
    ...at('templates.json', 'folder'),
    ...at('plugins/templater-obsidian/data.json', 'templates_folder'),
    ...at('publish.json', 'excluded'),
  ];
  const named = paths.flatMap((path) =>
    typeof path === 'string' ? path.normalize('NFC').replace(/^\/+|\/+$/g, '') : [],
  );
  return new Set(named.filter((path) => path !== '' && path !== '.'));
}

/** The files and folders of a plain folder that take no part: counted, to be reported in one line however many they are. */
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
    if (this.#names.length + this.#kinds.size > 0) report.add(leftOutOfFolder(this.#kinds, this.#names));
  }
}
