import { SHOWN_FILES } from '../../model/artefact.ts';
import { atlas } from '../../site/atlas.ts';

/** The pictures and other files that documents show, byte for byte, each under its hash. */
export function getStaticPaths() {
  return atlas()
    .artefact.paths.filter((path) => path.startsWith(SHOWN_FILES))
    .map((path) => {
      const [file, ending] = path.slice(SHOWN_FILES.length).split('.');
      return { params: { file, ending } };
    });
}

export function GET({ params }: { params: { file: string; ending: string } }) {
  const bytes = atlas().artefact.bytes(`${SHOWN_FILES}${params.file}.${params.ending}`);
  return new Response(new Uint8Array(bytes));
}
