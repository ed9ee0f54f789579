import type { APIRoute } from 'astro';
import { atlas } from '../../site/atlas.ts';
import { downloads } from '../../site/downloads.ts';

export function getStaticPaths() {
  return downloads(atlas()).map(({ name, path }) => ({ params: { file: name }, props: { path } }));
}

/** The files of `/data/`, byte for byte as the build wrote them. */
export const GET: APIRoute<{ path: string }> = ({ props }) => new Response(atlas().artefact.text(props.path));
