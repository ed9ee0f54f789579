import type { APIRoute } from 'astro';
import sharp from 'sharp';
import icon from '../../public/favicon.svg?raw';
import { ICON_SIZES } from '../site/icons.ts';

export function getStaticPaths() {
  return ICON_SIZES.map((size) => ({ params: { size: String(size) } }));
}

/** The icon at the sizes that telephones and installers ask for. */
export const GET: APIRoute = async ({ params }) => {
  const size = Number(params.size);
  const png = await sharp(Buffer.from(icon), { density: size * 3 })
    .resize(size, size)
    .png()
    .toBuffer();
  return new Response(new Uint8Array(png));
};
