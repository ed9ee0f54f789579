import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Body, BodyElement, BodyNode, Property } from '../../src/model/body.ts';
import { bodyHolds, linkedText, packBody, type Resolve, unpackBody } from '../../src/model/packed-body.ts';
import { propertyCases } from '../property-cases.ts';

const leaf = fc.record({ type: fc.constant('text' as const), value: fc.constantFrom('a', ',', '[', '{"\0":0}', '\\') });
const properties = fc.constantFrom<Record<string, Property>>(
  {},
  { className: ['b'] },
  { href: 'elsewhere' },
  { dataLink: '3', title: 't' },
  { dataTag: 'tag' },
);
const { node } = fc.letrec<{ node: BodyNode; children: BodyNode[] }>((tie) => ({
  children: fc.array(tie('node'), { maxLength: 4 }),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({
      type: fc.constant('element' as const),
      tagName: fc.constantFrom('a', 'p', 'h1'),
      properties,
      children: tie('children'),
    }),
  ),
}));
const bodies = fc.array(node, { maxLength: 5 }).map((children): Body => ({ type: 'root', children }));
const TABLE: BodyElement = { type: 'element', tagName: 'table', properties: {}, children: [] };

/** Tags lead to topics, links to nothing, addresses to themselves or to a document. */
const resolve: Resolve = ({ tagName, properties: { dataTag, dataLink } }): ReturnType<Resolve> => {
  if (dataTag !== undefined) return { dataTopic: dataTag };
  if (dataLink !== undefined) return null;
  return tagName === 'p' ? { dataDocument: 'd' } : {};
};

/** The same by the tree itself. */
function linkedTree(children: readonly BodyNode[]): BodyNode[] {
  return children.flatMap((one): BodyNode[] => {
    if (one.type === 'text') return [one];
    const inner = linkedTree(one.children);
    const { dataTag, dataLink, href, ...kept } = one.properties;
    if (dataTag === undefined && dataLink === undefined && href === undefined) return [{ ...one, children: inner }];
    const leads = resolve(one);
    if (leads === null) return inner;
    const isElsewhere = href !== undefined && !('dataDocument' in leads);
    return [{ ...one, properties: { ...kept, ...(isElsewhere && { href }), ...leads }, children: inner }];
  });
}

describe('a packed body', () => {
  it('is unpacked what it was', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        expect(unpackBody(packBody(body))).toEqual(body);
      }),
      propertyCases(),
    );
  });

  it('has its links told in its text as in a tree, and what the front matter tells below its title', () => {
    fc.assert(
      fc.property(bodies, fc.boolean(), (body, isTold) => {
        const text = linkedText(packBody(body), resolve, isTold ? TABLE : null);
        const first = body.children.findIndex((one) => one.type === 'element');
        const title = body.children[first];
        const at = title?.type === 'element' && title.tagName === 'h1' ? first + 1 : 0;
        const [before, after] = [body.children.slice(0, at), body.children.slice(at)].map(linkedTree);
        const children = [...before!, ...(isTold ? [TABLE] : []), ...after!];
        expect(text).toBe(JSON.stringify({ type: 'root', children }));
      }),
      propertyCases(),
    );
  });

  it('tells what it holds, in links too', () => {
    const words = (value: string): BodyNode => ({ type: 'text', value });
    const link: BodyElement = { ...TABLE, tagName: 'a', properties: { href: 'x' }, children: [words('in [^1]')] };
    const holds = (...children: BodyNode[]) => bodyHolds(packBody({ type: 'root', children }), /\[\^/);
    expect([holds(words('a [^1]')), holds(link), holds(words('a'))]).toEqual([true, true, false]);
  });
});
