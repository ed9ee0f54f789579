import { ACCENTS, DELIMITERS, functionName, joinedTex, lettersAsTex, SIGNS, textAsTex } from './tex-signs.ts';
import { attributeOf, childOf, childrenOf, elementsOf, nameOf, textOf, type XmlElement } from './xml.ts';

/** A formula of Word (OMML, ECMA-376 part 1, 22.1) as LaTeX. What is not known is shown by the words in it. */
export function latexOfWord(math: XmlElement): string {
  return sequence(math).replace(/ {2,}/g, ' ').trim();
}

function sequence(parent: XmlElement | undefined): string {
  return parent === undefined ? '' : joinedTex(childrenOf(parent).map(latexOf));
}

/** The part of a name as a group, unless it is one letter. */
function group(parent: XmlElement, name: string): string {
  return `{${sequence(childOf(parent, name)).trim()}}`;
}

/** The value of a property, such as the sign of an accent. */
function property(element: XmlElement, name: string): string | undefined {
  const properties = childrenOf(element).find((child) => nameOf(child) === `${nameOf(element)}Pr`);
  const found = childOf(properties, name);
  return found === undefined ? undefined : (attributeOf(found, 'm:val') ?? '');
}

function latexOf(element: XmlElement): string {
  switch (nameOf(element)) {
    case 'r':
      return lettersOf(element);
    case 'f':
      if (property(element, 'type') === 'noBar')
        return `\\genfrac{}{}{0pt}{}${group(element, 'num')}${group(element, 'den')}`;
      if (property(element, 'type') === 'lin') return `${group(element, 'num')}/${group(element, 'den')}`;
      return `\\frac${group(element, 'num')}${group(element, 'den')}`;
    case 'sSup':
      return `${base(element)}^${group(element, 'sup')}`;
    case 'sSub':
      return `${base(element)}_${group(element, 'sub')}`;
    case 'sSubSup':
      return `${base(element)}_${group(element, 'sub')}^${group(element, 'sup')}`;
    case 'sPre':
      return `{}_${group(element, 'sub')}^${group(element, 'sup')}${base(element)}`;
    case 'rad': {
      const degree = sequence(childOf(element, 'deg')).trim();
      return `\\sqrt${degree === '' ? '' : `[${degree}]`}${group(element, 'e')}`;
    }
    case 'nary':
      return nary(element);
    case 'd':
      return delimited(element);
    case 'func':
      return `${functionName(sequence(childOf(element, 'fName')).trim())} ${sequence(childOf(element, 'e'))}`;
    case 'limLow':
      return `${functionName(sequence(childOf(element, 'e')).trim())}_${group(element, 'lim')}`;
    case 'limUpp':
      return `${functionName(sequence(childOf(element, 'e')).trim())}^${group(element, 'lim')}`;
    case 'acc':
      return `${ACCENTS.get(property(element, 'chr') ?? '\u0302') ?? '\\hat'}${group(element, 'e')}`;
    case 'bar':
      return `${property(element, 'pos') === 'top' ? '\\overline' : '\\underline'}${group(element, 'e')}`;
    case 'groupChr':
      return `${property(element, 'pos') === 'top' ? '\\overbrace' : '\\underbrace'}${group(element, 'e')}`;
    case 'borderBox':
      return `\\boxed${group(element, 'e')}`;
    case 'm':
      return matrix(element);
    case 'eqArr':
      return `\\begin{aligned}${childrenOf(element)
        .filter((child) => nameOf(child) === 'e')
        .map(sequence)
        .join(' \\\\ ')}\\end{aligned}`;
    case 'oMath':
    case 'box':
    case 'phant':
    case 'e':
    case 'ins':
    case 'sdt':
    case 'sdtContent':
      return sequence(element);
    case 'del':
      return '';
    default:
      return nameOf(element).endsWith('Pr') ? '' : sequence(element);
  }
}

function base(element: XmlElement): string {
  const words = sequence(childOf(element, 'e')).trim();
  return [...words].length === 1 ? words : `{${words}}`;
}

function nary(element: XmlElement): string {
  const sign = property(element, 'chr') ?? '∫';
  const limit = (name: string, mark: string) => {
    const words = sequence(childOf(element, name)).trim();
    return words === '' ? '' : `${mark}{${words}}`;
  };
  return `${SIGNS.get(sign) ?? sign}${limit('sub', '_')}${limit('sup', '^')} ${sequence(childOf(element, 'e'))}`;
}

function delimited(element: XmlElement): string {
  const sign = (name: string, otherwise: string) => {
    const given = property(element, name) ?? otherwise;
    return given === '' ? '.' : (DELIMITERS.get(given) ?? given);
  };
  const parts = childrenOf(element)
    .filter((child) => nameOf(child) === 'e')
    .map(sequence);
  return `\\left${sign('begChr', '(')}${parts.join(` ${property(element, 'sepChr') ?? '|'} `)}\\right${sign('endChr', ')')}`;
}

function matrix(element: XmlElement): string {
  const rows = childrenOf(element)
    .filter((child) => nameOf(child) === 'mr')
    .map((row) =>
      childrenOf(row)
        .filter((child) => nameOf(child) === 'e')
        .map(sequence)
        .join(' & '),
    );
  return `\\begin{matrix}${rows.join(' \\\\ ')}\\end{matrix}`;
}

/** Plain letters; words in a formula that are meant as words stay so. */
function lettersOf(run: XmlElement): string {
  const words = elementsOf(run, 't').map(textOf).join('');
  const properties = childOf(run, 'rPr');
  if (properties && childOf(properties, 'nor')) return words.trim() === '' ? words : textAsTex(words);
  return lettersAsTex(words);
}
