import { routes } from './routes.ts';
import type { Run } from './text.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for HTML: nothing in it can become markup, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);
}

/**
 * Runs of document text as HTML. A name becomes a link to its entity, unless the source links the words itself; `hue`
 * gives the topic colour of an entity. With `links` false names stay plain: for use inside another link.
 */
export function runsToHtml(runs: readonly Run[], hue: (entity: string) => number, links = true): string {
  let html = '';
  for (let index = 0; index < runs.length; ) {
    const run = runs[index] as Run;
    let next = index + 1;
    while (next < runs.length && together(run, runs[next] as Run)) next += 1;
    const inner = merge(runs.slice(index, next).map(setRun));
    html += pencil(links ? linked(run, inner, hue) : inner, run.pencilled);
    index = next;
  }
  return html;
}

function together(a: Run, b: Run): boolean {
  return a.mention === b.mention && a.href === b.href && a.pencilled === b.pencilled;
}

function linked(run: Run, inner: string, hue: (entity: string) => number): string {
  if (run.href && /^(?:https?|mailto):/i.test(run.href))
    return `<a class="outside" href="${escapeHtml(run.href)}" rel="noopener nofollow">${inner}</a>`;
  if (!run.mention) return inner;
  const { entity } = run.mention;
  return `<a class="name hue-${hue(entity)}" href="${routes.entity(entity)}">${inner}</a>`;
}

function setRun(run: Run): string {
  let html = escapeHtml(run.text);
  if (run.code) html = `<code>${html}</code>`;
  if (run.emphasis) html = `<em>${html}</em>`;
  if (run.strong) html = `<strong>${html}</strong>`;
  if (run.typed) html = `<b class="typed">${html}</b>`;
  return html;
}

/** Neighbours set alike share one element: letters typed one by one read as words. */
function merge(pieces: readonly string[]): string {
  return pieces.join('').replaceAll('</b><b class="typed">', '').replaceAll('</strong><strong>', '');
}

function pencil(html: string, pencilled: boolean): string {
  return pencilled ? `<mark class="pencil">${html}</mark>` : html;
}
