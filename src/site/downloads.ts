import type { LoadedAtlas } from './atlas.ts';

/** A file that readers can take away. */
export interface Download {
  readonly name: string;
  /** Its path in the artefact. */
  readonly path: string;
  readonly bytes: number;
}

const FOLDER = 'downloads/';

/** Everything under `/data/`: the atlas in full and what the build wrote for other programs. */
export function downloads(source: LoadedAtlas): Download[] {
  const paths = ['atlas.json', ...source.artefact.paths.filter((path) => path.startsWith(FOLDER)).sort()];
  return paths.map((path) => ({
    name: path.replace(FOLDER, ''),
    path,
    bytes: Buffer.byteLength(source.artefact.text(path)),
  }));
}
