import { parse } from 'yaml';
import type { SourceFile } from '../stages.ts';
import { AS_VALUES } from './yaml-values.ts';

/** Files in which a blog names its authors by the ids that its posts give: `.authors.yml` of Material for MkDocs, `authors.yml` of Docusaurus and Jekyll. */
export const AUTHORS_FILE = /(?:^|\/)\.?authors\.ya?ml$/i;

/** The names of authors by their ids; a file that is no such list adds none. */
export function authorNames(files: readonly SourceFile[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { bytes } of files) {
    const list = mapping(yamlOf(bytes));
    for (const [id, author] of Object.entries({ ...list, ...mapping(list.authors) })) {
      const { name } = mapping(author);
      if (typeof name === 'string' && name.trim() !== '' && !names.has(id)) names.set(id, name.trim());
    }
  }
  return names;
}

function yamlOf(bytes: Uint8Array): unknown {
  try {
    return parse(new TextDecoder().decode(bytes), AS_VALUES.reviver, {
      maxAliasCount: AS_VALUES.maxAliasCount,
      logLevel: 'silent',
    });
  } catch {
    return null;
  }
}

function mapping(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}
