import { ACCENTS, DELIMITERS, functionName, joinedTex, lettersAsTex, textAsTex } from './tex-signs.ts';

/** What is asked of an element of MathML, whichever parser made it. */
export interface MathElement {
  readonly localName: string;
  readonly textContent: string | null;
  readonly children: Iterable<unknown>;
  getAttribute(name: string): string | null;
}

/** A formula of MathML (presentation markup, MathML Core) as LaTeX. What is not known is shown by the words in it. */
export function latexOfMathml(math: MathElement): string {
  return latexOf(math).replace(/ {2,}/g, ' ').trim();
}

function latexOf(element: MathElement): string {
  const parts = [...element.children] as MathElement[];
  const words = (element.textContent ?? '').trim();
  const at = (index: number) => (parts[index] ? latexOf(parts[index]).trim() : '');
  switch (element.localName.toLowerCase()) {
    case 'mi':
      return [...words].length > 1 ? functionName(words) : lettersAsTex(words);
    case 'mn':
    case 'ms':
      return lettersAsTex(words);
    case 'mo':
      return /[\u2061-\u2064]/.test(words) ? '' : lettersAsTex(words);
    case 'mtext':
      return words === '' ? ' ' : textAsTex(words);
    case 'mspace':
      return ' ';
    case 'annotation':
    case 'annotation-xml':
    case 'mphantom':
      return '';
    case 'mfrac':
      return `\\frac{${at(0)}}{${at(1)}}`;
    case 'msqrt':
      return `\\sqrt{${all(parts)}}`;
    case 'mroot':
      return `\\sqrt[${at(1)}]{${at(0)}}`;
    case 'msub':
      return `${base(at(0))}_{${at(1)}}`;
    case 'munder':
      return `${base(at(0))}_{${at(1)}}`;
    case 'msup':
      return `${base(at(0))}^{${at(1)}}`;
    case 'mover':
      return over(at(0), (parts[1]?.textContent ?? '').trim(), at(1));
    case 'msubsup':
    case 'munderover':
      return `${base(at(0))}_{${at(1)}}^{${at(2)}}`;
    case 'mtable':
      return `\\begin{matrix}${parts.map(latexOf).join(' \\\\ ')}\\end{matrix}`;
    case 'mtr':
    case 'mlabeledtr':
      return parts.map(latexOf).join(' & ');
    case 'mfenced':
      return fenced(element, parts);
    default:
      return parts.length > 0 ? all(parts) : lettersAsTex(words);
  }
}

const all = (parts: readonly MathElement[]) => joinedTex(parts.map(latexOf));

function base(words: string): string {
  return [...words].length === 1 || /^\\[A-Za-z]+$/.test(words) ? words : `{${words}}`;
}

/** An accent over letters, or what stands above a sign. */
function over(below: string, sign: string, above: string): string {
  const accent = ACCENTS.get(SPACING.get(sign) ?? sign);
  return accent ? `${accent}{${below}}` : `${base(below)}^{${above}}`;
}

/** Accents as MathML has them, and the combining mark of each. */
const SPACING: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '^': '\u0302',
    '˜': '\u0303',
    '~': '\u0303',
    '¯': '\u0304',
    '‾': '\u0305',
    '―': '\u0305',
    '˙': '\u0307',
    '.': '\u0307',
    '¨': '\u0308',
    '→': '\u20d7',
  }),
);

function fenced(element: MathElement, parts: readonly MathElement[]): string {
  const sign = (name: string, otherwise: string) => {
    const given = element.getAttribute(name) ?? otherwise;
    return given === '' ? '.' : (DELIMITERS.get(given) ?? given);
  };
  return `\\left${sign('open', '(')}${parts.map(latexOf).join(element.getAttribute('separators') ?? ', ')}\\right${sign('close', ')')}`;
}
