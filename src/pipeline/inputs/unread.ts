import { NotMade } from '../../limits/outcome.ts';
import { wholeFile } from '../rules/finding.ts';
import { keptBackUnread } from '../rules/note-front-matter.ts';
import { Report } from '../rules/report.ts';
import { unreadContent, unreadSeed } from '../rules/unread-document.ts';
import type { Inputs, Reason, SourceFile } from '../stages.ts';
import { reasonInLines, reasonInName } from './private.ts';

/**
 * A build that leaves out what takes too long or too much memory to be read: it builds anew without the documents that turn out
 * unreadable; they are reported, without a word of one that seems private. Null where a content file is one.
 */
export function leavingOutUnread<Options, Made>(
  build: (inputs: Inputs, report: Report, options?: Options) => Made,
): (inputs: Inputs, report: Report, options?: Options) => Made | null {
  return (inputs, report, options) => {
    for (let rest = inputs; ; ) {
      const told = new Report();
      told.repeat(report.diagnostics);
      try {
        const made = build(rest, told, options);
        report.repeat(told.diagnostics);
        return made;
      } catch (error) {
        if (!(error instanceof NotMade)) throw error;
        const files = new Set(error.items.map(({ file }) => file));
        const isContent = rest.content.some(({ path }) => files.has(path));
        if (isContent) {
          for (const { file, failure } of error.items) report.add(unreadContent(file, failure));
          return null;
        }
        const reasons = new Map(
          rest.seeds.filter(({ path }) => files.has(path)).map((seed) => [seed.path, reasonOf(seed)]),
        );
        for (const { file, failure } of error.items)
          report.add(reasons.get(file) ? keptBackUnread(wholeFile(file)) : unreadSeed(file, failure));
        rest = {
          ...rest,
          seeds: rest.seeds.filter(({ path }) => !files.has(path)),
          unread: [...(rest.unread ?? []), ...Array.from(reasons, ([file, reason]) => ({ file, reason }))],
        };
      }
    }
  };
}

/** Why a document that could not be read is not to be shown, as far as its name and its lines tell. */
function reasonOf({ path, bytes }: SourceFile): Reason | null {
  return reasonInName(path) ?? reasonInLines(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), path);
}
