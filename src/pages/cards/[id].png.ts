import type { APIRoute } from 'astro';
import { atlas } from '../../site/atlas.ts';
import { cardIds } from '../../site/social-cards/ids.ts';
import { cardPng } from '../../site/social-cards/press.ts';
import tokens from '../../styles/tokens.css?raw';

export function getStaticPaths() {
  return [...cardIds(atlas())].map((id) => ({ params: { id } }));
}

/** The picture of a page for those who share it. */
export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await cardPng(atlas(), params.id as string, tokens)));
