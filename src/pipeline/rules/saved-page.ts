import { type Finding, wholeFile } from './finding.ts';
import type { Rule } from './rule.ts';

const article = '<p>Ada Poe wrote about engines, and about those who build them.</p>';

export const savedPage = {
  id: 'saved-page',
  severity: 'info',
  summary:
    'A web page as a browser saves it has menus, notices and advertisements around its text. Read as it is, they are words of the document, and what they name is found like all else.',
  mend: '`npm run add -- <file or folder>` takes the article out of such pages, with its title, author, date and address, and keeps the originals. It asks for an atlas with seeds/: `npm run init -- <folder>` makes one.',
  examples: {
    ok: { 'seeds/page.html': `<html><body><h1>Engines</h1>${article}</body></html>` },
    notOk: {
      'seeds/page.html': `<html><body><nav>Home News Log in</nav><h1>Engines</h1>${article}<footer>Cookies</footer><script>track()</script></body></html>`,
    },
    at: 'seeds/page.html',
    message: 'Unexpected web page with its menus and scripts, expected its article alone',
  },
} as const satisfies Rule;

/** Web pages as a browser saved them, at the first of them: in a folder of them there is one thing to do. */
export function savedPages(first: string, count: number): Finding {
  const more = count > 1 ? ` (and ${count - 1} more)` : '';
  return {
    rule: savedPage,
    place: wholeFile(first),
    message: `Unexpected web page with its menus and scripts${more}, expected its article alone`,
    note: '`npm run add` takes the article out, with its author, date and address; what is here is read as it is.',
  };
}
