/**
 * Markdown that another program shows, as Markdown that this one reads alike: what only notes know (`[[links]]`, `#tags`,
 * `==marks==`, comments) is escaped, formulas between `\(` and `\)` are put between `$`, and sums of money are none. With
 * `breaksLines`, each line is a line, as chats show it; with `hasHtml`, HTML in it is HTML. Code stays as it is.
 */
export function foreignMarkdown(markdown: string, { breaksLines = false, hasHtml = false } = {}): string {
  const lines = markdown.replace(/\r\n?/g, '\n').trim().split('\n');
  const shown: string[] = [];
  let prose: string[] = [];
  const flush = () => {
    if (prose.length > 0) shown.push(tamed(prose.join('\n'), { breaksLines, hasHtml }));
    prose = [];
  };
  let fence = '';
  for (const line of lines) {
    const [, sign = ''] = /^[ \t>]*(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === '' && sign === '') prose.push(line);
    else {
      flush();
      shown.push(line);
      if (fence === '') fence = sign;
      else if (sign.startsWith(fence)) fence = '';
    }
  }
  flush();
  return shown.join('\n');
}

interface Shown {
  readonly breaksLines: boolean;
  readonly hasHtml: boolean;
}

function tamed(prose: string, { breaksLines, hasHtml }: Shown): string {
  const pieces = prose.split(/(`+)(?!`)([\s\S]*?[^`])\1(?!`)/);
  let text = '';
  for (let index = 0; index < pieces.length; index += 3) {
    text += escaped(pieces[index] ?? '', hasHtml);
    if (index + 2 < pieces.length) text += `${pieces[index + 1]}${pieces[index + 2]}${pieces[index + 1]}`;
  }
  return breaksLines ? text.replace(/(?<=\S)\n(?=[ \t]*(?!\d{1,9}[.)] )[^\s>#*+\-|])/g, '\\\n') : text;
}

const HTML = /<(?=[\p{L}/!?])(?!https?:\/\/|mailto:)/gu;
const OF_NOTES = /\[\[|%%|==(?=\S)|(?<=\s)[#^](?=[\p{L}\p{N}])/gu;

function escaped(words: string, hasHtml: boolean): string {
  return (hasHtml ? words : words.replace(HTML, '\\<'))
    .replace(OF_NOTES, (sign) => [...sign].map((letter) => `\\${letter}`).join(''))
    .replace(/(?<!\\)\$(?=\d)/g, '\\$')
    .replace(/\\\[([\s\S]*?)\\\]/g, (_, formula: string) => `\n$$\n${formula.trim()}\n$$\n`)
    .replace(/\\\((.*?)\\\)/g, (_, formula: string) => `$${formula.trim()}$`);
}
