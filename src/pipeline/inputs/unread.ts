import { NotMade } from '../../limits/outcome.ts';
import { Report } from '../rules/report.ts';
import { unreadContent, unreadSeed } from '../rules/unread-document.ts';
import type { Inputs } from '../stages.ts';

/** Builds from inputs, and again without the documents that turn out unreadable; they are reported. Null where a content file is one. */
export function leavingOutUnread<Made>(
  inputs: Inputs,
  report: Report,
  build: (inputs: Inputs, report: Report) => Made,
): Made | null {
  const before = report.diagnostics;
  for (let rest = inputs; ; ) {
    const told = new Report();
    told.repeat(before);
    try {
      const made = build(rest, told);
      report.repeat(told.diagnostics);
      return made;
    } catch (error) {
      if (!(error instanceof NotMade)) throw error;
      const files = new Set(error.items.map(({ file }) => file));
      const isContent = rest.content.some(({ path }) => files.has(path));
      for (const { file, failure } of error.items)
        report.add(isContent ? unreadContent(file, failure) : unreadSeed(file, failure));
      if (isContent) return null;
      rest = {
        ...rest,
        seeds: rest.seeds.filter(({ path }) => !files.has(path)),
        unread: [...(rest.unread ?? []), ...files],
      };
    }
  }
}
