type Attributes = Readonly<Record<string, string | number | null>>;

/** An XML element. Attributes that are null are left out; children are XML already. */
export function element(name: string, attributes: Attributes, children: string | readonly string[] = []): string {
  const open = `<${name}${written(attributes)}`;
  const content = typeof children === 'string' ? children : children.join('\n');
  if (content === '') return `${open}/>`;
  return typeof children === 'string' ? `${open}>${content}</${name}>` : `${open}>\n${content}\n</${name}>`;
}

/** The same with children that are made one at a time, for elements that hold a whole graph. In pieces. */
export function* longElement(
  name: string,
  attributes: Attributes,
  children: Iterable<string | Iterable<string>>,
): Generator<string> {
  const open = `<${name}${written(attributes)}`;
  let isEmpty = true;
  for (const child of children) {
    const before = isEmpty ? `${open}>\n` : '\n';
    if (typeof child === 'string') yield before + child;
    else {
      yield before;
      yield* child;
    }
    isEmpty = false;
  }
  yield isEmpty ? `${open}/>` : `\n</${name}>`;
}

/** An XML 1.0 document in UTF-8, in pieces. */
export function* xmlDocument(root: Iterable<string>): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield* root;
  yield '\n';
}

/**
 * Text for an attribute or element. What XML 1.0 cannot hold at all (most control characters, unpaired surrogates, U+FFFE
 * and U+FFFF) becomes U+FFFD, a form feed a space; white space other than the space is written so that an attribute keeps it.
 */
export function escapeXml(text: string): string {
  if (!PERHAPS_SPECIAL.test(text)) return text;
  return text.toWellFormed().replace(SPECIAL, (letter) => ESCAPES[letter] ?? '\ufffd');
}

function written(attributes: Attributes): string {
  let text = '';
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) text += ` ${key}="${escapeXml(String(value))}"`;
  }
  return text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be replaced
const SPECIAL = /[&<>"\u0000-\u001f\ufffe\uffff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same, and the surrogates
const PERHAPS_SPECIAL = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\f': ' ',
};
