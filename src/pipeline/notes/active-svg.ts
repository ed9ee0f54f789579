import { Parser } from 'htmlparser2';

/**
 * Whether an SVG, opened by itself, would run something or show a page that is none of ours. As a picture within a page it never does; but
 * it has an address, where a server without our headers lets it. What is not UTF-8 counts as such, since nobody can tell.
 */
export function isActiveSvg(bytes: Uint8Array): boolean {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return true;
  }
  let isActive = DECLARES_MORE.test(source) || OTHER_ENCODING.test(source);
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        isActive ||= ACTIVE.has(localName(name));
        for (const [key, value] of Object.entries(attributes))
          isActive ||= localName(key).startsWith('on') || SCRIPT.test(value.replace(UNSEEN, ''));
      },
      onprocessinginstruction(name) {
        isActive ||= name.startsWith('?') && name.toLowerCase() !== '?xml';
      },
    },
    { xmlMode: true },
  );
  parser.end(source);
  return isActive;
}

const ACTIVE = new Set(['script', 'foreignobject', 'handler', 'listener', 'html', 'iframe', 'object', 'embed']);
/** Also where an animation would set it. */
const SCRIPT = /(?:java|vb)script:|data:(?!image\/(?:png|jpeg|gif|webp)[;,])/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers pass over them in an address.
const UNSEEN = /[\u0000-\u0020]/g;
/** Attributes that elements have unasked, and entities for anything but an address, as drawing programs declare them for namespaces. */
const DECLARES_MORE = /<!ATTLIST|<!ENTITY(?!\s+[\w.:-]+\s+(["'])https?:\/\/[\w./#-]*\1\s*>)/i;
const OTHER_ENCODING = /^\s*<\?xml[^>]*\bencoding\s*=\s*["'](?!utf-8["'])/i;

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
