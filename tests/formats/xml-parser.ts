export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Elements of a document in order; throws where it is not well-formed. Knows what our writers use: no DTD, no CDATA. */
export function parseXml(text: string): XmlElement[] {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
  if (!text.startsWith(declaration)) throw new Error('No XML declaration');
  const elements: XmlElement[] = [];
  const open: string[] = [];
  let rest = text.slice(declaration.length);
  while (rest !== '') {
    const characters = /^[^<]+/.exec(rest)?.[0];
    const tag = /^<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/.exec(rest);
    const part = characters ?? tag?.[0];
    if (part === undefined) throw new Error(`Not well-formed at ${JSON.stringify(rest.slice(0, 60))}`);
    rest = rest.slice(part.length);
    checkCharacters(part);
    if (characters !== undefined) {
      if (open.length === 0 && characters.trim() !== '') throw new Error('Text outside the root element');
      continue;
    }
    const [, closing, name = '', written = '', empty] = tag!;
    if (closing) {
      if (open.pop() !== name) throw new Error(`Unexpected </${name}>`);
      continue;
    }
    if (open.length === 0 && elements.length > 0) throw new Error('Two root elements');
    elements.push({ name, attributes: attributesOf(written) });
    if (!empty) open.push(name);
  }
  if (open.length > 0) throw new Error(`Never closed: ${open.join(' ')}`);
  return elements;
}

function attributesOf(written: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, key = '', value = ''] of written.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (key in attributes) throw new Error(`Twice ${key}`);
    attributes[key] = value;
  }
  return attributes;
}

function checkCharacters(part: string): void {
  if (!part.isWellFormed()) throw new Error('Half a surrogate pair');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 does not allow them
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(part)) throw new Error('A character XML cannot hold');
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(part)) throw new Error('A bare ampersand');
}
