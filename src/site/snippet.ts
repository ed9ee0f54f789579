import { text as words } from '#interface';
import type { DocumentFile } from '../model/artefact.ts';
import type { Evidence, Mention } from '../model/atlas.ts';
import type { LoadedAtlas } from './atlas.ts';
import { documentIndex, mentionsWithin, sentence, sentencesTouching } from './document-index.ts';
import { type Excerpt, excerpt, GAP, placeInWords } from './excerpt.ts';
import { toHtml } from './html.ts';
import type { Hypertext } from './hypertext.ts';
import { setStretch } from './stretch.ts';

/** Code units to each side of a name. */
const AROUND = 70;

interface Window {
  readonly start: number;
  readonly end: number;
  /** The sentence that it is cut from. */
  readonly index: number;
}

/**
 * What `excerpt` shows, cut down to the words around the first mention of each entity, for rows of long lists: names in it
 * lead nowhere, the place leads to the whole. Evidence that names none of them in its text is shown as it is.
 */
export function snippet(
  source: LoadedAtlas,
  evidence: Evidence & { readonly property?: string | undefined },
  entities: ReadonlySet<string>,
): Excerpt {
  const file = source.document(evidence.document);
  const named = mentionsWithin(file, evidence.start, evidence.end);
  const spots = [...entities].flatMap((entity) => named.find((mention) => mention.entity === entity) ?? []);
  if (evidence.property !== undefined || spots.length === 0)
    return excerpt(source, evidence, { entities }, { links: false });
  const windows = merged(spots.map((mention) => windowAround(file, mention)).sort((a, b) => a.start - b.start));
  const first = windows[0]!.index;
  const last = windows.at(-1)!.index;
  const setting = {
    pencil: { entities },
    hue: (entity: string) => source.hue(source.entities.get(entity)?.topics[0]),
    links: false,
  };
  const parts = windows.flatMap((one, position): Hypertext[] => [
    ...(position > 0 ? [' ', GAP, ' '] : []),
    ...setStretch(file, one.start, one.end, setting),
  ]);
  const isCutBefore = windows[0]!.start > sentence(file, first).start;
  const isCutAfter = windows.at(-1)!.end < sentence(file, last).end;
  const content = [isCutBefore ? words.cutBefore : '', ...parts, isCutAfter ? words.cutAfter : ''];
  const start = sentence(file, first);
  return {
    html: toHtml(content),
    before: '',
    after: '',
    sentences: [...new Set(windows.map(({ index }) => sentence(file, index).id))],
    sentence: start.id,
    place: placeInWords(file, first, last),
    passage: documentIndex(file).passage.get(start.passage),
  };
}

/** Whole words of the sentence that a name stands in. */
function windowAround(file: DocumentFile, { start, end }: Mention): Window {
  const [index = 0] = sentencesTouching(file, start, end);
  const whole = sentence(file, index);
  const before = file.text.slice(Math.max(whole.start, start - AROUND), start);
  const after = file.text.slice(end, Math.min(whole.end, end + AROUND));
  const isCutBefore = start - before.length > whole.start;
  const isCutAfter = end + after.length < whole.end;
  const [partWord = ''] = isCutBefore ? (/^\S*\s*/.exec(before) ?? []) : [];
  const [wordPart = ''] = isCutAfter ? (/\s*\S*$/.exec(after) ?? []) : [];
  return { index, start: start - before.length + partWord.length, end: end + after.length - wordPart.length };
}

/** Windows of one sentence that touch are one. */
function merged(windows: readonly Window[]): Window[] {
  const found: Window[] = [];
  for (const one of windows) {
    const last = found.at(-1);
    if (last && last.index === one.index && one.start <= last.end + 1) {
      found[found.length - 1] = { ...last, end: Math.max(last.end, one.end) };
    } else found.push(one);
  }
  return found;
}
