import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const CACHE = '.cache/cards';
/** Changed with the way of drawing pixels, so that none of an older way is taken from the cache. */
const WAY = `5 ${sharp.versions.vips}`;

/** Few colours, and none mixed of dots: that takes a quarter of the bytes, and the shapes stay sharp. */
const PALETTED = { palette: true, quality: 5, dither: 0, effort: 10, compressionLevel: 9 } as const;

/** An SVG as PNG, kept by the hash of what it was drawn from: a page that did not change costs nothing. */
export async function rasterise(svg: string, cache = CACHE): Promise<Buffer> {
  const place = join(cache, hash('sha256', WAY + svg).slice(0, 32));
  const kept = readKept(place);
  if (kept !== null) return kept;
  const png = await sharp(Buffer.from(svg)).removeAlpha().png(PALETTED).toBuffer();
  try {
    mkdirSync(cache, { recursive: true });
    const written = `${place}.${process.pid}`;
    writeFileSync(written, Buffer.concat([hash('sha256', png, 'buffer'), png]));
    renameSync(written, place);
  } catch {
    // What cannot be kept is drawn again by the next build.
  }
  return png;
}

/** What was kept, behind its hash; null where nothing was, or where it is not what was written. */
function readKept(place: string): Buffer | null {
  try {
    const bytes = readFileSync(place);
    const png = bytes.subarray(HASH_BYTES);
    return hash('sha256', png, 'buffer').equals(bytes.subarray(0, HASH_BYTES)) ? png : null;
  } catch {
    return null;
  }
}
const HASH_BYTES = 32;
