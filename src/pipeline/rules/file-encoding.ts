import type { Place } from '../../model/diagnostic.ts';
import { SCALING_NOTE } from './example-files.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

export const fileEncoding = {
  id: 'file-encoding',
  severity: 'error',
  summary: 'Every input is UTF-8. Another encoding is refused, since offsets and names would come out wrong.',
  mend: 'Save the file as UTF-8, for example with `iconv -f WINDOWS-1252 -t UTF-8`.',
  examples: {
    ok: SCALING_NOTE,
    notOk: { ...SCALING_NOTE, 'seeds/latin.txt': new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x0a]) },
    at: 'seeds/latin.txt:1:4',
    message: 'Unexpected byte 0xe9, expected UTF-8 text',
  },
} as const satisfies Rule;

/** A byte that begins no character in UTF-8. `wide` is the encoding where a byte order mark tells it, else null. */
export function notUtf8(place: Place, byte: number, wide: string | null): Finding {
  const written = `0x${byte.toString(16).padStart(2, '0')}`;
  return {
    rule: fileEncoding,
    place,
    message: `Unexpected byte ${written}, expected UTF-8 text`,
    actual: written,
    note: `${wide === null ? 'Save' : `It is ${wide}: save`} the file as UTF-8, for example with: iconv -f ${wide ?? 'WINDOWS-1252'} -t UTF-8`,
  };
}
