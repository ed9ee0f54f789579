import { countOf } from '../../model/count.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { byCodeUnit } from '../../model/order.ts';
import { keptBackNotes } from '../rules/kept-back.ts';
import type { Report } from '../rules/report.ts';
import type { Beside, Content, InputFolder, Inputs, SourceFile } from '../stages.ts';
import type { SeedFacts } from './seeds.ts';

interface Shown {
  readonly seeds: readonly SourceFile[];
  readonly facts: readonly SeedFacts[];
  /** Without the metadata of what is kept back. */
  readonly content: Content;
  readonly folder: InputFolder;
}

/** Parts what may be shown from what its owner keeps back, and from what could not be read: no stage after this one sees a letter of it. How much it is, is reported. */
export function keepBack(inputs: Inputs, facts: readonly SeedFacts[], content: Content, report: Report): Shown {
  const unread = inputs.unread ?? [];
  const kept = [
    ...facts.flatMap(({ keptBack }, index) => (keptBack ? [{ ...keptBack, file: inputs.seeds[index]!.path }] : [])),
    ...unread.flatMap(({ file, reason }) => (reason === null ? [] : [{ file, reason, aliases: [] }])),
  ];
  const failed = unread.filter(({ reason }) => reason === null).map(({ file }) => file);
  const others = [...(inputs.beside ?? []), ...failed].map(
    (file): Beside => ({ file, aliases: [], isKeptBack: false }),
  );
  const isPlain = inputs.plainFolder !== undefined;
  const { attachments = [] } = inputs;
  if (kept.length + failed.length === 0)
    return { seeds: inputs.seeds, facts, content, folder: { beside: others, isPlain, attachments } };
  const counts = countOf(kept.map(({ reason }) => reason));
  if (kept.length > 0) report.add(keptBackNotes(new Map([...counts].sort(([a], [b]) => byCodeUnit(a, b)))));
  for (const { keptBack, diagnostics } of facts) if (keptBack) report.repeat(diagnostics);
  const top = isPlain ? '' : 'seeds/';
  const files = new Set([...kept.map(({ file }) => file), ...failed].map((file) => file.normalize('NFC')));
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
      attachments,
      beside: [...others, ...kept.map(({ file, aliases }): Beside => ({ file, aliases, isKeptBack: true }))],
    },
  };
}

/** What is published of a report: nothing of a file that is kept back, not even that it is there. */
export function withoutKeptBack({ diagnostics }: Report, { beside }: InputFolder): Diagnostic[] {
  const files = new Set(beside.filter(({ isKeptBack }) => isKeptBack).map(({ file }) => file));
  return diagnostics.filter(({ file }) => !files.has(file));
}
