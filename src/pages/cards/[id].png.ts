import type { APIRoute } from 'astro';
import * as hb from 'harfbuzzjs';
import sharp from 'sharp';
import font from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff?inline';
export function getStaticPaths() { return [{ params: { id: 'home' } }]; }
export const GET: APIRoute = async () => {
  console.log(Object.keys(hb).length, font.slice(0, 60), import.meta.url);
  return new Response(new Uint8Array(await sharp(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20" fill="red"/></svg>')).png().toBuffer()));
};
