import { parseWikilink } from '../../model/body-syntax.ts';
import { RECORD_SCHEMAS } from '../../model/content.ts';
import type { Place } from '../../model/diagnostic.ts';
import { referencesIn } from '../../model/references.ts';
import { RECORD_KINDS, type RecordKind } from '../../model/vocabulary.ts';
import { didYouMean } from '../../text/edit-distance.ts';
import { SCALING, SCALING_NOTE } from './example-files.ts';
import type { Rule, RuleContext } from './rule.ts';

const claim = (about: string) => `---
statement: Scaling is stalling.
type: assertion
evidence:
  - { document: note, quote: Scaling is stalling }
about: [${about}]
---
`;
const others = { ...SCALING_NOTE, ...SCALING };

export const danglingId = {
  id: 'dangling-id',
  severity: 'error',
  summary:
    'Every id that a file refers to (an entity, document, claim or topic, in front matter or a wikilink) must exist.',
  mend: 'Write the id as the file in `content/` is named, or make that file. Of a page that was renamed write the new id.',
  examples: {
    ok: { ...others, 'content/claims/stalling.md': claim('scaling') },
    notOk: { ...others, 'content/claims/stalling.md': claim('scalling') },
    at: 'content/claims/stalling.md:6:9',
    message: 'Unexpected id "scalling", expected the name of a file in content/entities/',
  },
  check(context, report) {
    const leftOut = (kind: RecordKind): string[] =>
      [...context.content.leftOut]
        .filter((path) => path.startsWith(`${kind}/`))
        .map((path) => path.slice(kind.length + 1));
    for (const { id, kind, place } of referencesOf(context)) {
      const known: ReadonlyMap<string, unknown> = kind === 'documents' ? context.documents : context.known[kind];
      if (known.has(id) || context.content.leftOut.has(`${kind}/${id}`)) continue;
      report.add({
        rule: danglingId,
        place,
        message: `Unexpected id "${id}", expected the name of a file in content/${kind}/`,
        actual: id,
        note: renamed(context, kind, id) ?? didYouMean(id, [...known.keys(), ...leftOut(kind)]),
      });
    }
  },
} as const satisfies Rule;

function renamed({ content }: RuleContext, kind: RecordKind, id: string): string | undefined {
  const now = new Map(Object.entries(content.redirects.data[kind])).get(id);
  return now && `It was renamed to "${now}": write that.`;
}

interface PlacedReference {
  readonly id: string;
  readonly kind: RecordKind;
  readonly place: Place;
}

function* referencesOf({ content, quotes }: RuleContext): Generator<PlacedReference> {
  for (const { selector, documentPlace: place } of quotes) yield { id: selector.document, kind: 'documents', place };
  for (const owner of RECORD_KINDS) {
    for (const { data, body, at } of content[owner].values()) {
      for (const { id, kind, path } of referencesIn(RECORD_SCHEMAS[owner], data)) yield { id, kind, place: at(path) };
      for (const { wikilinks } of body.sections)
        for (const { target, place } of wikilinks) yield { ...parseWikilink(target), place };
    }
    const moved = content.redirects.data[owner];
    for (const [from, id] of Object.entries(moved)) {
      // A target that is an old id itself has a rule of its own.
      if (!Object.hasOwn(moved, id)) yield { id, kind: owner, place: content.redirects.at(owner, from, 'to') };
    }
  }
}
