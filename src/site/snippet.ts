import type { Evidence } from '../model/atlas.ts';
import type { LoadedAtlas } from './atlas.ts';
import { documentIndex, mentionsWithin, sentence } from './document-index.ts';
import { type Excerpt, excerpt, placeInWords, setWindows } from './excerpt.ts';
import { toHtml } from './html.ts';
import { mergedWindows, windowAround } from './windows.ts';

/** Code units to each side of a name. */
const AROUND = 70;

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
  const windows = mergedWindows(spots.map((mention) => windowAround(file, mention, AROUND)));
  const first = windows[0]!.index;
  const last = windows.at(-1)!.index;
  const setting = {
    pencil: { entities },
    hue: (entity: string) => source.hue(source.entities.get(entity)?.topics[0]),
    links: false,
  };
  const start = sentence(file, first);
  const content = setWindows(file, { start: start.start, end: sentence(file, last).end }, windows, setting);
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
