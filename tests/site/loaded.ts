import { hash } from 'node:crypto';
import { type LoadedAtlas, loadAtlas } from '../../src/site/atlas.ts';
import { build, type Files } from '../pipeline/in-memory.ts';

/** An atlas as the pages see it, built in memory from files by path. */
export function loaded(files: Files): LoadedAtlas {
  const { artefact, findings } = build(files);
  if (!artefact) throw new Error(findings.join('\n'));
  return loadedFrom(artefact.files);
}

/** The same of what was built, by path. */
export function loadedFrom(files: ReadonlyMap<string, string>): LoadedAtlas {
  return loadAtlas({
    identity: '',
    hashOf: (path) => hash('sha256', files.get(path) ?? ''),
    paths: [...files.keys()],
    text: (path) => files.get(path) ?? '',
    bytes: (path) => Buffer.from(files.get(path) ?? ''),
    lines: (path) => (files.get(path) ?? '').split('\n').values(),
  });
}

/** Content files of entities, one topic for all, with a summary that says nothing. */
export function entities(...names: string[]): Files {
  return Object.fromEntries(
    names.map((name) => [
      `content/entities/${name.toLowerCase().replaceAll(' ', '-')}.md`,
      `---\nname: ${name}\nkind: concept\ntopics: [all]\nsummary: Something that the documents name and that has a page of its own here.\n---\n`,
    ]),
  );
}

export const TOPIC: Files = {
  'content/topics/all.md':
    '---\nname: All of it\nsummary: Everything that the documents of this test speak about.\n---\n',
};
