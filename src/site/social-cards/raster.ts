import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const CACHE = '.cache/cards';
/** Changed with the way of drawing pixels, so that none of an older way is taken from the cache. */
const WAY = `4 ${sharp.versions.vips}`;

/** Few colours, and none mixed of dots: that takes a quarter of the bytes, and the shapes stay sharp. */
const PALETTED = { palette: true, quality: 5, dither: 0, effort: 10, compressionLevel: 9 } as const;

/** An SVG as PNG, kept by the hash of what it was drawn from: a page that did not change costs nothing. */
export async function rasterise(svg: string): Promise<Buffer> {
  const place = join(CACHE, `${createHash('sha256').update(WAY).update(svg).digest('hex').slice(0, 32)}.png`);
  try {
    return readFileSync(place);
  } catch {
    const png = await sharp(Buffer.from(svg)).removeAlpha().png(PALETTED).toBuffer();
    mkdirSync(CACHE, { recursive: true });
    const written = `${place}.${process.pid}`;
    writeFileSync(written, png);
    renameSync(written, place);
    return png;
  }
}
