import type { Place } from '../../model/diagnostic.ts';
import { EDITION_FORMAT, EDITION_VERSION } from '../../model/edition.ts';
import { SCALING_NOTE } from './example-files.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

const empty = '"documents":[],"entities":[],"connections":[],"claims":[],"topics":[],"quotes":[]';
export const editionShape = {
  id: 'edition-shape',
  severity: 'error',
  summary:
    'The recorded edition, `content/edition.json`, is whole and of this version: a map that went on from half of it would be another map.',
  mend: 'Take `content/edition.json` back from version control, or record one anew with `npm run edition -- --redraw`. It is not written by hand.',
  examples: {
    ok: {
      ...SCALING_NOTE,
      'content/edition.json': `{\n"format":"frontier-atlas-edition",\n"version":1,\n"name":"May",\n${empty}\n}\n`,
    },
    notOk: {
      ...SCALING_NOTE,
      'content/edition.json': `{\n"format":"frontier-atlas-edition",\n"version":1,\n"named":"May",\n"name":null,\n${empty}\n}\n`,
    },
    at: 'content/edition.json:1:1',
    message: 'Unexpected value at the top (unknown "named"), expected an edition as it was recorded',
  },
} as const satisfies Rule;

export function notWholeJson(place: Place): Finding {
  return notAnEdition(place, 'Unexpected end or sign, expected the whole of a recorded edition as JSON');
}

export function otherJson(place: Place): Finding {
  return notAnEdition(place, `Unexpected JSON, expected an edition with \`"format":"${EDITION_FORMAT}"\``);
}

export function otherVersion(place: Place, version: unknown): Finding {
  return notAnEdition(
    place,
    `Unexpected version ${JSON.stringify(version)} of an edition, expected ${EDITION_VERSION}`,
  );
}

/** A value that the schema does not take, at its path in the file. */
export function unexpectedValue(place: Place, path: readonly PropertyKey[], why: string): Finding {
  return notAnEdition(
    place,
    `Unexpected value at ${path.join('.') || 'the top'} (${why}), expected an edition as it was recorded`,
  );
}

function notAnEdition(place: Place, message: string): Finding {
  const note = 'Take it back from version control, or record one anew with `npm run edition -- --redraw`.';
  return { rule: editionShape, place, message, note };
}
