import type { Place } from '../../model/diagnostic.ts';
import { notUtf8 } from './file-encoding.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

/** It has no example, since files of an example stand in `seeds/`, where the breach is an error. */
export const noteEncoding = {
  id: 'note-encoding',
  severity: 'warning',
  summary:
    'Of a folder that is read as it is (no `seeds/`), a file that is not UTF-8 is left out: its offsets and names would come out wrong.',
  mend: 'Save the file as UTF-8, in an editor or with iconv.',
  examples: null,
} as const satisfies Rule;

export function noteNotUtf8(place: Place, byte: number, wide: string | null): Finding {
  const finding = notUtf8(place, byte, wide);
  return { ...finding, rule: noteEncoding, note: `It is left out. ${finding.note}` };
}
