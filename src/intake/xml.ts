import { DOMParser } from 'linkedom';

type XmlDocument = ReturnType<DOMParser['parseFromString']>;
type XmlElement = NonNullable<ReturnType<XmlDocument['querySelector']>>;

/** Parses XML as far as it goes; what is not well-formed gives what could be read. */
export function parseXml(source: string): XmlDocument {
  return new DOMParser().parseFromString(source, 'text/xml');
}

/** All elements of a name in document order, whatever their prefix. */
export function elementsOf(parent: XmlDocument | XmlElement, name: string): XmlElement[] {
  const all = [...parent.querySelectorAll('*')] as XmlElement[];
  return all.filter(({ tagName }) => tagName.slice(tagName.indexOf(':') + 1).toLowerCase() === name.toLowerCase());
}

/** The words of the first element of a name; undefined where there is none, or where it is empty. */
export function wordsOf(parent: XmlDocument | XmlElement, name: string): string | undefined {
  return elementsOf(parent, name)[0]?.textContent?.trim() || undefined;
}
