import { element, type Hypertext, joined } from './hypertext.ts';
import { routes } from './routes.ts';
import type { Run } from './text.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for HTML: nothing in it can become markup, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

/** Hypertext as HTML. */
export function toHtml(content: readonly Hypertext[]): string {
  return content
    .map((piece) => {
      if (typeof piece === 'string') return escapeHtml(piece);
      const attributes = Object.entries(piece.attributes)
        .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`))
        .join('');
      return `<${piece.tag}${attributes}>${toHtml(piece.content)}</${piece.tag}>`;
    })
    .join('');
}

/**
 * Runs of document text as hypertext. A name becomes a link to its entity, unless the source links the words itself;
 * `hue` gives the topic colour of an entity. With `links` false names stay plain: for use inside another link.
 */
export function setRuns(runs: readonly Run[], hue: (entity: string) => number, links = true): Hypertext[] {
  return groups(runs, isOneLink).flatMap((group) => {
    const inner = groups(group, (a, b) => a.pencilled === b.pencilled).flatMap(pencil);
    return links ? linked(group[0] as Run, inner, hue) : inner;
  });
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

function isOneLink(a: Run, b: Run): boolean {
  const [left, right] = [a.href ?? a.inside, b.href ?? b.inside];
  return left || right ? left === right : a.mention === b.mention;
}

function pencil(group: readonly Run[]): Hypertext[] {
  const content = joined(group.map(setRun));
  return group[0]?.pencilled ? [element('mark', { class: 'pencil' }, content)] : content;
}

function linked(run: Run, inner: Hypertext[], hue: (entity: string) => number): Hypertext[] {
  if (run.href && /^(?:https?|mailto):/i.test(run.href)) {
    return [element('a', { class: 'outside', href: run.href, rel: 'noopener nofollow' }, inner)];
  }
  if (run.inside) return [element('a', { href: run.inside }, inner)];
  if (!run.mention || run.href) return inner;
  const { entity } = run.mention;
  return [element('a', { class: `name hue-${hue(entity)}`, href: routes.entity(entity) }, inner)];
}

function setRun(run: Run): Hypertext {
  let set: Hypertext = run.text;
  if (run.code) set = element('code', {}, [set]);
  if (run.emphasis) set = element('em', {}, [set]);
  if (run.strong) set = element('strong', {}, [set]);
  if (run.typed) set = element('b', { class: 'typed' }, [set]);
  return set;
}
