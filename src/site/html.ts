import type { Hypertext } from './hypertext.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for HTML: nothing in it can become markup, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

/** Hypertext as HTML. */
export function toHtml(content: readonly Hypertext[]): string {
  return content
    .map((piece) => {
      if (typeof piece === 'string') return escapeHtml(piece);
      const attributes = Object.entries(piece.attributes)
        .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`))
        .join('');
      if (VOID.has(piece.tag)) return `<${piece.tag}${attributes}>`;
      return `<${piece.tag}${attributes}>${toHtml(piece.content)}</${piece.tag}>`;
    })
    .join('');
}

const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'wbr', 'col']);
