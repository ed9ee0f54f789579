/** The files of a new atlas by path. Those called README take no part in the site: people read them. */
export function newAtlas(title: string): Record<string, string> {
  return {
    ...CONTENT,
    'content/site.yaml': site(title),
    'seeds/README.md': SEEDS,
    '.gitignore': IGNORED,
    'README.md': readme(title),
  };
}

function readme(title: string): string {
  return `# ${title}

An atlas of documents, drawn by Frontier Atlas.
The documents are in \`seeds/\` and are never edited; what we say of them is in \`content/\`.
Build it from the program's folder: \`npm run build -- --root <this folder>\`, or \`npm run dev -- --root <this folder>\` while writing.
The finished site is in \`dist/\`; any web host can serve it.
`;
}

function site(title: string): string {
  return `title: ${JSON.stringify(title)}
# The line under the title, and what search engines show:
# tagline: What these documents say, and who disagrees
# description: Twelve reports on tides, linked sentence by sentence.
# The language of the pages, and of documents that do not say theirs:
# language: en
# Where the sources of the atlas are kept:
# repository: https://github.com/you/your-atlas
`;
}

const SEEDS = `Drop your documents here: .txt, .md, .mdx or .html, in folders if you like. Nothing in them is ever changed.
(This file and others called README do not become pages.)
`;

const IGNORED = `dist/
.atlas/
.cache/
.DS_Store
`;

const CONTENT: Record<string, string> = {
  'content/documents/README.md': `What you know of a document: one file each, \`<id>.md\`. The id is the end of its address.

\`\`\`markdown
---
file: report.txt          # its path below seeds/
title: The report on tides
published: 2024-05-11     # or 2024-05, or 2024
url: https://example.org/report
---
Our summary of it, with [a citation](cite:report "its exact words").
\`\`\`
`,
  'content/entities/README.md': `Each thing worth a page: one file, \`<id>.md\`, for example \`port-selwyn.md\`.

\`\`\`markdown
---
name: Port Selwyn
kind: place               # concept technique model product organization person dataset benchmark work event place
aliases: [Selwyn]         # other names that the documents use
topics: [tides]           # ids of files in content/topics/
summary: A harbour at the end of a long bay, whose tide gauge has been read since 1874.
---
\`\`\`
`,
  'content/claims/README.md': `Each statement that somebody makes: one file, \`<id>.md\`.

\`\`\`markdown
---
statement: The old mole will be under water at every spring tide by 2050.
type: prediction          # or assertion, question
evidence:
  - { document: report, quote: "the mole will not be dry" }
about: [port-selwyn]
horizon: { to: 2050, words: "by the middle of the century" }
---
\`\`\`
`,
  'content/topics/README.md': `Each theme to browse by: one file, \`<id>.md\`, for example \`tides.md\`.

\`\`\`markdown
---
name: Tides
summary: How the sea rises and falls, and who measures it.
---
\`\`\`
`,
};
