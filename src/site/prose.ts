import type { ElementContent, Root } from 'hast';
import type { Link, Root as MarkdownRoot, Nodes, Parents, PhrasingContent, Text } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { rehype } from 'rehype';
import rehypeSanitize, { type Options } from 'rehype-sanitize';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';
import type { Prose } from '../model/artefact.ts';
import type { Evidence } from '../model/atlas.ts';
import { SAFE_HTML } from '../model/safe-html.ts';
import type { LoadedAtlas } from './atlas.ts';
import { routes } from './routes.ts';

/** One numbered note: a citation of ours with the words it rests on. */
export interface Note {
  readonly number: number;
  readonly evidence: Evidence;
}

export interface RenderedProse {
  readonly html: string;
  readonly notes: readonly Note[];
}

/** What a text of ours may be, and of that what is made here: the number of a note, links within the site and out of it. */
const SAFE_PROSE: Options = {
  ...SAFE_HTML,
  tagNames: SAFE_HTML.tagNames!.filter((name) => name !== 'img'),
  attributes: {
    ...SAFE_HTML.attributes,
    a: ['href', 'ariaLabel', ['className', 'outside'], ['rel', 'noopener']],
    sup: [['id', /^ref-\d+$/], ['className', 'note-number'], 'dataPagefindIgnore'],
  },
};
const toHtmlTree = remark().use(remarkRehype).use(rehypeSanitize, SAFE_PROSE);

const WIKILINK = /\[\[(?:(topic|claim|document):)?([a-z0-9-]+)(?:\|([^\]]+))?\]\]/g;

/**
 * Our own Markdown as HTML: `cite:` links become text with the number of a note, `[[wikilinks]]` become links, other
 * addresses stay links only if http, https or mailto. `first` numbers the first note, so that numbers run on through a
 * page. Markdown's own HTML is left out, and so are pictures: their words stay.
 */
export function renderProse(source: LoadedAtlas, prose: Prose | null | undefined, first = 1): RenderedProse {
  if (!prose || prose.markdown.trim() === '') return { html: '', notes: [] };
  const notes: Note[] = [];
  const tree = remark().parse(prose.markdown);
  let cited = 0;
  const addresses = addressesIn(tree);
  const change = (node: Nodes): Nodes[] => {
    if (node.type === 'text') return wikilinks(source, node);
    if (node.type === 'image' || node.type === 'imageReference') return [{ type: 'text', value: node.alt ?? '' }];
    if (node.type === 'linkReference') {
      transform(node, change);
      return outside({ type: 'link', url: addresses.get(node.identifier) ?? '', children: node.children });
    }
    if ('children' in node && node.type !== 'link') transform(node, change);
    if (node.type !== 'link') return [node];
    const evidence = node.url.startsWith('cite:') ? prose.citations[cited++] : undefined;
    const number = first + notes.length;
    if (evidence) notes.push({ number, evidence });
    transform(node, change);
    if (evidence) return [...citedText(node, evidence), marker(number)];
    return outside(node);
  };
  transform(tree, change);
  return { html: rehype().stringify(toHtmlTree.runSync(tree) as Root), notes };
}

/** Our own Markdown as plain words, for descriptions and pictures. */
export function plainProse(prose: Prose | null | undefined): string {
  return (prose?.markdown ?? '')
    .replace(WIKILINK, (_whole, _scope, id: string, label?: string) => label ?? id.replaceAll('-', ' '))
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_#`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Where references lead (`[words][name]`), by their names; the first of a name counts. */
function addressesIn({ children }: MarkdownRoot): ReadonlyMap<string, string> {
  const definitions = children.filter((node) => node.type === 'definition');
  return new Map(definitions.toReversed().map(({ identifier, url }) => [identifier, url]));
}

/** Replaces each child of a node by what `change` gives for it, in order. */
function transform(parent: Parents | MarkdownRoot, change: (node: Nodes) => Nodes[]): void {
  (parent as { children: Nodes[] }).children = (parent.children as Nodes[]).flatMap(change);
}

/** Words taken over unchanged stand in quotation marks. */
function citedText(node: Link, evidence: Evidence): PhrasingContent[] {
  const words = wordsOf(node);
  if (fold(words) !== fold(evidence.quote)) return node.children;
  return [{ type: 'text', value: '“' }, ...node.children, { type: 'text', value: '”' }];
}

function marker(number: number): PhrasingContent {
  const link: ElementContent = {
    type: 'element',
    tagName: 'a',
    properties: { href: `#note-${number}`, ariaLabel: `Note ${number}` },
    children: [{ type: 'text', value: String(number) }],
  };
  return {
    type: 'text',
    value: '',
    data: {
      hName: 'sup',
      hProperties: { id: `ref-${number}`, className: ['note-number'], dataPagefindIgnore: '' },
      hChildren: [link],
    },
  } as PhrasingContent;
}

function wikilinks(source: LoadedAtlas, node: Text): Nodes[] {
  if (node.data) return [node];
  const parts: Nodes[] = [];
  let at = 0;
  for (const match of node.value.matchAll(WIKILINK)) {
    const [whole, scope = 'entity', id = '', label] = match;
    if (match.index > at) parts.push({ type: 'text', value: node.value.slice(at, match.index) });
    parts.push(wikilink(source, scope, id, label));
    at = match.index + whole.length;
  }
  if (at === 0) return [node];
  if (at < node.value.length) parts.push({ type: 'text', value: node.value.slice(at) });
  return parts;
}

function wikilink(source: LoadedAtlas, scope: string, id: string, label: string | undefined): Nodes {
  const targets = {
    entity: () => [source.entities.get(id)?.name, routes.entity(id)],
    topic: () => [source.topics.get(id)?.name, routes.topic(id)],
    claim: () => [source.claims.get(id)?.statement, routes.claim(id)],
    document: () => [source.documents.get(id)?.title, routes.document(id)],
  };
  const [name, url] = targets[scope as keyof typeof targets]();
  const text: Text = { type: 'text', value: label ?? name ?? id };
  return name && url ? { type: 'link', url, children: [text] } : text;
}

function outside(node: Link): Nodes[] {
  if (!/^(?:https?|mailto):/i.test(node.url)) return node.children;
  return [{ ...node, data: { hProperties: { rel: ['noopener'], className: ['outside'] } } }];
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim().toLowerCase();
}
