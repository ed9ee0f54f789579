import type { Body, BodyElement, BodyNode, Property } from '../../model/body.ts';

/** What an element of a body leads to: the properties that say so, or nothing. */
export type Resolve = (element: BodyElement) => Readonly<Record<string, Property>> | null;

/** A body whose links say what they mean; one that leads nowhere is its words. */
export function linkedBody(body: Body, resolve: Resolve): Body {
  const nodes = (children: readonly BodyNode[]): BodyNode[] =>
    children.flatMap((node): readonly BodyNode[] => {
      if (node.type === 'text') return [node];
      const inner = { ...node, children: nodes(node.children) };
      if (!LEADS.some((property) => property in node.properties)) return [inner];
      const leads = resolve(node);
      if (leads === null) return inner.children;
      const { dataLink: _, dataTag: __, href, ...kept } = node.properties;
      const isElsewhere = href !== undefined && !('dataDocument' in leads);
      return [{ ...inner, properties: { ...kept, ...(isElsewhere && { href }), ...leads } }];
    });
  return { ...body, children: nodes(body.children) };
}

const LEADS = ['dataLink', 'dataTag', 'href'];
