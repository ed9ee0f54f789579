import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentFileSchema } from '../../src/model/artefact.ts';
import type { Atlas } from '../../src/model/atlas.ts';
import { formatText } from '../../src/pipeline/rules/reporters.ts';
import { documentSource } from '../../src/site/document-source.ts';
import { toHtml } from '../../src/site/html.ts';
import { setDocument } from '../../src/site/reader.ts';
import type { HiddenSpan } from '../../src/text/span.ts';
import { loadedFrom } from '../site/loaded.ts';
import { without } from '../site/note-page.ts';
import { build, type Files } from './in-memory.ts';

/**
 * Each folder of `tests/golden/` is a tiny atlas that shows one behaviour: `seeds/`, `content/`, and in `expected.json` what
 * is to come of it, in lines for reading. Where something else comes, it is written beside it as `expected-changed.json`
 * (not where `CI` is set): look at the difference, and rename the file if it is right.
 */
const folder = join(import.meta.dirname, '..', 'golden');

describe('golden', () => {
  it.each(readdirSync(folder).sort())('%s', (behaviour) => {
    const place = join(folder, behaviour);
    const changed = join(place, 'expected-changed.json');
    const found = outcome(filesIn(place));
    const text = `${JSON.stringify(found, null, 2)}\n`;
    rmSync(changed, { force: true });
    if (text !== textOf(join(place, 'expected.json')) && !process.env.CI) writeFileSync(changed, text);
    expect(found).toEqual(JSON.parse(textOf(join(place, 'expected.json')) || 'null'));
  });
});

/** What a reader would look for first, one line each. */
function outcome(files: Files) {
  const { artefact, report } = build(files);
  const diagnostics = formatText(report.diagnostics).split('\n');
  if (!artefact) return { diagnostics };
  const { documents, atlas } = artefact;
  for (const { bodyText, ...document } of documents)
    documentFileSchema.parse({ ...document, body: JSON.parse(bodyText()) });
  const short = (id: string): string => id.replace(/^.*:/, '');
  return {
    documents: atlas.documents.map(
      ({ id, format, title, language }) => `${id}: ${format}${language === 'en' ? '' : ` in ${language}`} "${title}"`,
    ),
    passages: documents.flatMap(({ passages, text, record }) =>
      passages.map(({ id, start, end, role, speaker, speakerName, within, repeats }) => {
        const voice = speaker ?? (speakerName === null ? 'unattributed' : `"${speakerName}"`);
        const ties = [within && `within ${short(within)}`, repeats && `repeats ${short(repeats)}`].filter(Boolean);
        return `${id} ${[role, ...ties].join(', ')} by ${voice}: ${readable(text, artefact.corpus.documents.find(({ id: own }) => own === record.id)!.hidden, start, end)}`;
      }),
    ),
    mentions: atlas.mentions.map(
      ({ document, passage, start, end, surface, entity }) =>
        `${document} ${short(passage)} ${start}-${end} ${JSON.stringify(surface)} is ${entity}`,
    ),
    connections: atlas.connections.map(
      ({ id, strength, documents: count, speakers, evidence }) =>
        `${id} ${strength} from ${count} documents, ${speakers} voices: ${evidence.map(({ reach, document, sentence }) => `${reach} ${document}#${sentence}`).join(', ')}`,
    ),
    entities: atlas.entities.map(({ id, kind, status }) => `${id}: ${kind}, ${status}`),
    ...(Object.keys(files).every((path) => !/^(?:seeds|content)\//.test(path)) && {
      pages: pagesOf(artefact.files, atlas),
    }),
    diagnostics,
  };
}

/** What the page of each note of a folder shows, a block a line, without the boxes around lines and sentences. */
function pagesOf(files: ReadonlyMap<string, string>, { documents }: Atlas): Record<string, string[]> {
  const source = documentSource(loadedFrom(files));
  const isBox = ({ class: names = '' }) =>
    /^(?:s|line(?: (?:paragraph|code|heading|level-\d|is-title))*|turn author|turn-lines)$/.test(names);
  return Object.fromEntries(
    documents.map(({ id, file }) => [
      file,
      without(setDocument(source, id), isBox).map((block) =>
        toHtml([block]).replace(
          / (?:loading|decoding|data-pagefind-ignore|tabindex|aria-label|role)(?:="[^"]*")?|<\/?semantics>/g,
          '',
        ),
      ),
    ]),
  );
}

/** The first and last words of a stretch without its markup. */
function readable(text: string, hidden: readonly HiddenSpan[], start: number, end: number): string {
  let words = '';
  let from = start;
  const cut = hidden.filter(({ shown = ' ', ...span }) => shown === ' ' && span.end > start && span.start < end);
  for (const { start: gap, end: after, shown } of cut) {
    words += text.slice(from, Math.max(from, gap)) + (shown ?? (/^<br/i.test(text.slice(gap, after)) ? ' ' : ''));
    from = after;
  }
  const letters = [...(words + text.slice(from, end)).replace(/\s+/g, ' ').trim()];
  return letters.length <= 90
    ? letters.join('')
    : `${letters.slice(0, 45).join('').trim()} … ${letters.slice(-40).join('').trim()}`;
}

function filesIn(place: string): Files {
  const paths = readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    paths
      .map((path) => [path.slice(place.length + 1).replaceAll('\\', '/'), readFileSync(path)] as const)
      .filter(([path]) => !path.startsWith('expected')),
  );
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
