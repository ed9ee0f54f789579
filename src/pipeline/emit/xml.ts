/** An XML element. Attributes that are null are left out; children are XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  children: string | readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const content = typeof children === 'string' ? children : children.join('\n');
  if (content === '') return `<${name}${written}/>`;
  return typeof children === 'string'
    ? `<${name}${written}>${content}</${name}>`
    : `<${name}${written}>\n${content}\n</${name}>`;
}

/** An XML 1.0 document in UTF-8. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/**
 * Text for an attribute or element. What XML 1.0 cannot hold at all (most control characters, unpaired surrogates, U+FFFE
 * and U+FFFF) becomes U+FFFD; white space other than the space is written so that an attribute keeps it.
 */
export function escapeXml(text: string): string {
  return text.toWellFormed().replace(SPECIAL, (letter) => ESCAPES[letter] ?? '\ufffd');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be replaced
const SPECIAL = /[&<>"\u0000-\u001f\ufffe\uffff]/g;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
