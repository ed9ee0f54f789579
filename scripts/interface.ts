import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { primaryLanguage } from '../src/model/language.ts';

/** What of a site's build depends on its language: the file with the words of its interface, English where there is none. */
export function interfaceOf(language: string): { readonly language: string; readonly words: string } {
  const file = (name: string) => resolve(import.meta.dirname, '..', 'src', 'interface', `${name}.ts`);
  const own = file(primaryLanguage(language));
  return { language, words: existsSync(own) ? own : file('en') };
}

/** `language` in content/site.yaml, as it seems before anything is read: what is built for it is thrown away where it is another. */
export function likelyLanguage(root: string): string {
  const file = join(root, 'content', 'site.yaml');
  const [, language = 'en'] = existsSync(file) ? (readFileSync(file, 'utf8').match(LANGUAGE) ?? []) : [];
  return language;
}
const LANGUAGE = /^language:\s*['"]?([\w-]+)/m;

/** `language` in content/site.yaml, as the artefact has it. @param manifest by default the one that is there */
export function languageOf(atlas: string, manifest: { readonly folder: string } | null = null): string {
  const place = join(atlas, 'manifest.json');
  if (manifest === null && !existsSync(place)) return 'en';
  const { folder } = manifest ?? (JSON.parse(readFileSync(place, 'utf8')) as { folder: string });
  return (JSON.parse(readFileSync(join(atlas, folder, 'site.json'), 'utf8')) as { language: string }).language;
}
