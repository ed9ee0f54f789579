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
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
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
    const words: string[] = [];
    const linkEvery = Math.floor(WORDS_PER_NOTE / LINKS_PER_NOTE);
    for (let word = 0; word < WORDS_PER_NOTE; word++) {
      if (word % linkEvery === linkEvery - 1) words.push(`[[${entities[popular(names)]!}]]`);
      else words.push(pick(FILLERS));
      if (word % 14 === 13) words[words.length - 1] += word % 70 === 69 ? '.\n\n' : '.';
    }
    writeFileSync(
      join(root, 'seeds', `note-${note}.md`),
      `# Note ${note}\n\n${words.join(' ').replace(/\n\n /g, '\n\n')}\n`,
    );
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
