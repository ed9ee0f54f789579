import { markdownFromHtml } from '../markdown-from-html.ts';
import type { PageElement } from './elements.ts';

/**
 * The words of a post as Markdown. What it quotes is set as a quotation that says first whom it quotes (`readDiscussion` reads
 * it so), whichever way the program writes quotations; `beside` is taken out.
 */
export function postWords(element: PageElement, beside: string, base: string | undefined): string {
  const owner = element.ownerDocument;
  for (const one of element.querySelectorAll(`${NEVER}${beside && `, ${beside}`}`)) one.remove();
  // Inner quotations first: each is whole before the one around it is.
  for (const quoted of [...element.querySelectorAll(QUOTED)].reverse() as PageElement[]) {
    const { name, content } = quotedIn(quoted);
    const quotation = owner.createElement('blockquote');
    if (name !== null) {
      const line = owner.createElement('p');
      const strong = owner.createElement('strong');
      strong.textContent = name;
      line.append(strong, ' wrote:');
      quotation.append(line);
    }
    quotation.append(...content.childNodes);
    quoted.replaceWith(quotation);
  }
  return markdownFromHtml(element.innerHTML, base).replace(TYPED_QUOTATION, '> $1').trim();
}

const NEVER = 'script, style, template, .signature, .message-signature';
const QUOTED = 'aside.quote, blockquote, .bbCodeQuote';

/** Who is quoted, null where the program does not say, and the element that holds just the words. */
function quotedIn(element: PageElement): { name: string | null; content: PageElement } {
  const title = [...element.querySelectorAll(TITLE)].find((one) => one.closest(QUOTED) === element);
  const stated = ['data-username', 'data-quote', 'data-author', 'data-ipsquote-username']
    .map((name) => element.getAttribute(name)?.trim())
    .find(Boolean);
  const link = title?.querySelector('a[href*="member"], a[href*="user"]')?.textContent?.trim();
  const name = stated ?? (link || nameBefore(title?.textContent ?? ''));
  title?.remove();
  const content = [...element.querySelectorAll(CONTENT)].find(
    (one) => one.closest(QUOTED) === element || one.matches('blockquote'),
  );
  return { name: name || null, content: (content as PageElement | undefined) ?? element };
}

const TITLE = '.title, cite, .bbCodeBlock-title, .attribution, .quotetitle';
const CONTENT = '.bbCodeBlock-expandContent, .bbCodeBlock-content, .quoteContainer > .quote, blockquote, .quotecontent';

/** "Ada Poe wrote:", "Ada Poe said: ↑", "Ada Poe a écrit :": the words before the verb. */
function nameBefore(title: string): string | null {
  const words = title.replace(/\s+/g, ' ').trim();
  const found =
    /^(.{1,80}?) (?:wrote|said|says|schrieb|hat geschrieben|a écrit|a dit|escribió|dijo|ha scritto|ha detto|schreef|skrev|napisał(?:\(a\))?|писал\(?а?\)?|написал\(?а?\)?|escreveu|disse) ?:/iu.exec(
      words,
    );
  return found?.[1] ?? /^(\S.{0,60}?) ?:$/u.exec(words)?.[1] ?? null;
}

/** A paragraph that quotes as people type it where a program has no quotations. */
const TYPED_QUOTATION = /^(?:\\|([_*]+)(?=>))>[ \t]?/gm;
