import type { EntityKind } from '../../model/vocabulary.ts';
import type { Standing } from './said-of.ts';
import { termKey } from './term-key.ts';

/** Addresses under which sites keep one kind of thing each; the last part is what it is called there. */
const SITES: readonly (readonly [RegExp, EntityKind])[] = [
  [
    /^(?:www\.)?(?:crates\.io\/crates|npmjs\.com\/package|pypi\.org\/project|rubygems\.org\/gems|pkg\.go\.dev|docs\.rs|lib\.rs\/crates)\/(?:[^\s)]*\/)?([\w.-]+)$/i,
    'product',
  ],
  [/^huggingface\.co\/datasets\/(?:[\w.-]+\/)?([\w.-]+)$/i, 'dataset'],
  [/^huggingface\.co\/(?!papers|blog|spaces|docs|collections|datasets)[\w.-]+\/([\w.-]+)$/i, 'model'],
  [/^(?:www\.)?git(?:hub|lab)\.com\/[\w.-]+\/([\w.-]+)$/i, 'product'],
];

/**
 * What a name names by the pages it links to: a package, what is kept in a repository of its own name, a model, a dataset. Null
 * where hardly a link goes to such a page, or the page is called otherwise.
 *
 * @param uses where it stands; a link is seen in Markdown alone
 */
export function linkedKind(name: string, uses: readonly Standing[]): EntityKind | null {
  const key = termKey(name);
  const votes = new Map<EntityKind, number>();
  let links = 0;
  for (const { text, end } of uses) {
    if (text[end] !== ']' || text[end + 1] !== '(') continue;
    const address = ADDRESS.exec(text.slice(end, end + LONGEST))?.[1];
    if (address === undefined) continue;
    links++;
    for (const [site, kind] of SITES) {
      const called = site.exec(address)?.[1];
      if (called !== undefined && termKey(called.replace(/[_.]/g, '-')) === key)
        votes.set(kind, (votes.get(kind) ?? 0) + 1);
    }
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best && best[1] * 2 >= links ? best[0] : null;
}

const ADDRESS = /^\]\(<?https?:\/\/([^\s()<>#?]+?)\/?>?[#?)]/;
/** Code units. */
const LONGEST = 200;
