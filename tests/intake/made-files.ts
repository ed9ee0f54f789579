import { strToU8, zipSync } from 'fflate';

/** A line of a made PDF: words, or words at a place in points and of a size. */
export type PdfLine =
  | string
  | { readonly text: string; readonly x?: number; readonly y: number; readonly size?: number };

/** Encrypted for a password that nobody knows. */
const LOCK = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4 >> /ID [<00> <00>]`;

/** A minimal PDF: a page for each list of lines, set from the top with 14 points from line to line. */
export function pdf(
  pages: readonly (readonly PdfLine[])[],
  {
    info = '',
    isLocked = false,
    outline = [] as readonly { readonly title: string; readonly page: number }[],
    size = [595, 842],
    /** What is filled into a field of a form on the first page. */
    field = '',
  } = {},
): Uint8Array {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  const marks = 4 + 2 * pages.length;
  const objects: string[] = [
    `<< /Type /Catalog /Pages 2 0 R ${outline.length > 0 ? `/Outlines ${marks} 0 R` : ''} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  const look = marks + (outline.length > 0 ? outline.length + 1 : 0);
  const fields = field === '' ? '' : ` /Annots [${look + 1} 0 R]`;
  for (const lines of pages) {
    const content = lines.map(setLine).join('\n');
    const font = '/Resources << /Font << /F1 3 0 R >> >>';
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(' ')}] ${font} /Contents ${objects.length + 2} 0 R${objects.length === 3 ? fields : ''} >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  if (outline.length > 0) {
    const ends = `/First ${marks + 1} 0 R /Last ${marks + outline.length} 0 R`;
    objects.push(`<< /Type /Outlines ${ends} /Count ${outline.length} >>`);
    outline.forEach(({ title, page }, index) => {
      const next = index + 1 < outline.length ? `/Next ${marks + index + 2} 0 R` : '';
      const target = `/Parent ${marks} 0 R /Dest [${4 + 2 * page} 0 R /Fit]`;
      objects.push(`<< /Title (${title}) ${target} ${next} >>`);
    });
  }
  if (field !== '') {
    const content = setLine({ text: field, x: 2, y: 4 }, 0);
    const form = '/Type /XObject /Subtype /Form /BBox [0 0 300 20] /Resources << /Font << /F1 3 0 R >> >>';
    objects.push(
      `<< ${form} /Length ${content.length} >>\nstream\n${content}\nendstream`,
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (field) /V (${field}) /F 4 /Rect [72 400 372 420] /AP << /N ${look} 0 R >> >>`,
    );
  }
  objects.push(`<< ${info} >>`);
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = file.length;
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `/Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R ${isLocked ? LOCK : ''}`;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

function setLine(line: PdfLine, index: number): string {
  const { text, x = 72, y, size = 11 } = typeof line === 'string' ? { text: line, y: 760 - 14 * index } : line;
  // Some programs turn the letters round and set them at a negative size.
  const turn = Math.sign(size);
  return `BT /F1 ${size} Tf ${turn} 0 0 ${turn} ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`;
}

/** A Word file of paragraphs: words, or words with the id of a style. */
export function docx(
  paragraphs: readonly (string | { readonly text: string; readonly style: string })[],
  core = '',
): Uint8Array {
  const body = paragraphs
    .map((paragraph) => (typeof paragraph === 'string' ? { text: paragraph, style: '' } : paragraph))
    .map(({ text, style }) => {
      const properties = style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
      return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
    })
    .join('');
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const styles = { Title: 'Title', Heading1: 'heading 1', Heading2: 'heading 2', Quote: 'Quote' };
  return zip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${word}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${word}>${Object.entries(styles)
      .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
      .join('')}</w:styles>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="a" xmlns:dc="b" xmlns:dcterms="c">${core}</cp:coreProperties>`,
  });
}

interface EpubChapter {
  readonly name: string;
  readonly html: string;
}

/** An EPUB of chapters, each a page of HTML with its name in the table of contents. */
export function epub(
  chapters: readonly EpubChapter[],
  metadata = '',
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const each = (make: (chapter: EpubChapter, number: number) => string) =>
    chapters.map((chapter, index) => make(chapter, index + 1)).join('');
  const items = each((_, number) => `<item id="i${number}" href="text/c%20${number}.xhtml"/>`);
  const pages = chapters.map(({ html }, index): [string, string] => [
    `OEBPS/text/c ${index + 1}.xhtml`,
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${html}</body></html>`,
  ]);
  return zip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf': `<package xmlns:dc="x"><metadata>${metadata}</metadata><manifest><item id="nav" href="nav.xhtml" properties="nav"/>${items}</manifest><spine>${each((_, number) => `<itemref idref="i${number}"/>`)}</spine></package>`,
    'OEBPS/nav.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><body><nav epub:type="toc"><ol>${each(({ name }, number) => `<li><a href="text/c%20${number}.xhtml">${name}</a></li>`)}</ol></nav></body></html>`,
    ...Object.fromEntries(pages),
    ...more,
  });
}

/** The first file is stored as it is, as an EPUB asks. */
export function zip(files: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(files).map(([name, text], index) => [
    name,
    [strToU8(text), { level: index === 0 ? 0 : 6 }],
  ]);
  return zipSync(Object.fromEntries(entries));
}

/** Prose of about so many words, the same each time, no two sentences alike. */
export function prose(words: number, from = 0): string {
  const sentences: string[] = [];
  for (let count = 0, number = from; count < words; number++, count += 13) {
    sentences.push(`In case ${number} the model was trained on ${number + 3} sets of data.`);
  }
  return sentences.join(' ');
}

/** A PowerPoint file: each slide as the shapes in its tree, in XML, with what is to be said. */
export function pptx(
  slides: readonly { readonly shapes: string; readonly notes?: string; readonly isHidden?: boolean }[],
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const spaces = 'xmlns:a="a" xmlns:p="p" xmlns:r="r"';
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'ppt/presentation.xml': `<p:presentation ${spaces}><p:sldIdLst>${slides.map((_, index) => `<p:sldId id="${index}" r:id="r${index}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    // Files are not numbered in the order of the slides.
    'ppt/_rels/presentation.xml.rels': `<Relationships>${slides.map((_, index) => `<Relationship Id="r${index}" Target="slides/slide${slides.length - index}.xml"/>`).join('')}</Relationships>`,
  };
  slides.forEach(({ shapes, notes, isHidden }, index) => {
    const number = slides.length - index;
    files[`ppt/slides/slide${number}.xml`] =
      `<p:sld ${spaces}${isHidden ? ' show="0"' : ''}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`;
    if (notes === undefined) return;
    files[`ppt/slides/_rels/slide${number}.xml.rels`] =
      `<Relationships><Relationship Id="n" Target="../notesSlides/notesSlide${number}.xml"/></Relationships>`;
    files[`ppt/notesSlides/notesSlide${number}.xml`] =
      `<p:notes ${spaces}><p:cSld><p:spTree>${shape('sldNum', '7')}${shape('body', notes)}</p:spTree></p:cSld></p:notes>`;
  });
  return zip({ ...files, ...more });
}

/** A shape of a slide: paragraphs, each after as many `>` as its level. */
export function shape(type: string, ...paragraphs: readonly string[]): string {
  const set = paragraphs.map((words) => {
    const level = /^>*/.exec(words)?.[0].length ?? 0;
    return `<a:p><a:pPr lvl="${level}"/><a:r><a:t>${words.slice(level)}</a:t></a:r></a:p>`;
  });
  return `<p:sp><p:nvSpPr><p:nvPr>${type === '' ? '' : `<p:ph type="${type}"/>`}</p:nvPr></p:nvSpPr><p:txBody>${set.join('')}</p:txBody></p:sp>`;
}

/** A text or slides of LibreOffice, as the elements of its body. */
export function odf(
  kind: 'text' | 'presentation',
  body: string,
  styles = '',
  meta = '',
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const spaces =
    'xmlns:office="o" xmlns:text="t" xmlns:draw="d" xmlns:table="b" xmlns:style="s" xmlns:fo="f" xmlns:presentation="p" xmlns:xlink="l" xmlns:dc="dc" xmlns:meta="m"';
  return zip({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': `<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    'meta.xml': `<office:document-meta ${spaces}><office:meta>${meta}</office:meta></office:document-meta>`,
    ...more,
  });
}
