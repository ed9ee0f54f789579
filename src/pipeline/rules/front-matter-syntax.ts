import type { Place } from '../../model/diagnostic.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

export const frontMatterSyntax = {
  id: 'front-matter-syntax',
  severity: 'error',
  summary: 'A content file starts with well-formed YAML between two lines of `---`.',
  mend: 'Put a value that holds a colon and a space, or starts with a sign, into quotation marks; indent the members of a list alike; end the front matter with a line of `---`.',
  examples: {
    ok: {
      'seeds/note.txt': 'Scaling is stalling.\n',
      'content/documents/note.md': '---\nfile: note.txt\ntitle: "Scaling: a note"\n---\n',
    },
    notOk: {
      'seeds/note.txt': 'Scaling is stalling.\n',
      'content/documents/note.md': '---\nfile: note.txt\ntitle: Scaling: a note\n---\n',
    },
    at: 'content/documents/note.md:3:8',
    message: 'Unexpected YAML (Nested mappings are not allowed in compact mappings), expected well-formed front matter',
  },
} as const satisfies Rule;

/** A file without front matter; `opening` is its beginning. */
export function withoutFrontMatter(file: string, opening: string): Finding {
  return malformed(
    { file, line: 1, column: 1 },
    'Unexpected text, expected front matter between two lines of "---" at the top of the file',
    otherFrontMatter(opening),
  );
}

export function tooLong(file: string, length: number, most: number): Finding {
  return malformed(
    { file, line: 1, column: 1 },
    `Unexpected front matter of ${length} characters, expected at most ${most}`,
  );
}

export function tooDeep(place: Place): Finding {
  return malformed(
    place,
    'Unexpected YAML of hundreds of lists or mappings within one another, expected front matter as people write it',
  );
}

/** YAML that is not well-formed; `why` is the parser's message. */
export function notYaml(place: Place, why: string): Finding {
  return malformed(
    place,
    `Unexpected YAML (${why.replace(/\s+/g, ' ')}), expected well-formed front matter`,
    /Nested mappings/.test(why) ? 'A value that holds ": " must stand in quotation marks.' : undefined,
  );
}

export function unresolvedAlias(place: Place, why: string): Finding {
  return malformed(place, `Unexpected YAML (${why}), expected front matter without deep aliases`);
}

function malformed(place: Place, message: string, note?: string): Finding {
  return { rule: frontMatterSyntax, place, message, note };
}

/** What stands there instead, as far as it can be told. */
function otherFrontMatter(opening: string): string | undefined {
  const [, fence, rest = ''] = /^\uFEFF?(---|\+\+\+|;;;|\{)([^\r\n]*)/.exec(opening) ?? [];
  if (fence === '+++') return 'TOML is not read: write the same as YAML, `key: value`, between two lines of "---".';
  if (fence === ';;;' || fence === '{' || /json/i.test(rest))
    return 'JSON goes between two lines of "---" too, for every JSON is YAML.';
  if (fence && rest.trim() !== '') return 'Nothing may follow "---" on the first line.';
  return fence && 'The closing line of "---" is missing.';
}
