import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The host that nothing may ask. */
export const FOREIGN = 'x.example';

/** What would run, ask another host or leave the page, were it let through; each in the syntaxes that could carry it. */
export const ATTACKS: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mtext><table><mglyph><style><img src onerror=alert(1)>',
  '<a href="javascript:alert(1)">a</a>',
  '<a href=" java\nscript:alert(1)">a</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<form action=javascript:alert(1)><button>a',
  `<p style="background:url(https://${FOREIGN}/a)">a`,
  `<img srcset="https://${FOREIGN}/a 1x">`,
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<p title="</p><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt&colon;alert(1))',
  '[a][r]\n\n[r]: javascript:alert(1)\n\n',
  `![a](https://${FOREIGN}/a.png)`,
  '![[javascript:alert(1)]]',
  '<javascript:alert(1)>',
  '`<script>alert(1)</script>`',
  '$\\href{javascript:alert(1)}{a}$',
  '</script><script>alert(1)</script>',
  '<!--><script>alert(1)</script>-->',
  '<p constructor __proto__=a toString hasOwnProperty>',
  '<a __proto__ valueOf>',
  '{{constructor.constructor("alert(1)")()}}',
  '"><b onclick=alert(1)>',
  "' onmouseover=alert(1) '",
  `<meta http-equiv=refresh content="0;url=https://${FOREIGN}/">`,
  `<link rel=stylesheet href=https://${FOREIGN}/a.css>`,
  `<base href=https://${FOREIGN}/>`,
  `<style>@import "https://${FOREIGN}/a.css"</style>`,
  `<video src=https://${FOREIGN}/a.webm poster=https://${FOREIGN}/a.png autoplay></video>`,
  `<object data=https://${FOREIGN}/a></object><embed src=https://${FOREIGN}/a>`,
  `<input type=image src=https://${FOREIGN}/a.png formaction=javascript:alert(1)>`,
  `<table background=https://${FOREIGN}/a.png><tr><td background=https://${FOREIGN}/b.png>a</table>`,
  `![[https://${FOREIGN}/a.png]]`,
  `![a][p]\n\n[p]: https://${FOREIGN}/a.png\n\n`,
  '<details open ontoggle=alert(1)><summary>a</summary></details>',
  `<a href="https://${FOREIGN}/" ping="https://${FOREIGN}/ping">a</a>`,
];

/** In one line, where a name or a summary is wanted. */
const LINE = '</title></script><script>alert(1)</script><img src=x onerror=alert(1)>"\' onmouseover=alert(1) ';
const BODY = ATTACKS.join('\n\n');
/** Links to what is not there are errors of content. */
const OURS = ATTACKS.filter((attack) => !attack.includes('[[')).join('\n\n');

/** An atlas that has attacks wherever its inputs take words, in a folder. */
export function writeAttackAtlas(root: string): void {
  const yaml = (text: string) => JSON.stringify(text);
  const page = (fields: Record<string, string>, body = '') =>
    `---\n${Object.entries(fields)
      .map(([key, value]) => `${key}: ${value}\n`)
      .join('')}---\n${body}`;
  const words = 'Attack words are here, and so is Attack Two.';
  const files = {
    'content/site.yaml': ['title', 'tagline', 'description']
      .map((key) => `${key}: ${yaml(`Attacks ${LINE}`)}\n`)
      .join(''),
    'content/documents/attack-markdown.md': page({ file: 'attack.md', title: yaml(`Markdown ${LINE}`) }, OURS),
    'content/entities/attack-words.md': page(
      {
        name: 'Attack words',
        kind: 'concept',
        aliases: `[${yaml(LINE)}]`,
        topics: '[attacks]',
        summary: yaml(`What is ${LINE}.`),
      },
      OURS,
    ),
    'content/entities/attack-two.md': page({
      name: 'Attack Two',
      kind: 'concept',
      topics: '[attacks]',
      summary: yaml(`Words ${LINE}.`),
      relations: `[{ type: uses, target: attack-words, evidence: [{ document: attack-text, quote: ${yaml(words)} }] }]`,
    }),
    'content/topics/attacks.md': page({ name: yaml(`Attacks ${LINE}`), summary: yaml(`All of ${LINE}.`) }, OURS),
    'content/claims/attack-claim.md': page({
      statement: yaml(`Attack words ${LINE}.`),
      type: 'prediction',
      speaker: 'null',
      about: '[attack-words]',
      horizon: `{ to: "2030-12-31", words: ${yaml(LINE)} }`,
      evidence: `[{ document: attack-text, quote: ${yaml(words)} }]`,
    }),
    'seeds/attack.md': `# Attack words ${LINE}\n\n${BODY}\n\n${words}\n`,
    'seeds/attack-page.html': `<title>Attack ${LINE}</title><p>${words}</p>${BODY}`,
    'seeds/attack-text.txt': `Attack words ${LINE}\n\n${words}\n\n${BODY}\n`,
    'seeds/attack-thread.txt': `${LINE}:\n${words}\n\nAda:\n${BODY.replaceAll('\n', ' ')}\n`,
    // A name that no other system can have.
    ...(process.platform !== 'win32' && { 'seeds/"><img src=x onerror=alert(1)>.md': `${words}\n\n${BODY}` }),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
