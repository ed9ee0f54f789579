import type { FileContent } from '../../src/formats/long-text.ts';
import { mediaKind } from '../../src/model/media.ts';
import { byCodeUnit } from '../../src/model/order.ts';
import { buildAtlas } from '../../src/pipeline/build.ts';
import { AUTHORS_FILE } from '../../src/pipeline/inputs/authors.ts';
import { DOCUMENTS } from '../../src/pipeline/inputs/left-out.ts';
import { Report } from '../../src/pipeline/rules/report.ts';
import type { Artefact, Inputs, SourceFile } from '../../src/pipeline/stages.ts';

/** A tiny atlas given as files by path, `seeds/…` and `content/…`; or a folder of notes, by any other paths. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export function inputsOf(files: Files): Inputs {
  const all: SourceFile[] = Object.entries(files)
    .map(([path, text]) => ({ path, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text }))
    .sort((a, b) => byCodeUnit(a.path, b.path));
  const inSeeds = all.filter(({ path }) => path.startsWith('seeds/'));
  // Without `seeds/` it is a folder of notes.
  const isPlain = inSeeds.length === 0;
  const seeds = isPlain ? all.filter(({ path }) => !path.startsWith('content/')) : inSeeds;
  return {
    ...(isPlain && { plainFolder: 'Notes' }),
    seeds: seeds.filter(({ path }) => DOCUMENTS.test(path)),
    authors: seeds.filter(({ path }) => AUTHORS_FILE.test(path)),
    beside: seeds.map(({ path }) => path).filter((path) => !DOCUMENTS.test(path) && !AUTHORS_FILE.test(path)),
    content: all.filter(({ path }) => path.startsWith('content/')),
    attachments: seeds
      .filter(({ path }) => mediaKind(path) !== null)
      .map(({ path, bytes }) => ({ path, bytes: bytes.length, read: () => bytes })),
  };
}

/** The artefact with each file's text whole. */
type BuiltArtefact = Omit<Artefact, 'files'> & { readonly files: ReadonlyMap<string, string> };

/** Builds an atlas in memory. `findings` are `file:line:column rule-id`, or `file rule-id` where no line applies. */
export function build(files: Files): { artefact: BuiltArtefact | null; report: Report; findings: string[] } {
  const report = new Report();
  const artefact = buildAtlas(inputsOf(files), report);
  const findings = report.diagnostics.map(({ file, line, column, ruleId }) =>
    line === null ? `${file} ${ruleId}` : `${file}:${line}:${column} ${ruleId}`,
  );
  return { artefact: artefact && { ...artefact, files: textsOf(artefact.files) }, report, findings };
}

export function textsOf(files: ReadonlyMap<string, FileContent>): Map<string, string> {
  return new Map([...files].map(([path, text]) => [path, String(text)]));
}
