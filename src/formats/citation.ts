/** A page of the atlas as others cite it. Nothing in it depends on when it is read. */
export interface Citation {
  /** Of letters, digits and hyphens. */
  readonly key: string;
  readonly title: string;
  /** What the page is of; of a claim, who makes it and in which words. */
  readonly note: string;
  /** The name of the atlas: it answers for the page, which is in its words. */
  readonly atlas: string;
  /** The address of the page, for ever. */
  readonly url: string;
}

/** A citation in each format, by the format's name. */
export function citationFormats(citation: Citation): { readonly name: string; readonly text: string }[] {
  const { key, title, note, atlas, url } = Object.fromEntries(
    Object.entries(citation).map(([part, text]) => [part, onOneLine(text)]),
  ) as unknown as Citation;
  return [
    { name: 'Plain', text: `“${title}” ${note}. ${atlas}, ${url}` },
    {
      name: 'Markdown',
      text: `[${escapeMarkdown(title)}](${escapeAddress(url)}) ${escapeMarkdown(note)}. *${escapeMarkdown(atlas)}*`,
    },
    { name: 'BibTeX', text: bibTex({ key, title, note, atlas, url }) },
    { name: 'RIS', text: ris({ key, title, note, atlas, url }) },
  ];
}

/** An entry for BibTeX and BibLaTeX. Double braces keep capitals, and a name of several words together. */
function bibTex({ key, title, note, atlas, url }: Citation): string {
  const fields = [
    ['author', `{${escapeLatex(atlas)}}`],
    ['title', `{${escapeLatex(title)}}`],
    ['note', escapeLatex(note)],
    ['url', escapeAddress(url)],
  ];
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}`;
}

/** A record of RIS: a tag, two spaces, a hyphen and a value to a line. */
function ris({ key, title, note, atlas, url }: Citation): string {
  const lines = [
    ['TY', 'ELEC'],
    ['ID', key],
    ['AU', atlas],
    ['TI', title],
    ['N1', note],
    ['UR', url],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}`).join('\n');
}

/** A line break would end a value of RIS, and another control character is text nowhere. */
function onOneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** BibTeX counts braces even where a backslash stands before them: they are written as commands. */
function escapeLatex(text: string): string {
  return text.replace(/[\\{}$&#%_^~]/g, (letter) => LATEX[letter] ?? `\\${letter}`);
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}

function escapeAddress(url: string): string {
  return url.replace(/[()<>{}\\]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}
