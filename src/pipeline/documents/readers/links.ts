import type { Span } from '../../../text/span.ts';

const LONGEST = 2_000;

/** The address as it may stand in a page, or null: http, https and mailto only. */
export function safeAddress(written: string): string | null {
  if (!URL.canParse(written)) return null;
  const address = new URL(written);
  return ['http:', 'https:', 'mailto:'].includes(address.protocol) ? address.href : null;
}

/** Addresses that stand in plain text, without the stop or bracket behind them. */
export function bareLinks(text: string): (Span & { readonly href: string })[] {
  const links: (Span & { readonly href: string })[] = [];
  for (let start = text.indexOf('http'); start >= 0; start = text.indexOf('http', start + 4)) {
    if (!text.startsWith('://', start + 4) && !text.startsWith('s://', start + 4)) continue;
    if (start > 0 && /[\p{L}\p{N}]/u.test(text.charAt(start - 1))) continue;
    let end = start;
    while (end < text.length && end - start < LONGEST && !ENDS_ADDRESS.test(text.charAt(end))) end++;
    end = withoutStops(text, start, end);
    const href = safeAddress(text.slice(start, end));
    if (href !== null) links.push({ start, end, href });
    start = Math.max(start, end - 4);
  }
  return links;
}

const ENDS_ADDRESS = /[\s\p{Cc}<>"“”«»]/u;
const NOT_LAST = ".,;:!?'’)]*_";

/** Takes off what belongs to the sentence; a bracket stays where the address opened it itself. */
function withoutStops(text: string, start: number, end: number): number {
  let open = 0;
  for (let index = start; index < end; index++) {
    if (text.charAt(index) === '(') open++;
    else if (text.charAt(index) === ')') open--;
  }
  let last = end;
  while (NOT_LAST.includes(text.charAt(last - 1))) {
    if (text.charAt(last - 1) === ')') {
      if (open >= 0) break;
      open++;
    }
    last--;
  }
  return last;
}
