import { posix } from 'node:path';
import { numbered } from '../../text/numbered.ts';
import { isoDate } from '../dates.ts';
import type { Extracted } from '../extracted.ts';
import { bylineOf, isMadeUpTitle, languageTag, oneLine } from '../facts.ts';
import { markdownTable } from '../markdown-table.ts';
import { markdownWords } from '../markdown-words.ts';
import { chartOf, wordsOfDiagram } from '../office-drawings.ts';
import { Refusal } from '../refusal.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  elementsOf,
  nameOf,
  parseXml,
  textOf,
  wordsOf,
  type XmlElement,
} from '../xml.ts';
import { readZip } from '../zip.ts';
import { refuseEmpty } from './text.ts';

/** The slides of a PowerPoint file as Markdown: each title a heading, its points a list, tables as tables, and what is to be said below it. */
export function readSlides(bytes: Uint8Array): Extracted {
  const files = readZip(
    bytes,
    (name) => /^(?:ppt\/.*\.(?:xml|rels)|docProps\/core\.xml)$/.test(name) && !/media|theme|Layout|Master/.test(name),
  );
  const presentation = files.get('ppt/presentation.xml');
  if (presentation === undefined) throw new Refusal('it is damaged: open it, save it again as .pptx, and add that');
  const targets = relationsOf(files, 'ppt/presentation.xml');
  const places = elementsOf(parseXml(presentation), 'sldId').flatMap(
    (slide) => targets.get(attributeOf(slide, 'r:id') ?? '') ?? [],
  );
  let hidden = 0;
  const slides = places.flatMap((place) => {
    const source = files.get(place);
    if (source === undefined) return [];
    const root = elementsOf(parseXml(source), 'sld')[0];
    if (root !== undefined && attributeOf(root, 'show') === '0') {
      hidden++;
      return [];
    }
    const related = relationsOf(files, place);
    const notes = [...related.values()].find((target) => /notesSlide/.test(target));
    const partOf = (id: string | undefined) => files.get(related.get(id ?? '') ?? '');
    return [{ blocks: blocksOf(root, partOf), notes: notesIn(files.get(notes ?? '')) }];
  });
  const text = `${slides
    .flatMap(({ blocks, notes }, index) => [
      ...withHeading(blocks, index),
      ...(notes.length > 0 ? [NOTES_HEADING, ...notes] : []),
    ])
    .join('\n\n')}\n`;
  refuseEmpty(text.replaceAll(NOTES_HEADING, '').replace(/^## Slide \d+$/gm, ''));
  const core = parseXml(files.get('docProps/core.xml') ?? '<none/>');
  const stated = oneLine(wordsOf(core, 'title'));
  const first = slides[0]?.blocks.find(({ kind }) => kind === 'title');
  const title = first?.plain ?? (stated && !isMadeUpTitle(stated) ? stated : undefined);
  const author = bylineOf([wordsOf(core, 'creator')]);
  const isSigned = author !== undefined && text.slice(0, 1_500).includes(author);
  const made = isoDate(wordsOf(core, 'created'));
  return {
    text,
    extension: 'md',
    facts: {
      title,
      byline: isSigned ? author : undefined,
      language: languageTag(wordsOf(core, 'language')),
      format: 'article',
    },
    notes: [
      `The text of ${numbered(slides.length, 'slide')} was taken out of the PowerPoint file.`,
      ...(hidden > 0 ? [`${hidden} hidden ${hidden === 1 ? 'slide was' : 'slides were'} left out.`] : []),
      ...(author && !isSigned
        ? [
            `The file was made by ${author}, whom its first slides do not name: if they are the author, add \`byline: ${author}\`.`,
          ]
        : []),
      ...(made ? [`The file was made on ${made}: if the slides were shown then, add \`published: ${made}\`.`] : []),
    ],
    doubts: [],
    chapters: [],
    isBook: false,
  };
}

const NOTES_HEADING = '### Notes';

interface Block {
  readonly kind: 'title' | 'words' | 'list' | 'table';
  readonly markdown: string;
  readonly plain?: string | undefined;
}

/** The title first, wherever it stands among the shapes. */
function withHeading(blocks: readonly Block[], index: number): string[] {
  const titles = blocks.filter(({ kind }) => kind === 'title');
  const heading = titles.map(({ plain }) => markdownWords(plain ?? '')).join(' · ');
  const rest = blocks.filter(({ kind }) => kind !== 'title').map(({ markdown }) => markdown);
  return [`${index === 0 && heading ? '#' : '##'} ${heading || `Slide ${index + 1}`}`, ...rest];
}

/** What relations of a part point at, by their id. */
function relationsOf(files: ReadonlyMap<string, string>, part: string): Map<string, string> {
  const source = files.get(`${posix.dirname(part)}/_rels/${posix.basename(part)}.rels`);
  const found = new Map<string, string>();
  for (const relation of elementsOf(parseXml(source ?? '<none/>'), 'Relationship')) {
    const target = attributeOf(relation, 'Target') ?? '';
    found.set(
      attributeOf(relation, 'Id') ?? '',
      target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target),
    );
  }
  return found;
}

/** The shapes of a slide in the order in which they are read aloud; dates, numbers and feet are of the template. */
function blocksOf(root: XmlElement | undefined, partOf: PartOf): Block[] {
  const blocks: Block[] = [];
  const visit = (parent: XmlElement) => {
    for (const child of childrenOf(parent)) {
      const name = nameOf(child);
      if (name === 'grpSp' || name === 'AlternateContent' || name === 'Choice' || name === 'spTree' || name === 'cSld')
        visit(child);
      else if (name === 'graphicFrame') blocks.push(...framed(child, partOf));
      else if (name === 'sp' || name === 'cxnSp') blocks.push(...shapeOf(child));
    }
  };
  if (root) visit(root);
  return blocks;
}

function shapeOf(shape: XmlElement): Block[] {
  const placeholder = elementsOf(shape, 'ph')[0];
  const type = placeholder === undefined ? 'none' : (attributeOf(placeholder, 'type') ?? 'body');
  if (/^(?:dt|ftr|sldNum|hdr)$/.test(type)) return [];
  const body = childOf(shape, 'txBody');
  const paragraphs = body ? paragraphsOf(body) : [];
  if (paragraphs.length === 0) return [];
  if (/^(?:title|ctrTitle)$/.test(type)) {
    return [{ kind: 'title', markdown: '', plain: oneLine(paragraphs.map(({ words }) => words).join(' ')) }];
  }
  // The template sets the points of a body as a list; elsewhere bullets are set one by one.
  const isList = paragraphs.length > 1 && (type === 'body' || paragraphs.some(({ isBullet }) => isBullet));
  if (!isList) return [{ kind: 'words', markdown: paragraphs.map(({ words }) => markdownWords(words)).join('\n\n') }];
  const lines = paragraphs.map(
    ({ words, level, isNumbered }) =>
      `${'   '.repeat(level)}${isNumbered ? '1.' : '-'} ${markdownWords(words).replace(/\n/g, `\n${'   '.repeat(level + 1)}`)}`,
  );
  return [{ kind: 'list', markdown: lines.join('\n') }];
}

interface Paragraph {
  readonly words: string;
  readonly level: number;
  readonly isBullet: boolean;
  readonly isNumbered: boolean;
}

function paragraphsOf(body: XmlElement): Paragraph[] {
  let deepest = -1;
  return childrenOf(body).flatMap((paragraph) => {
    if (nameOf(paragraph) !== 'p') return [];
    const words = lineOf(paragraph).trim();
    if (words === '') return [];
    const properties = childOf(paragraph, 'pPr');
    const signs = properties ? childrenOf(properties).map(nameOf) : [];
    // A list has no level below one that is not there.
    const level = Math.min(Number(properties ? (attributeOf(properties, 'lvl') ?? 0) : 0) || 0, deepest + 1);
    deepest = level;
    return [
      {
        words,
        level,
        isBullet: signs.includes('buChar') || signs.includes('buAutoNum'),
        isNumbered: signs.includes('buAutoNum'),
      },
    ];
  });
}

function lineOf(paragraph: XmlElement): string {
  return childrenOf(paragraph)
    .map((child) => {
      if (nameOf(child) === 'br') return '\n';
      // A field, a formula, a run.
      return nameOf(child) === 'pPr' ? '' : elementsOf(child, 't').map(textOf).join('');
    })
    .join('');
}

/** The part of the file that a slide knows by an id. */
type PartOf = (id: string | undefined) => string | undefined;

/** A table; a diagram as the list of its words, a chart as the table of its figures. */
function framed(frame: XmlElement, partOf: PartOf): Block[] {
  const rows = elementsOf(frame, 'tr').map((row) =>
    childrenOf(row)
      .filter((cell) => nameOf(cell) === 'tc')
      .map((cell) => elementsOf(cell, 'p').map(lineOf).join(' ')),
  );
  if (rows.length > 0) return [{ kind: 'table', markdown: markdownTable(rows) }];
  const [diagram] = elementsOf(frame, 'relIds');
  const words = diagram ? wordsOfDiagram(partOf(attributeOf(diagram, 'r:dm')) ?? '<none/>') : [];
  if (words.length > 0) return [{ kind: 'list', markdown: words.map((line) => `- ${markdownWords(line)}`).join('\n') }];
  const [drawn] = elementsOf(frame, 'chart');
  if (!drawn) return [];
  const chart = chartOf(partOf(attributeOf(drawn, 'r:id')) ?? '<none/>');
  return [
    ...(chart.title ? [{ kind: 'words', markdown: markdownWords(chart.title) } as const] : []),
    ...(chart.rows.length > 0 ? [{ kind: 'table', markdown: markdownTable(chart.rows) } as const] : []),
  ];
}

function notesIn(source: string | undefined): string[] {
  if (source === undefined) return [];
  return elementsOf(parseXml(source), 'sp').flatMap((shape) => {
    const placeholder = elementsOf(shape, 'ph')[0];
    const isNotes = placeholder !== undefined && attributeOf(placeholder, 'type') === 'body';
    const body = childOf(shape, 'txBody');
    return isNotes && body ? paragraphsOf(body).map(({ words }) => markdownWords(words)) : [];
  });
}
