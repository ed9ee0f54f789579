import { latexOfMathml, type MathElement } from './mathml.ts';
import { attributeOf, childrenOf, nameOf, textOf, type XmlElement } from './xml.ts';

/** A formula of MathML in a tree of XML as LaTeX; `words` makes what a reader sees of the text of an element. */
export function latexOfXml(math: XmlElement, words: (text: string) => string = (text) => text): string {
  const asked = (element: XmlElement): MathElement => ({
    localName: nameOf(element),
    textContent: words(textOf(element)),
    children: childrenOf(element).map(asked),
    getAttribute: (name) => attributeOf(element, name) ?? null,
  });
  return latexOfMathml(asked(math));
}
