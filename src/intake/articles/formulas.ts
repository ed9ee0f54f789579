import type { Page, PageElement } from '../discussions/elements.ts';
import { latexOfMathml } from '../mathml.ts';

/** Letters of no text around the number of a formula. */
const [FORMULA, END] = ['\ue013', '\ue014'];

/** Whether a text has the sign of a formula in it. */
export const hasFormula = (text: string) => text.includes(FORMULA);

/** The formulas of a page. */
export interface Formulas {
  /** TeX with its signs, `$…$`, by number. */
  readonly written: readonly string[];
  /** How many were there as drawn letters or as pictures alone, so that what they say is not told, or not whole. */
  readonly lost: number;
}

/**
 * Puts a sign in the place of each formula of a page: of MathML, with the TeX that stands beside it where it does, of MathJax and
 * KaTeX in their several forms, and of pictures that say their TeX. To be done before scripts are left out: MathJax keeps its
 * source in them.
 */
export function takeFormulas(page: Page): Formulas {
  const written: string[] = [];
  let lost = 0;
  const put = (place: PageElement, tex: string | null, isBlock: boolean) => {
    const own = (tex ?? '')
      .replace(/^\s*\{\\displaystyle\s+([\s\S]*)\}\s*$/, '$1')
      .replace(/\s+/g, ' ')
      .trim();
    if (own === '') return;
    const sign = isBlock ? '$$' : '$';
    place.replaceWith(`${FORMULA}${written.push(`${sign}${own}${sign}`) - 1}${END}`);
  };
  const every = (selector: string) =>
    ([...page.querySelectorAll(selector)] as PageElement[]).filter((one) => page.contains(one));
  for (const script of every('script[type^="math/tex"], script[type^="math/mml"]')) {
    // What MathJax drew of it stands before it.
    for (let drawn = script.previousElementSibling; drawn && DRAWN.test(classOf(drawn as PageElement)); ) {
      const before = drawn.previousElementSibling;
      drawn.remove();
      drawn = before;
    }
    put(script, script.textContent, /mode=display/.test(script.getAttribute('type') ?? ''));
  }
  for (const one of every(
    '.katex-display, .katex, mjx-container, .MathJax, .MathJax_SVG, .mwe-math-element, math, [data-math], [data-tex]',
  )) {
    const math = (one.matches('math') ? one : one.querySelector('math')) as PageElement | null;
    const beside = one.querySelector('annotation[encoding*="tex" i]')?.textContent;
    const image = one.querySelector('img[alt]')?.getAttribute('alt');
    const said =
      beside ??
      math?.getAttribute('alttext') ??
      image ??
      ATTRIBUTES.map((name) => one.getAttribute(name)).find(Boolean);
    const isBlock =
      /display/.test(classOf(one)) ||
      one.getAttribute('display') === 'true' ||
      math?.getAttribute('display') === 'block';
    if (said) put(one, said, isBlock);
    else if (math) put(one, latexOfMathml(math as unknown as Parameters<typeof latexOfMathml>[0]), isBlock);
    else if (one.matches('mjx-container')) {
      lost++;
      one.replaceWith(drawnLetters(one));
    }
  }
  for (const image of every('img')) {
    const alt = image.getAttribute('alt') ?? '';
    const address = image.getAttribute('src') ?? '';
    if (!OF_FORMULAS.test(`${classOf(image)} ${address}`)) continue;
    const tex = /[\\^_{=]/.test(alt) ? alt : texOfAddress(address);
    if (tex) put(image, tex, false);
    else if (isAmongWords(image)) lost++;
  }
  takeTyped(page, (tex, isBlock) => `${FORMULA}${written.push(isBlock ? `$$${tex}$$` : `$${tex}$`) - 1}${END}`);
  return { written, lost };
}

/** The Markdown with the formulas in their places. */
export function withFormulas(markdown: string, { written }: Formulas): string {
  return markdown.replace(/\ue013(\d+)\ue014/g, (_, number: string) => written[Number(number)] ?? '');
}

const classOf = (element: PageElement) => element.getAttribute('class') ?? '';
const DRAWN = /\b(?:MathJax|MJX)/;

/** The letters that MathJax draws by a style sheet: each is named by its code point. */
function drawnLetters(container: PageElement): string {
  return ([...container.querySelectorAll('mjx-c')] as PageElement[])
    .map((one) => {
      const [, point] = /mjx-c([\dA-F]+)/.exec(classOf(one)) ?? [];
      return one.textContent || (point === undefined ? '' : String.fromCodePoint(Number.parseInt(point, 16)));
    })
    .join('');
}

function texOfAddress(address: string): string | null {
  const [, query] = /(?:latex=|codecogs\.com\/[\w.]+\?)([^&]+)/.exec(address) ?? [];
  try {
    return query === undefined
      ? null
      : decodeURIComponent(query.replace(/\+/g, ' ')).replace(/^\\(?:inline|dpi\{\d+\})\s*/, '');
  } catch {
    return null;
  }
}

const ATTRIBUTES = ['data-math', 'data-tex', 'data-latex'];
/** What is said of pictures that are formulas. */
const OF_FORMULAS = /(?:^|[^a-z])(?:la)?tex(?:[^a-z]|$)|math|equation|formula|codecogs/i;

/** Whether a picture stands within a sentence. */
function isAmongWords(image: PageElement): boolean {
  const block = image.closest('p, li, td, div');
  const next = image.nextSibling?.textContent?.trim() ?? '';
  return /^[\p{Ll},.;]/u.test(next) && (block?.textContent ?? '').length > next.length;
}

/** TeX typed among the words, where the page has a program that sets it. */
function takeTyped(page: Page, put: (tex: string, isBlock: boolean) => string): void {
  const isSet =
    page.querySelector('script[src*="mathjax" i], script[src*="katex" i], script[type*="mathjax" i]') !== null;
  if (!isSet) return;
  for (const element of page.querySelectorAll(TYPED) as Iterable<PageElement>) {
    if (element.closest('pre, code, script, style, textarea')) continue;
    for (const node of [...element.childNodes]) {
      if (node.nodeType !== 3 || !/\$|\\[([]/.test(node.textContent ?? '')) continue;
      node.textContent = (node.textContent ?? '')
        .replace(/\$\$([^$]+)\$\$|\\\[([\s\S]+?)\\\]/g, (_, one?: string, other?: string) =>
          put(oneLineOf(one ?? other), true),
        )
        .replace(/\\\((.+?)\\\)/g, (_, tex: string) => put(oneLineOf(tex), false))
        .replace(/(?<![\w$\\])\$(?! )([^$\n]{1,200}?)(?<![ \\])\$(?![\w$])/g, (whole, tex: string) =>
          /[\\^_{=<>+]|^[A-Za-z]{1,2}$/.test(tex) ? put(tex, false) : whole,
        );
    }
  }
}

const oneLineOf = (tex = '') => tex.replace(/\s+/g, ' ').trim();
const TYPED = 'p, li, td, th, dd, div, span, blockquote, em, strong, h1, h2, h3, h4, figcaption';
