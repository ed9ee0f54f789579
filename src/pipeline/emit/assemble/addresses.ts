import type { Address } from '../../../model/atlas.ts';
import { byCodeUnit } from '../../../model/order.ts';
import type { Notes } from '../../notes/notes.ts';
import type { ParsedDocument } from '../../stages.ts';

/** What the site itself has at its top: no note takes one of these. */
const TAKEN = new Set(
  (
    '404 _astro about cards changes claims connections data debates documents entities files folders graph index pagefind path ' +
    'predictions quality read rules search topics'
  ).split(' '),
);

/**
 * The addresses that notes ask for by `permalink`, and then by their aliases, each once; by path. Only letters, digits, hyphens and
 * underscores get into an address: a permalink or an alias is anybody's text.
 */
export function assembleAddresses(notes: Notes, sources: ReadonlyMap<string, ParsedDocument>): Address[] {
  const wanted = (of: (document: ParsedDocument) => readonly string[]) =>
    notes.entities.flatMap(({ id, document }) =>
      of(sources.get(document)!).map((written) => ({ written, entity: id })),
    );
  const addresses = new Map<string, Address>();
  for (const { written, entity } of [
    ...wanted(({ head }) => (head?.permalink ? [head.permalink] : [])),
    ...wanted(({ head }) => head?.aliases ?? []),
  ]) {
    const path = pathOf(written);
    if (path !== null && !addresses.has(path.toLowerCase())) addresses.set(path.toLowerCase(), { path, entity });
  }
  return [...addresses.values()].sort((a, b) => byCodeUnit(a.path, b.path));
}

function pathOf(written: string): string | null {
  const steps = written
    .normalize('NFC')
    .replace(/\.html?$/i, '')
    .split('/')
    .map((step) => step.trim().replace(/\s+/g, '-'))
    .filter(Boolean);
  const isPlain = steps.length > 0 && steps.length <= 8 && steps.every((step) => STEP.test(step));
  return isPlain && !TAKEN.has(steps[0]!.toLowerCase()) ? steps.join('/') : null;
}

const STEP = /^[\p{L}\p{N}_-][\p{L}\p{M}\p{N}_-]{0,79}$/u;
