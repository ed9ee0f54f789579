import { atlas } from '../../site/atlas.ts';
import { examples } from '../../site/examples.ts';

/** The texts that the page offers to try it on. */
export function getStaticPaths() {
  return examples(atlas()).map(({ id }) => ({ params: { example: id } }));
}

export const GET = ({ params: { example } }: { params: { example: string } }) =>
  new Response(atlas().document(example).text);
