import { text } from '#interface';
import { type BodyElement, classesOf } from '../model/body.ts';
import { element, type Hypertext } from './hypertext.ts';
import type { Layer } from './lay-over.ts';
import { routes } from './routes.ts';

const LAYERS = new WeakMap<BodyElement, Layer>();

/** An element of a document's tree as its page sets it. What it is called here it may be called there, but for a few. */
export function elementLayer(of: BodyElement): Layer {
  const known = LAYERS.get(of);
  if (known) return known;
  const layer: Layer = { of, set: (content) => setElement(of, content) };
  LAYERS.set(of, layer);
  return layer;
}

function setElement(of: BodyElement, content: readonly Hypertext[]): Hypertext[] {
  const { tagName, properties } = of;
  if (tagName === 'a') return setLink(of, content);
  // What stood between two things that are set as blocks.
  if (tagName === 'p' && content.every(isBlank)) return [];
  if (tagName === 'ul' || tagName === 'ol') return [setList(of, content)];
  if (tagName === 'li') return [setItem(of, content)];
  if (tagName === 'table')
    return [
      element('div', { class: 'table', tabindex: '0', role: 'group', 'aria-label': text.table }, [
        element('table', attributesOf(of), content),
      ]),
    ];
  if (tagName === 'section') return [setNotes(content)];
  const isFormula = tagName === 'pre' && content.some((piece) => typeof piece !== 'string' && piece.tag === 'math');
  const name = NAMES[tagName] ?? tagName;
  if (isFormula) return [element('div', { class: 'displayed' }, content)];
  return [element(name, { ...attributesOf(of), ...(properties.open === true && { open: '' }) }, content)];
}

/** White space, in a sentence or not. */
function isBlank(piece: Hypertext): boolean {
  if (typeof piece === 'string') return piece.trim() === '';
  return piece.attributes.class === 's' && piece.content.every(isBlank);
}

/** Names of old that HTML has others for. */
const NAMES: Readonly<Record<string, string>> = { b: 'strong', i: 'em', strike: 's', tt: 'code', big: 'span' };

/** What an element keeps of its attributes. */
function attributesOf(of: BodyElement): Record<string, string> {
  const { properties, tagName } = of;
  const names = [...classesOf(of)];
  if (typeof properties.align === 'string' && ALIGNED.has(properties.align)) names.push(`align-${properties.align}`);
  if (tagName === 'mark') names.push('marked');
  const kept: Record<string, string> = names.length > 0 ? { class: names.join(' ') } : {};
  for (const [property, attribute] of KEPT) {
    const value = properties[property];
    if (value !== undefined && value !== '') kept[attribute] = String(value);
  }
  if (tagName === 'th') kept.scope = String(properties.scope ?? 'col');
  const [code] = of.children;
  const language =
    tagName === 'pre' && code?.type === 'element'
      ? classesOf(code).find((name) => name.startsWith('language-'))
      : undefined;
  if (language !== undefined) kept['data-language'] = language.slice('language-'.length);
  return kept;
}

const ALIGNED: ReadonlySet<string> = new Set(['left', 'center', 'right']);
const KEPT = [
  ['dir', 'dir'],
  ['lang', 'lang'],
  ['start', 'start'],
  ['colSpan', 'colspan'],
  ['rowSpan', 'rowspan'],
  ['dateTime', 'datetime'],
  ['title', 'title'],
  ['dataCallout', 'data-callout'],
] as const;

function setLink({ properties }: BodyElement, content: readonly Hypertext[]): Hypertext[] {
  const { href, dataDocument, dataFragment, dataTopic, dataFile, dataKind, dataMissing } = properties;
  if ('dataFootnoteRef' in properties) {
    const number = content.filter((piece) => typeof piece === 'string').join('');
    const place = { class: 'footnote-number', id: String(properties.id), href: String(href) };
    return [element('a', { ...place, 'aria-label': text.footnote(number), 'data-pagefind-ignore': '' }, content)];
  }
  if ('dataFootnoteBackref' in properties) {
    return [
      element(
        'a',
        { class: 'footnote-back', href: String(href), 'aria-label': text.backToText, 'data-pagefind-ignore': '' },
        content,
      ),
    ];
  }
  if (dataTopic !== undefined) return [element('a', { class: 'tag', href: routes.topic(String(dataTopic)) }, content)];
  if (dataDocument !== undefined) {
    const fragment = dataFragment === undefined ? undefined : String(dataFragment);
    return [element('a', { href: routes.document(String(dataDocument), fragment) }, content)];
  }
  if (dataFile !== undefined) {
    const kind = element('span', { class: 'file-kind', 'data-pagefind-ignore': '' }, [String(dataKind)]);
    const place = dataFragment === undefined ? '' : `#${dataFragment}`;
    return [element('a', { class: 'file', href: routes.file(String(dataFile)) + place }, content), ' ', kind];
  }
  if (typeof href === 'string' && /^(?:https?|mailto):/i.test(href)) {
    return [element('a', { class: 'outside', href, rel: 'noopener nofollow' }, content)];
  }
  if (dataMissing === true) return [element('em', { class: 'missing' }, content)];
  return classesOf({ properties } as BodyElement).includes('tag')
    ? [element('span', { class: 'tag' }, content)]
    : [...content];
}

function setList(of: BodyElement, content: readonly Hypertext[]): Hypertext {
  const items = content.filter((piece) => typeof piece !== 'string' || piece.trim() !== '');
  return element(of.tagName, { ...attributesOf(of), class: 'items' }, items);
}

/** The words of an item stand apart from the lists within it. */
function setItem(of: BodyElement, content: readonly Hypertext[]): Hypertext {
  const parts: Hypertext[] = [];
  let line: Hypertext[] = [];
  const close = () => {
    if (line.some((piece) => typeof piece !== 'string' || piece.trim() !== ''))
      parts.push(element('div', { class: 'words' }, line));
    line = [];
  };
  for (const piece of content) {
    if (typeof piece === 'string' || INLINE.has(piece.tag)) line.push(piece);
    else {
      close();
      parts.push(piece);
    }
  }
  close();
  const classes = classesOf(of);
  const isTask = classes.includes('task-list-item') || 'dataTask' in of.properties;
  const names = ['line', 'item', isTask ? 'task' : '', NUMBERED.test(wordsOf(content)) ? 'numbered' : ''];
  const { dataTask, id } = of.properties;
  if (dataTask !== undefined) nameBox(parts, text.markedTask(String(dataTask)));
  return element(
    'li',
    {
      class: names.filter(Boolean).join(' '),
      ...(dataTask !== undefined && { 'data-task': String(dataTask) }),
      ...(id !== undefined && { id: String(id) }),
    },
    parts,
  );
}

/** The box of a task whose sign is another than "done" is called by it. */
function nameBox(parts: Hypertext[], name: string): void {
  const [line] = parts;
  if (line === undefined || typeof line === 'string') return;
  const isBox = (piece: Hypertext) => typeof piece !== 'string' && piece.tag === 'input';
  const content = line.content.map((piece) =>
    typeof piece !== 'string' && isBox(piece)
      ? { ...piece, attributes: { ...piece.attributes, 'aria-label': name } }
      : piece,
  );
  parts[0] = { ...line, content };
}

/** "3.", "(b)". */
const NUMBERED = /^\s*\(?(?:\d{1,3}|[a-zA-Z])[.)]\s/;
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo br cite code del dfn em i img input ins kbd mark math q ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

export function wordsOf(content: readonly Hypertext[]): string {
  return content
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return piece.attributes.class === 'verse' ? '' : wordsOf(piece.content);
    })
    .join('');
}

function setNotes(content: readonly Hypertext[]): Hypertext {
  return element('section', { class: 'footnotes', 'aria-label': text.footnotes }, content);
}
