import { basename } from 'node:path';
import { primaryLanguage } from '../model/language.ts';
import { detectLanguage } from '../text/languages/detect.ts';
import type { Chapter, Collection, Extracted, Facts } from './extracted.ts';
import { merged } from './facts.ts';
import { KINDS, limitText } from './kinds.ts';
import { metadataFile } from './metadata.ts';
import { factsOfName } from './name-facts.ts';
import { firstFree, idOf, nameKey, safeStem } from './names.ts';
import type { Added, Outcome } from './outcome.ts';
import { originalPath, type SeedStore } from './seed-store.ts';
import { extensionOf, type SourceKind } from './sniff.ts';
import { type Found, folderName } from './walk.ts';

interface ReadFile {
  readonly found: Found;
  readonly bytes: Uint8Array;
  readonly kind: SourceKind;
  readonly extracted: Extracted;
  readonly byChapters: boolean;
}

/** A seed that was dropped into the folder by hand gets its metadata. */
export function describeSeed(path: string, seed: string, extracted: Extracted, store: SeedStore): Outcome {
  const notes = ['It was in seeds/ already; its metadata was written.'];
  const document = putDocument(store, seed, null, extracted);
  return { path, state: 'added', documents: [document], notes, doubts: extracted.doubts };
}

/**
 * Puts a file into the store: its text as seed, or one seed a chapter, their metadata, and the file itself among the originals
 * where the seed is not the file. The original comes last: where it is there, all of it is.
 */
export function importFile({ found, bytes, kind, extracted: read, byChapters }: ReadFile, store: SeedStore): Outcome {
  const { path, isNamed } = found;
  const isJsx = kind === 'markdown' && extensionOf(path) === 'mdx';
  const extracted: Extracted = isJsx ? { ...read, extension: 'mdx' } : read;
  const parts =
    byChapters && extracted.chapters.length > 1 && (extracted.isBook || isNamed) ? extracted.chapters : null;
  const text = extracted.text === null ? bytes : Buffer.from(extracted.text);
  if (parts === null) limitText(text);
  else for (const chapter of parts) limitText(Buffer.from(chapter.text));
  const earlier = parts === null ? store.find(text, 'seeds') : null;
  if (earlier !== null && store.isWhole(earlier)) return { path, state: 'present', seed: earlier };
  const isKept = extracted.text !== null || parts !== null;
  const extension = KINDS[kind].extension ?? extracted.extension;
  const { stem, notes } = stemOf(
    path,
    kind,
    earlier,
    isKept ? [extension, extracted.extension] : [extracted.extension],
    store,
  );
  const original = isKept ? `${stem}.${extension}` : null;
  const known = withCertainLanguage(merged(extracted.facts, factsOfName(basename(path))), text);
  const whole: Extracted = { ...extracted, facts: known.facts };
  const put = (content: Uint8Array, name: string, own: Extracted): Added => {
    const seed = store.find(content, 'seeds') ?? store.putSeed(`${name}.${own.extension}`, content);
    const described = store.describedBy(seed);
    return described === null ? putDocument(store, seed, original, own) : addedOf(described, seed, own);
  };
  const documents =
    parts === null
      ? [put(text, stem, whole)]
      : chapterNames(stem, parts).map((name, index) => {
          const { title, text: chapter } = parts[index] as Chapter;
          const full = whole.facts.title === undefined ? title : `${title} (${whole.facts.title})`;
          return put(Buffer.from(chapter), name, {
            ...whole,
            extension: isJsx ? 'mdx' : 'md',
            facts: { ...whole.facts, title: full },
          });
        });
  if (original !== null) store.putOriginal(original, bytes);
  return {
    path,
    state: 'added',
    documents,
    notes: [...extracted.notes, ...known.notes, ...notes, ...bookNotes(extracted, parts)],
    doubts: whole.doubts,
  };
}

interface ReadCollection extends Pick<ReadFile, 'found' | 'bytes' | 'kind'> {
  readonly collection: Collection;
}

/** Puts the documents of a file that holds several into the store, each under its own name, and the file itself last. */
export function importCollection(
  { found: { path }, bytes, kind, collection }: ReadCollection,
  store: SeedStore,
): Outcome {
  for (const { text } of collection.parts) limitText(Buffer.from(text ?? ''));
  const extension = KINDS[kind].extension ?? 'txt';
  const { stem, notes } = stemOf(path, kind, null, [extension], store);
  const original = `${stem}.${extension}`;
  const taken = new Set<string>();
  const documents = collection.parts.map(({ name, ...part }): Added => {
    const content = Buffer.from(part.text ?? '');
    const known = withCertainLanguage(part.facts, content);
    const short = safeStem([...name].slice(0, LONGEST_NAME).join(''));
    // Programs call many conversations alike: the day tells them apart.
    const own = taken.has(nameKey(short)) ? `${short} ${part.facts.published ?? ''}`.trim() : short;
    taken.add(nameKey(short));
    const seed =
      store.find(content, 'seeds') ??
      store.putSeed(`${store.freeStem([own, `${own} (${stem})`], [part.extension])}.${part.extension}`, content);
    const described = store.describedBy(seed);
    return described === null
      ? putDocument(store, seed, original, { ...part, facts: known.facts })
      : addedOf(described, seed, part);
  });
  store.putOriginal(original, bytes);
  const doubts = new Map(collection.parts.flatMap((part) => part.doubts).map((doubt) => [doubt.says, doubt]));
  return { path, state: 'added', documents, notes: [...collection.notes, ...notes], doubts: [...doubts.values()] };
}

const LONGEST_NAME = 80;

function bookNotes({ isBook, chapters }: Extracted, parts: readonly Chapter[] | null): string[] {
  if (parts !== null) return [`It was parted into ${parts.length} documents, one a chapter.`];
  if (!isBook) return [];
  return [`It is a book of ${chapters.length} chapters, here one document; --chapters makes each chapter its own.`];
}

/** The name under which the files are put, and notes on it. */
function stemOf(
  path: string,
  kind: SourceKind,
  earlier: string | null,
  extensions: readonly string[],
  store: SeedStore,
) {
  const name = basename(path);
  const given = extensionOf(name);
  const own = given === '' ? name : name.slice(0, -given.length - 1);
  const safe = safeStem(own);
  const folder = safeStem(folderName(path));
  const bases = /^index$/i.test(safe) ? [folder, `${folder}-index`] : [safe, safeStem(`${folder}-${safe}`)];
  const stem = earlier === null ? store.freeStem(bases, extensions) : earlier.replace(/\.[a-z]+$/, '');
  const notes: string[] = [];
  if (stem !== bases[0] && earlier === null) {
    notes.push(`Another file is called “${bases[0]}” already: this one is “${stem}”.`);
  } else if (stem !== own.normalize('NFC')) {
    notes.push(
      stem === folder
        ? `It is called “${stem}” after its folder.`
        : `Its name is not safe everywhere: it is “${stem}” now.`,
    );
  }
  if (!KINDS[kind].also.test(given)) notes.push(`It is called .${given || '?'} but is ${KINDS[kind].name}.`);
  return { stem, notes };
}

/** A language that the file declares counts where its words do not speak against it: many programs declare English always. */
function withCertainLanguage(facts: Facts, text: Uint8Array): { facts: Facts; notes: readonly string[] } {
  const { language } = facts;
  const found = language === undefined ? null : detectLanguage(new TextDecoder().decode(text.subarray(0, 100_000)));
  if (language === undefined || found === null || found === primaryLanguage(language)) return { facts, notes: [] };
  const note = `It declares its language as ${language}, but its words look like ${found}: if not, add \`language: ${language}\`.`;
  return { facts: { ...facts, language: undefined }, notes: [note] };
}

function putDocument(store: SeedStore, seed: string, original: string | null, extracted: Extracted): Added {
  const id = store.freeId(idOf(seed.replace(/\.[a-z]+$/i, '')));
  const { facts, doubts } = extracted;
  store.putMetadata(id, seed, metadataFile(seed, { original: original && originalPath(original), facts, doubts }));
  return addedOf(id, seed, extracted);
}

function addedOf(id: string, seed: string, { facts }: Extracted): Added {
  // Who speaks in a thread or in comments the text says itself, and it has no title.
  const namesSpeakers = facts.format === 'thread' || facts.format === 'comments';
  return {
    id,
    seed,
    hasDate: facts.published !== undefined,
    hasAuthor: namesSpeakers || facts.byline !== undefined,
    hasTitle: namesSpeakers || facts.title !== undefined,
  };
}

/** `<book>-01-<chapter>`, as many digits as the last one has; the number that the chapter gives itself is left out. */
function chapterNames(book: string, chapters: readonly Chapter[]): string[] {
  const digits = Math.max(2, String(chapters.length).length);
  const taken = new Set<string>();
  return chapters.map(({ title }, index) => {
    const number = String(index + 1).padStart(digits, '0');
    const words = title.replace(/^(?:(?:chapter|part)\s+)?(?:\d+|[ivxl]+)(?:[.:)]|\s+[–—-])\s+(?=\S)/i, '');
    const name = `${book}-${number}-${idOf(words).slice(0, LONGEST_CHAPTER).replace(/-+$/, '')}`;
    const free = firstFree([name], (one) => !taken.has(one));
    taken.add(free);
    return free;
  });
}

const LONGEST_CHAPTER = 48;
