import { slug } from '../pipeline/inputs/record-id.ts';

const LONGEST_STEM = 120;
const LONGEST_ID = 80;
/** Names that Windows keeps for devices, whatever their extension. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Two names that some file system takes for one: in another case, or composed otherwise. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/**
 * A name without extension that every file system can hold, as near to the given one as can be: composed, without signs
 * that mean something to a system, not hidden, no device's, and not `README`, which the build passes over.
 */
export function safeStem(name: string): string {
  const plain = name
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\ufffd<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s~-]+|[.\s]+$/g, '');
  const short = [...plain].slice(0, LONGEST_STEM).join('').trim();
  if (short === '') return 'document';
  return DEVICES.test(short) || /^readme$/i.test(short) ? `${short}-document` : short;
}

/** An id out of a name: what `content/documents/<id>.md` is called. */
export function idOf(stem: string): string {
  const id = slug(stem).slice(0, LONGEST_ID).replace(/-+$/, '') || 'document';
  return DEVICES.test(id) ? `${id}-document` : id;
}

/** The first of `base`, `base-2`, `base-3` … that is free. */
export function firstFree(bases: readonly string[], isFree: (name: string) => boolean): string {
  for (const base of bases) if (isFree(base)) return base;
  const base = bases[0] as string;
  for (let number = 2; ; number++) if (isFree(`${base}-${number}`)) return `${base}-${number}`;
}
