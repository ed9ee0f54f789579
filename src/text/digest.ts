/**
 * A 128-bit fingerprint of a text as 32 hexadecimal digits, the same in Node and in a browser, for telling versions apart
 * in a cache. Not for secrets: four 32-bit FNV-1a streams with different seeds, finished as MurmurHash3 does.
 */
export function digest(text: string): string {
  const lanes = [0x811c9dc5, 0x243f6a88, 0x85a308d3, 0x13198a2e];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    for (let lane = 0; lane < 4; lane++) {
      const mixed = Math.imul((lanes[lane] as number) ^ code, (0x01000193 + lane * 0x1000a) | 1);
      lanes[lane] = mixed ^ (mixed >>> 13);
    }
  }
  return lanes.map((lane) => finish(lane).toString(16).padStart(8, '0')).join('');
}

function finish(lane: number): number {
  let mixed = lane;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
