import type { Body, BodyElement, BodyNode, Property } from './body.ts';

/**
 * A body as JSON, cut where it is told only by all documents together what stands there. As a tree it takes many times the memory, and
 * most of the time that reading a document again from the cache takes; of one that is as it was nobody asks for more than its text.
 */
export interface PackedBody {
  /** What stands before, between and behind the slots. */
  readonly texts: readonly string[];
  /** Elements with links, each with what is in it; null where that goes which the front matter tells. */
  readonly slots: readonly (BodyElement | null)[];
}

/** What an element of a body leads to: the properties that say so, or nothing. */
export type Resolve = (element: BodyElement) => Readonly<Record<string, Property>> | null;

export function packBody(body: Body): PackedBody {
  const slots: (BodyElement | null)[] = [];
  const withSlots = (children: readonly BodyNode[]): readonly (BodyNode | typeof SLOT)[] => {
    let copy: (BodyNode | typeof SLOT)[] | null = null;
    for (const [index, node] of children.entries()) {
      if (node.type === 'text') continue;
      let own: BodyNode | typeof SLOT = SLOT;
      if (leads(node)) slots.push(node);
      else {
        const inner = withSlots(node.children);
        if (inner === node.children) continue;
        own = { ...node, children: inner as readonly BodyNode[] };
      }
      copy ??= [...children];
      copy[index] = own;
    }
    return copy ?? children;
  };
  const at = placeOfProperties(body);
  const before = withSlots(body.children.slice(0, at));
  slots.push(null);
  const children = [...before, SLOT, ...withSlots(body.children.slice(at))];
  return { texts: JSON.stringify({ ...body, children }).split(JSON.stringify(SLOT)), slots };
}

export function unpackBody(packed: PackedBody): Body {
  return JSON.parse(textWith(packed, (slot) => (slot === null ? [] : [slot]))) as Body;
}

/** Whether the JSON of a body holds anything of a form, links as they were typed: far quicker told than by going through its tree. */
export function bodyHolds({ texts, slots }: PackedBody, form: RegExp): boolean {
  return texts.some((text) => form.test(text)) || (slots.length > 1 && form.test(JSON.stringify(slots)));
}

/**
 * The JSON of a body whose links say what they mean; one that leads nowhere is its words.
 *
 * @param properties what the front matter tells a reader: it stands below the title, where the document begins with one
 */
export function linkedText(packed: PackedBody, resolve: Resolve, properties: BodyElement | null): string {
  return textWith(packed, (slot) => {
    if (slot === null) return properties === null ? [] : [properties];
    return linked(slot, resolve);
  });
}

/** No name of a property holds such a letter. */
const SLOT = { '\0': 0 } as const;
const LEADS = ['dataLink', 'dataTag', 'href'];

function leads({ properties }: BodyElement): boolean {
  return LEADS.some((property) => property in properties);
}

function placeOfProperties({ children }: Body): number {
  const title = children.findIndex((node) => node.type === 'element');
  const first = children[title];
  return first?.type === 'element' && first.tagName === 'h1' ? title + 1 : 0;
}

function linked(node: BodyNode, resolve: Resolve): readonly BodyNode[] {
  if (node.type === 'text') return [node];
  const inner = { ...node, children: node.children.flatMap((child) => linked(child, resolve)) };
  if (!leads(node)) return [inner];
  const meant = resolve(node);
  if (meant === null) return inner.children;
  const { dataLink: _, dataTag: __, href, ...kept } = node.properties;
  const isElsewhere = href !== undefined && !('dataDocument' in meant);
  return [{ ...inner, properties: { ...kept, ...(isElsewhere && { href }), ...meant } }];
}

function textWith({ texts, slots }: PackedBody, nodesOf: (slot: BodyElement | null) => readonly BodyNode[]): string {
  const pieces = [texts[0]!];
  for (const [index, slot] of slots.entries()) {
    const nodes = nodesOf(slot);
    let next = texts[index + 1]!;
    if (nodes.length > 0) pieces.push(nodes.map((node) => JSON.stringify(node)).join());
    // One comma less parts what is left.
    else if (pieces.at(-1)!.endsWith(',')) pieces.push(pieces.pop()!.slice(0, -1));
    else if (next.startsWith(',')) next = next.slice(1);
    if (next !== '') pieces.push(next);
  }
  return pieces.join('');
}
