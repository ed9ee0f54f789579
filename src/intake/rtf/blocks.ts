/** A paragraph of an RTF file, its words as HTML. */
export interface Paragraph {
  readonly html: string;
  /** Of a heading, from 1. */
  readonly level: number | undefined;
  /** What stands before an item of a list: a bullet or a number. */
  readonly marker: string | undefined;
  /** Of an item, from 0. */
  readonly depth: number;
}

/** Paragraphs and tables, in order. */
export type Block = Paragraph | { readonly rows: string[][] };

/** Blocks as HTML: headings, paragraphs, lists within lists, tables. */
export function htmlOfBlocks(blocks: readonly Block[]): string {
  const html: string[] = [];
  const open: string[] = [];
  const close = (depth: number) => {
    while (open.length > depth) html.push(`</li></${open.pop()}>`);
  };
  for (const block of blocks) {
    if ('rows' in block) {
      close(0);
      html.push(
        `<table>${block.rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
      );
    } else if (block.marker === undefined) {
      close(0);
      html.push(
        block.level === undefined ? `<p>${block.html}</p>` : `<h${block.level}>${block.html}</h${block.level}>`,
      );
    } else {
      const tag = /[\p{L}\p{N}]/u.test(block.marker) ? 'ol' : 'ul';
      // A list has no level below one that is not there.
      const depth = Math.min(block.depth, open.length);
      close(depth + 1);
      if (open.length === depth + 1 && open[depth] === tag) html.push('</li><li>');
      else {
        close(depth);
        const start = Number.parseInt(block.marker.replace(/^\D+/, ''), 10);
        html.push(`<${tag}${tag === 'ol' && start > 1 ? ` start="${start}"` : ''}><li>`);
        open.push(tag);
      }
      html.push(block.html);
    }
  }
  close(0);
  return html.join('');
}
