import { buildAtlas } from './build.ts';
import { readInputs } from './read.ts';
import { Report } from './report.ts';
import type { Artefact } from './stages.ts';
import { writeArtefact } from './write.ts';

export interface RunOptions {
  /** Folder that holds `seeds/` and `content/`. */
  readonly root: string;
  /** Folder the artefact is written to; null only checks. */
  readonly out: string | null;
  /** Called with each stage's name and how long it took, in milliseconds. */
  readonly onStage?: (stage: string, milliseconds: number) => void;
}

export interface RunResult {
  readonly report: Report;
  /** Null where errors stopped the build: the last good artefact is then still in place. */
  readonly artefact: Artefact | null;
  readonly changed: boolean;
}

/** Reads, builds and writes the atlas. The one way in for the command and the development server. */
export function run({ root, out, onStage = () => {} }: RunOptions): RunResult {
  const report = new Report();
  const timed = <Result>(stage: string, work: () => Result): Result => {
    const start = performance.now();
    const result = work();
    onStage(stage, performance.now() - start);
    return result;
  };
  const inputs = timed('read', () => readInputs(root, report));
  const artefact = buildAtlas(inputs, report, timed);
  if (!artefact || out === null) return { report, artefact, changed: false };
  try {
    return { report, artefact, changed: timed('write', () => writeArtefact(out, artefact.files)) };
  } catch (error) {
    report.add({
      rule: 'unwritable-output',
      place: { file: out, line: null, column: null },
      message: 'Unexpected output folder that cannot be written, expected one with room and permission',
      note: error instanceof Error ? error.message : String(error),
    });
    return { report, artefact: null, changed: false };
  }
}
