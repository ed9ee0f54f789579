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
  return groups(runs, (a, b) => (a.href || b.href ? a.href === b.href : a.mention === b.mention))
    .map((group) => {
      const inner = groups(group, (a, b) => a.pencilled === b.pencilled)
        .map(pencil)
        .join('');
      return links ? linked(group[0] as Run, inner, hue) : inner;
    })
    .join('');
}

/** Runs that follow each other and belong together. */
function groups(runs: readonly Run[], together: (a: Run, b: Run) => boolean): Run[][] {
  const found: Run[][] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last && together(last[0] as Run, run)) last.push(run);
    else found.push([run]);
  }
  return found;
}

function pencil(group: readonly Run[]): string {
  const html = merge(group.map(setRun));
  return group[0]?.pencilled ? `<mark class="pencil">${html}</mark>` : html;
}

function linked(run: Run, inner: string, hue: (entity: string) => number): string {
  if (run.href && /^(?:https?|mailto):/i.test(run.href)) {
    return `<a class="outside" href="${escapeHtml(run.href)}" rel="noopener nofollow">${inner}</a>`;
  }
  if (!run.mention || run.href) return inner;
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
