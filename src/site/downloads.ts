import { atlas, type LoadedAtlas } from './atlas.ts';

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

/** The pages' side of it: the addresses of all files with an extension, and the answer, byte for byte as the build wrote it. */
export function serveDownloads(extension: string) {
  const ending = `.${extension}`;
  return {
    getStaticPaths: () =>
      downloads(atlas())
        .filter(({ name }) => name.endsWith(ending))
        .map(({ name, path }) => ({ params: { file: name.slice(0, -ending.length) }, props: { path } })),
    GET: ({ props }: { props: { path: string } }) => new Response(atlas().artefact.text(props.path)),
  };
}
