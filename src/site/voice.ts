import { voices as words } from '#interface';
import type { Claim, DocumentRecord, Passage } from '../model/atlas.ts';
import type { LoadedAtlas } from './atlas.ts';
import { derived } from './derived.ts';
import { documentIndex, sentence, sentencesTouching } from './document-index.ts';
import { element, type Hypertext, wordsOf } from './hypertext.ts';
import { routes } from './routes.ts';
import { setName } from './set-entity.ts';
import { FORMAT_NAMES } from './wording.ts';

/** Who says something, how it comes to us, and where it stands. How that is written is decided here, for every page and file. */
export interface Voice {
  /** Null where nobody is named. */
  readonly who: Named | null;
  readonly manner: 'said' | 'quoted' | 'reported';
  /** Who reports it, where they are named. */
  readonly by: Named | null;
  readonly document: string;
  /** Fragment of its sentence on the document's page. */
  readonly sentence?: string | undefined;
}

interface Named {
  readonly id: string | null;
  readonly name: string;
}

/** `who` leaves the document out where somebody is named, `where` leaves them out. */
type Shown = 'whole' | 'who' | 'where';

type Source = Pick<LoadedAtlas, 'documents' | 'languageOf'>;

/** Who makes a claim. */
export function claimVoice(source: LoadedAtlas, claim: Claim): Voice {
  const [evidence] = claim.evidence;
  const { document = '', sentence } = evidence ?? {};
  const role = evidence && documentIndex(source.document(document)).passage.get(evidence.passage)?.role;
  return {
    who: named(claim.speaker, claim.speakerName),
    manner: claim.reportedBy ? 'reported' : role === 'quote' ? 'quoted' : 'said',
    by: claim.reportedBy && named(claim.reportedBy.speaker, claim.reportedBy.speakerName),
    document,
    sentence,
  };
}

/** Who says sentences of a passage: the one whose claims they report, where each of them does so, else who speaks. */
export function sentenceVoice(
  source: LoadedAtlas,
  document: string,
  passage: Passage | undefined,
  sentences: readonly string[],
): Voice {
  const [sentence] = sentences;
  const reported = sentences.map((id) => reportedIn(source, document).get(id));
  const [first] = reported;
  if (first && reported.every((claim) => claim?.speaker === first.speaker)) {
    return { ...claimVoice(source, first), sentence };
  }
  return {
    who: named(passage?.speaker, passage?.speakerName),
    manner: passage?.role === 'quote' ? 'quoted' : 'said',
    by: null,
    document,
    sentence,
  };
}

/** "Ada in the comments", "Ada quoted in the blog post", "Ada as reported in the posts", "the slide (author unnamed)", "somebody unnamed as reported by Ada in the blog post". */
export function voiceInWords(source: Source, voice: Voice, shown: Shown = 'whole'): string {
  return wordsOf(setVoice(source, voice, shown));
}

/** Voices in words, each once. */
export function voicesInWords(source: LoadedAtlas, claims: readonly Claim[], shown: Shown = 'whole'): string[] {
  return [...new Set(claims.map((claim) => voiceInWords(source, claimVoice(source, claim), shown)))];
}

/** The same, the one who speaks and the document as links. */
export function setVoice(
  source: Source,
  { who, manner, by, document, sentence }: Voice,
  shown: Shown = 'whole',
): Hypertext[] {
  const where = setWork(source, document, sentence);
  if (who === null && by) return words.reportedBy<Hypertext>(words.somebody, setSpeaker(by.id, by.name), where);
  if (who === null)
    return words.unnamed(manner, where, FORMATS_OF_MANY.has(source.documents.get(document)?.format ?? ''));
  const speaker = setSpeaker(who.id, who.name);
  if (shown === 'who') return manner === 'reported' ? [speaker, words.asReported] : [speaker];
  if (by) return words.reportedBy(speaker, setSpeaker(by.id, by.name), where);
  return shown === 'where' ? words.where(manner, where) : [speaker, ' ', ...words.where(manner, where)];
}

/** One who speaks by name, linked where they have a page. Within their document nobody needs to be told which it is. */
export function setSpeaker(id: string | null | undefined, name: string | null | undefined): Hypertext {
  if (id) return element('a', { class: 'speaker', href: routes.entity(id) }, setName(name ?? id));
  if (name) return element('span', { class: 'speaker' }, setName(name));
  return element('span', { class: 'speaker unattributed' }, [words.nobody]);
}

/** What our own words call a document: its short name, else what it is and its title. */
export function workName({ format, title, shortName }: DocumentRecord): string {
  return shortName ?? words.work(FORMAT_NAMES[format], title);
}

function setWork({ documents, languageOf }: Source, id: string, sentence: string | undefined): Hypertext {
  const record = documents.get(id);
  const language = record?.shortName === undefined ? languageOf(id) : {};
  return element('a', { href: routes.document(id, sentence), ...language }, [record ? workName(record) : id]);
}

function named(id: string | null | undefined, name: string | null | undefined): Named | null {
  return id || name ? { id: id ?? null, name: name ?? (id as string) } : null;
}

/** Formats in which several may speak without a name. */
const FORMATS_OF_MANY: ReadonlySet<string> = new Set(['comments', 'thread']);

/** Claims that a document reports of somebody, by sentence; a sentence that also makes a claim of its speaker's is theirs. */
const reportedIn = derived('reported', (source: LoadedAtlas, document): ReadonlyMap<string, Claim> => {
  const claims = source.claimsIn.get(document) ?? [];
  const found = new Map<string, Claim>();
  for (const claim of claims) {
    if (claim.reportedBy) for (const id of sentencesOf(source, claim, document)) found.set(id, claim);
  }
  for (const claim of found.size > 0 ? claims : []) {
    if (!claim.reportedBy) for (const id of sentencesOf(source, claim, document)) found.delete(id);
  }
  return found;
});

/** The sentences of a document on which a claim rests. */
function sentencesOf(source: LoadedAtlas, { evidence }: Claim, document: string): string[] {
  const file = source.document(document);
  return evidence
    .filter((one) => one.document === document)
    .flatMap(({ start, end }) => sentencesTouching(file, start, end).map((index) => sentence(file, index).id));
}
