import { strFromU8, strToU8, zipSync } from 'fflate';
import type { MarkdownMarks } from '../chats/markdown-marks.ts';
import { latexOfWord } from '../docx-formulas.ts';
import { oneLine } from '../facts.ts';
import { markdownWords } from '../markdown-words.ts';
import { type Chart, chartOf, wordsOfDiagram } from '../office-drawings.ts';
import { attributeOf, elementsOf, nameOf, parseXml, textOf, type XmlElement } from '../xml.ts';
import { unpackZip } from '../zip.ts';

/** All but pictures, fonts and what is embedded. */
export const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/[^/]+|word\/(?:(?:_rels|diagrams|charts)\/)?[^/]+\.(?:xml|rels)|docProps\/core\.xml)$/;

/** A Word file in which signs stand for what the library would drop. */
export interface Marked {
  readonly bytes: Uint8Array;
  /** Notes in Markdown that belong below the text. */
  readonly notes: readonly string[];
  readonly formulas: number;
  readonly comments: number;
}

/** Puts a sign for each formula and each comment in its margin into a Word file. `marks` knows what each stands for. */
export function markWord(file: Uint8Array, marks: MarkdownMarks): Marked {
  const parts = Object.fromEntries(unpackZip(file, (name) => PARTS.test(name)));
  const comments = new Map(
    elementsOf(parseXml(textOfPart(parts['word/comments.xml'])), 'comment').map((comment) => [
      attributeOf(comment, 'w:id') ?? '',
      comment,
    ]),
  );
  const notes: string[] = [];
  let formulas = 0;
  for (const [name, content] of Object.entries(parts)) {
    if (!/^word\/(?:document|footnotes|endnotes)\d*\.xml$/.test(name)) continue;
    const source = textOfPart(content);
    if (!MARKED.test(source)) continue;
    const marked = source
      .replace(AROUND, '')
      .replaceAll('<w:cr/>', '<w:br/>')
      .replace(LARGE_LETTER, (_, letter: string, next: string) => next + run(runText(letter)))
      .replace(SYMBOL, (xml, font: string, code: string) => letterOf(font, code) ?? xml)
      .replace(RUBY, (_, above: string, base: string) => {
        const [said, read] = [base, above].map((xml) => markdownWords(wordsIn(xml)));
        return `<w:t>${marks.keep(`<ruby>${said}<rt>${read}</rt></ruby>`)}</w:t>`;
      })
      .replace(DRAWN, (_, inside: string) => drawnWords(parts, name, inside))
      .replace(/<m:oMathPara[\s>][\s\S]*?<\/m:oMathPara>/g, (xml) => run(formula(xml, '$$')))
      .replace(/<m:oMath[\s>][\s\S]*?<\/m:oMath>/g, (xml) => run(formula(xml, '$')))
      .replace(/<w:commentReference[^>]*w:id="(\d+)"[^>]*\/>/g, (_, id: string) => {
        const comment = comments.get(id);
        const words = comment && commentWords(comment);
        if (!words) return '';
        const label = `comment-${notes.length + 1}`;
        notes.push(`[^${label}]: ${words}`);
        return `<w:t>${marks.keep(`[^${label}]`)}</w:t>`;
      });
    parts[name] = strToU8(marked);
  }
  return { bytes: zipSync(parts, { level: 0 }), notes, formulas, comments: notes.length };

  function formula(xml: string, sign: string): string {
    const math = elementsOf(parseXml(xml), 'oMath').filter(
      ({ parent }) => !(parent && 'name' in parent && nameOf(parent as XmlElement) === 'oMath'),
    );
    const latex = math.map(latexOfWord).filter(Boolean).join(' \\\\ ');
    if (latex === '') return '';
    formulas++;
    return marks.keep(`${sign}${latex}${sign}`);
  }
}

const MARKED =
  /<m:oMath|<w:commentReference|w:dropCap=|<dgm:relIds|<c:chart |<w:ruby>|<w:sym |<w:(?:fldSimple|dir|bdo)[ >]|<w:cr\/>/;

/** What stands around runs, which the library drops with them: a field (the number of a figure, a name of a form letter), a stretch of one direction. */
const AROUND = /<\/?w:(?:fldSimple|dir|bdo)(?: [^>]*)?>/g;

/** A first letter several lines high is a paragraph of its own before the one that it begins. */
const LARGE_LETTER =
  /(<w:p[ >](?:(?!<\/w:p>)[\s\S])*?<w:framePr\b[^>]*w:dropCap="(?:drop|margin)"(?:(?!<\/w:p>)[\s\S])*<\/w:p>)\s*(<w:p(?: [^>]*[^/])?>(?:\s*<w:pPr>[\s\S]*?<\/w:pPr>)?)/g;

/** Letters with their reading above them. */
const RUBY = /<w:ruby>[\s\S]*?<w:rt>([\s\S]*?)<\/w:rt>[\s\S]*?<w:rubyBase>([\s\S]*?)<\/w:rubyBase>[\s\S]*?<\/w:ruby>/g;

const wordsIn = (xml: string) => elementsOf(parseXml(xml), 't').map(textOf).join('');

const SYMBOL = /<w:sym w:font="([^"]*)" w:char="([\dA-Fa-f]{4})"\s*\/>/g;

/** The letter of a font that has letters; the library knows those that have pictures and Greek letters in their places. */
function letterOf(font: string, code: string): string | undefined {
  if (/^(?:symbol|wingdings(?: [23])?|webdings|zapf ?dingbats)$/i.test(font)) return undefined;
  const at = Number.parseInt(code, 16);
  const letter = String.fromCharCode(at >= 0xf000 && at <= 0xf0ff ? at - 0xf000 : at);
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(letter) ? `<w:t>${escaped(letter)}</w:t>` : undefined;
}

function runText(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('');
}

const DRAWN = /<w:drawing>((?:(?!<\/w:drawing>)[\s\S])*?<(?:dgm:relIds|c:chart)\b[\s\S]*?)<\/w:drawing>/g;

/** The words in the boxes of a diagram (SmartArt), or the figures of a chart, a line each. */
function drawnWords(parts: Readonly<Record<string, Uint8Array>>, name: string, inside: string): string {
  const relations = parseXml(textOfPart(parts[name.replace(/([^/]+)$/, '_rels/$1.rels')]));
  const partOf = (id: string | undefined) => {
    const target = elementsOf(relations, 'Relationship').find((one) => attributeOf(one, 'Id') === id)?.attribs.Target;
    return textOfPart(parts[`word/${target}`]) || '<none/>';
  };
  const diagram = /<dgm:relIds\b[^>]*?r:dm="([^"]+)"/.exec(inside)?.[1];
  const lines = diagram
    ? wordsOfDiagram(partOf(diagram))
    : linesOfChart(chartOf(partOf(/<c:chart\b[^>]*?r:id="([^"]+)"/.exec(inside)?.[1])));
  return lines.map((words) => `<w:t xml:space="preserve">${escaped(words)}</w:t>`).join('<w:br/>');
}

/** "2024: Models 3, Papers 5". */
function linesOfChart({ title, rows: [names = [], ...rows] }: Chart): string[] {
  const figures = rows.map(([category = '', ...values]) => {
    const said = values.map((value, at) => [values.length > 1 ? names[at + 1] : '', value].filter(Boolean).join(' '));
    return [category, said.filter(Boolean).join(', ')].filter(Boolean).join(': ');
  });
  return [title, ...figures].filter(Boolean);
}

const escaped = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function run(words: string): string {
  return words === '' ? '' : `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** Who comments, and what: in the margin both stand so. */
function commentWords(comment: XmlElement): string {
  const words = elementsOf(comment, 'p')
    .map((paragraph) => elementsOf(paragraph, 't').map(textOf).join('').trim())
    .filter(Boolean)
    .map((line) => markdownWords(line))
    .join(' ');
  const name = oneLine(attributeOf(comment, 'w:author'));
  return words === '' ? '' : `${name ? `Comment by ${markdownWords(name)}: ` : 'Comment: '}${words}`;
}

function textOfPart(part: Uint8Array | undefined): string {
  return part ? strFromU8(part) : '';
}
