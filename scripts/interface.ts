import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { primaryLanguage } from '../src/model/language.ts';

/** What of a site's build depends on its language: the file with the words of its interface, English where there is none. */
export function interfaceOf(atlas: string): { readonly language: string; readonly words: string } {
  const language = languageOf(atlas);
  const file = (name: string) => resolve(import.meta.dirname, '..', 'src', 'interface', `${name}.ts`);
  const own = file(primaryLanguage(language));
  return { language, words: existsSync(own) ? own : file('en') };
}

/** `language` in content/site.yaml, as the artefact has it. */
function languageOf(atlas: string): string {
  const manifest = join(atlas, 'manifest.json');
  if (!existsSync(manifest)) return 'en';
  const { folder } = JSON.parse(readFileSync(manifest, 'utf8')) as { folder: string };
  return (JSON.parse(readFileSync(join(atlas, folder, 'site.json'), 'utf8')) as { language: string }).language;
}
