import { byCodeUnit } from '../../model/order.ts';
import { keptBackNotes } from '../rules/kept-back.ts';
import type { Report } from '../rules/report.ts';
import type { Beside, Content, Inputs, SourceFile } from '../stages.ts';
import type { SeedFacts } from './seeds.ts';

interface Shown {
  readonly seeds: readonly SourceFile[];
  readonly facts: readonly SeedFacts[];
  /** Without the metadata of what is kept back. */
  readonly content: Content;
  /** Files that are there and have no page, and whether the folder is read as it is. */
  readonly folder: { readonly beside: readonly Beside[]; readonly isPlain: boolean };
}

/** Parts what may be shown from what its owner keeps back, and from what could not be read: no stage after this one sees a letter of it. How much it is, is reported. */
export function keepBack(inputs: Inputs, facts: readonly SeedFacts[], content: Content, report: Report): Shown {
  const kept = facts.flatMap(({ keptBack }, index) =>
    keptBack ? [{ ...keptBack, file: inputs.seeds[index]!.path }] : [],
  );
  const unread = inputs.unread ?? [];
  const others = [...(inputs.beside ?? []), ...unread].map(
    (file): Beside => ({ file, aliases: [], isKeptBack: false }),
  );
  const isPlain = inputs.plainFolder !== undefined;
  if (kept.length + unread.length === 0)
    return { seeds: inputs.seeds, facts, content, folder: { beside: others, isPlain } };
  const counts = new Map<string, number>();
  for (const { reason } of kept) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  if (kept.length > 0) report.add(keptBackNotes(new Map([...counts].sort(([a], [b]) => byCodeUnit(a, b)))));
  for (const { keptBack, diagnostics } of facts) if (keptBack) report.repeat(diagnostics);
  const top = isPlain ? '' : 'seeds/';
  const files = new Set([...kept.map(({ file }) => file), ...unread].map((file) => file.normalize('NFC')));
  return {
    seeds: inputs.seeds.filter((_, index) => !facts[index]!.keptBack),
    facts: facts.filter(({ keptBack }) => !keptBack),
    content: {
      ...content,
      documents: new Map(
        [...content.documents].filter(([, { data }]) => !files.has((top + data.file).normalize('NFC'))),
      ),
    },
    folder: {
      isPlain,
      beside: [...others, ...kept.map(({ file, aliases }): Beside => ({ file, aliases, isKeptBack: true }))],
    },
  };
}
