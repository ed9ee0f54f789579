import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mulberry32 } from '../../src/graph/random.ts';

const WORDS_PER_NOTE = 430;
const LINKS_PER_NOTE = 8;
const SYLLABLES = 'ba ce di fo gu ha ki lo mu ne pra que ri sto tu va we xi yo zan mer tol lis dor ken'.split(' ');
const FILLERS =
  'the of and to in that it is was for on are as with they at be this from have or by one had not but what all were when we there can an your which their said if do will each about how up out them then she many some so these would other into has more her two like him see time could no make than first been its who now people my made over did down only way find use may water long little very after words called just where most know'.split(
    ' ',
  );

/**
 * Writes a made-up folder of notes: as many as asked, each of about 430 words with 8 links, the names in them drawn from a
 * power law, so that a few stand everywhere and most are rare. The same numbers give the same bytes.
 */
export function writeCorpus(root: string, notes: number, names: number): void {
  const random = mulberry32(notes * 31 + names);
  const entities = distinctNames(names, random);
  const popular = (count: number) => Math.min(count - 1, Math.floor(count * random() ** 3));
  mkdirSync(join(root, 'seeds'), { recursive: true });
  mkdirSync(join(root, 'content', 'entities'), { recursive: true });
  mkdirSync(join(root, 'content', 'topics'), { recursive: true });
  for (let topic = 0; topic < 8; topic++) {
    const summary = 'A made-up theme that groups made-up names, for measuring how long a build takes.';
    writeFileSync(
      join(root, 'content', 'topics', `topic-${topic}.md`),
      `---\nname: Topic ${topic}\nsummary: ${summary}\n---\n`,
    );
  }
  for (const [index, name] of entities.entries()) {
    const summary = `${name} is a made-up name of the measuring corpus, standing for nothing at all.`;
    writeFileSync(
      join(root, 'content', 'entities', `name-${index}.md`),
      `---\nname: ${name}\nkind: concept\ntopics: [topic-${index % 8}]\nsummary: ${summary}\n---\n`,
    );
  }
  for (let note = 0; note < notes; note++) {
    const linked = Array.from({ length: LINKS_PER_NOTE }, () => entities[popular(names)]!);
    writeFileSync(join(root, 'seeds', `note-${note}.md`), `# Note ${note}\n\n${prose(linked, random)}\n`);
  }
}

function distinctNames(count: number, random: () => number): string[] {
  const names = new Set<string>();
  const word = () => {
    const syllables = 2 + Math.floor(random() * 2);
    const text = Array.from({ length: syllables }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
    return text[0]!.toUpperCase() + text.slice(1);
  };
  while (names.size < count) names.add(random() < 0.5 ? word() : `${word()} ${word()}`);
  return [...names];
}

/**
 * Writes a made-up vault: a folder of as many notes as asked, each called by a name and of about 430 words, with 8 links to other
 * notes, most to a few by a power law, and at least one to each. The same number gives the same bytes.
 */
export function writeVault(root: string, notes: number): void {
  const random = mulberry32(notes * 31 + 7);
  const names = distinctNames(notes, random);
  mkdirSync(root, { recursive: true });
  for (const [note, name] of names.entries()) {
    const linked = [names[(note + 1) % notes]!];
    while (linked.length < LINKS_PER_NOTE) linked.push(names[Math.floor(notes * random() ** 3)]!);
    writeFileSync(join(root, `${name}.md`), `# ${name}\n\n${prose(linked, random)}\n`);
  }
}

/** About 430 words in sentences of 14 and paragraphs of five, links to the names spread among them. */
function prose(linked: readonly string[], random: () => number): string {
  const linkEvery = Math.floor(WORDS_PER_NOTE / linked.length);
  const words = Array.from({ length: WORDS_PER_NOTE }, (_, word) => {
    const link = word % linkEvery === linkEvery - 1 ? linked[Math.floor(word / linkEvery)] : undefined;
    const text = link === undefined ? FILLERS[Math.floor(random() * FILLERS.length)]! : `[[${link}]]`;
    return word % 14 === 13 ? text + (word % 70 === 69 ? '.\n\n' : '.') : text;
  });
  return words.join(' ').replaceAll('\n\n ', '\n\n');
}
