import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** From 0 to below 1. */
type Random = () => number;
/** Changes the inputs in a folder and says how. */
type Edit = (root: string, random: Random) => string;

/** Edits of an atlas folder, as curators make them. */
export const OF_CURATORS: readonly Edit[] = [
  (root, random) => append(pick(filesIn(root, 'seeds', '.txt'), random), `\n\n${sentence(random)}\n`),
  (root, random) => write(root, `seeds/added-${whole(random, 4)}.txt`, `${sentence(random)}\n\n${sentence(random)}\n`),
  (root, random) => rename(root, 'seeds', 'added-', random),
  (root, random) => remove(root, 'seeds', 'added-', random),
  (root, random) =>
    inFrontMatter(pick(filesIn(root, 'content/entities', '.md'), random), 'aliases', `[${word(random)}]`),
  (root, random) => inFrontMatter(pick(filesIn(root, 'content/topics', '.md'), random), 'name', word(random)),
  (root, random) =>
    inFrontMatter(
      pick(filesIn(root, 'content/entities', '.md'), random),
      'summary',
      `What the texts of this harbour say of it is told here in other words, which are ${word(random)}.`,
    ),
  (root, random) => write(root, `content/entities/added-${whole(random, 3)}.md`, entity(random)),
  (root, random) => remove(root, 'content/entities', 'added-', random),
  (root, random) => settings(root, random),
];

/** Edits of a folder of notes. */
export const OF_NOTES: readonly Edit[] = [
  (root, random) => append(pick(notesIn(root), random), `\n\n${sentence(random)}\n`),
  (root, random) =>
    append(pick(notesIn(root), random), `\n\nThis goes with [[${basename(pick(notesIn(root), random), '.md')}]].\n`),
  (root, random) =>
    write(root, `${word(random)} ${whole(random, 20)}.md`, `# Of ${word(random)}\n\n${sentence(random)}\n`),
  (root, random) => rename(root, '', '', random),
  (root, random) => remove(root, '', '', random),
  (root, random) => write(root, `Folder ${whole(random, 2)}/${word(random)}.md`, `${sentence(random)}\n`),
  (root, random) => inFrontMatter(pick(notesIn(root), random), 'aliases', `[${word(random)} ${word(random)}]`),
  (root, random) => inFrontMatter(pick(notesIn(root), random), 'tags', `[${word(random)}]`),
  (root, random) => first(pick(notesIn(root), random), sentence(random)),
];

/** Notes of a folder that is to be edited: enough that most know nothing of most. */
export function writeNotes(root: string, random: Random): void {
  mkdirSync(root, { recursive: true });
  const names = Array.from({ length: 14 }, (_, index) => `${WORDS[index % WORDS.length]} ${index}`);
  for (const name of names)
    writeFileSync(
      join(root, `${name}.md`),
      `# ${name}\n\n${sentence(random)}\n\nSee [[${pick(names, random)}]] too.\n`,
    );
}

const WORDS = ['Harbour', 'Mole', 'Tide', 'Gauge', 'Marsh', 'Storm', 'Barrier', 'Quay', 'Ebb', 'Lantern'];
const TAILS = [
  'rose',
  'fell again',
  'was measured in the bay',
  'is said to last',
  'stood dry for years',
  'was never built',
];

const whole = (random: Random, below: number) => Math.floor(random() * below);
const word = (random: Random) => WORDS[whole(random, WORDS.length)]!;
const sentence = (random: Random) =>
  `The ${word(random)} ${whole(random, 20)} ${TAILS[whole(random, TAILS.length)]} near the Old mole ${whole(random, 9)} times.`;

function pick<One>(some: readonly One[], random: Random): One {
  return some[whole(random, some.length)]!;
}

const filesIn = (root: string, folder: string, ending: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(root, folder, name));

const notesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(root, name));

function append(path: string, text: string): string {
  appendFileSync(path, text);
  return `${basename(path)} + ${text.trim()}`;
}

function write(root: string, path: string, text: string): string {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  return `${path} written: ${text}`;
}

function first(path: string, text: string): string {
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, before.replace(/\n\n/, `\n\n${text} `));
  return `${basename(path)} begins: ${text}`;
}

const added = (root: string, folder: string, prefix: string): string[] =>
  folder === ''
    ? notesIn(root).slice(2)
    : filesIn(root, folder, '').filter((path) => basename(path).startsWith(prefix));

function rename(root: string, folder: string, prefix: string, random: Random): string {
  const some = added(root, folder, prefix);
  if (some.length === 0) return 'nothing to rename';
  const path = pick(some, random);
  const to = join(
    dirname(path),
    `${prefix}${word(random).toLowerCase()}-${whole(random, 9)}${path.slice(path.lastIndexOf('.'))}`,
  );
  if (existsSync(to)) return 'nothing to rename';
  renameSync(path, to);
  return `${basename(path)} → ${basename(to)}`;
}

function remove(root: string, folder: string, prefix: string, random: Random): string {
  const some = added(root, folder, prefix);
  if (some.length === 0) return 'nothing to remove';
  const path = pick(some, random);
  rmSync(path);
  return `${basename(path)} removed`;
}

function inFrontMatter(path: string, key: string, value: string): string {
  const text = readFileSync(path, 'utf8');
  const whole = text.startsWith('---\n') ? text : `---\n---\n${text}`;
  const without = whole.replace(new RegExp(`^${key}: .*\n`, 'm'), '');
  writeFileSync(path, without.replace('---\n', `---\n${key}: ${value}\n`));
  return `${basename(path)}: ${key} ${value}`;
}

function settings(root: string, random: Random): string {
  const path = join(root, 'content', 'site.yaml');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/^tagline: .*$/m, `tagline: What texts say about a ${word(random)}, and where`));
  return 'another tagline';
}

function entity(random: Random): string {
  return `---\nname: ${word(random)}\nkind: concept\ntopics: [works]\nsummary: What was added to this harbour, to be taken away again when it is no longer wanted.\n---\n`;
}
